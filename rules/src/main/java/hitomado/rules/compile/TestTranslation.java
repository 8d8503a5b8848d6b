package hitomado.rules.compile;

import hitomado.rules.Problems;
import hitomado.rules.feel.Comparator;
import hitomado.rules.feel.Expr;
import hitomado.rules.feel.Test;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Comparing;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Kleene;
import hitomado.rules.logic.Node;
import hitomado.rules.logic.Result;
import java.util.ArrayList;
import java.util.List;

/// 単項テストの翻訳 — tests of the value under test (`frame.input()`).
final class TestTranslation {
    private final Translation translation;
    private final List<Code> bounds = new ArrayList<>();
    private boolean ordered;

    TestTranslation(Translation translation) {
        this.translation = translation;
    }

    /// The values that the tests compare with.
    List<Code> bounds() {
        return bounds;
    }

    /// Whether some test needs an order.
    boolean ordered() {
        return ordered;
    }

    Code anyOf(List<Test> tests) {
        List<Code> codes = tests.stream().map(this::translate).toList();
        if (codes.size() == 1) {
            return codes.getFirst();
        }
        List<Node> nodes = codes.stream().map(Code::node).toList();
        return Code.of(frame -> Kleene.any(nodes, frame), Type.BOOLEAN, codes);
    }

    private Code translate(Test test) {
        return switch (test) {
            case Test.Compare(Comparator operator, Expr to, int at) -> compare(operator, to, at);
            case Test.Range range -> range(range);
            case Test.Holds(Expr value, int at) -> holds(value);
        };
    }

    private Code compare(Comparator operator, Expr to, int at) {
        Code bound = bound(to, operator.orders(), at);
        Node node = bound.node();
        return Code.of(
                frame -> Comparing.compare(operator, frame.input(), node.eval(frame)), Type.BOOLEAN, List.of(bound));
    }

    private Code range(Test.Range range) {
        Code low = bound(range.low(), true, range.at());
        Code high = bound(range.high(), true, range.at());
        boolean[] closed = {range.lowClosed(), range.highClosed()};
        return Code.of(
                frame -> within(frame.input(), low.node(), high.node(), closed, frame),
                Type.BOOLEAN,
                List.of(low, high));
    }

    static Result within(Result value, Node low, Node high, boolean[] closed, Frame frame) {
        Comparator above = closed[0] ? Comparator.AT_LEAST : Comparator.GREATER;
        Comparator below = closed[1] ? Comparator.AT_MOST : Comparator.LESS;
        return Kleene.all(
                List.of(
                        f -> Comparing.compare(above, value, low.eval(f)),
                        f -> Comparing.compare(below, value, high.eval(f))),
                frame);
    }

    /// A value to be equal to; a boolean expression in a cell of another type is itself the test.
    private Code holds(Expr value) {
        if (!readsInput(value)) {
            return compare(Comparator.EQUAL, value, value.at());
        }
        Code code = translation.translate(value);
        bounds.add(code);
        return code.type().kind().fits(Kind.BOOLEAN)
                ? code
                : translation.refuse(
                        value.at(),
                        Problems.TYPE,
                        "a test with '?' has to be true or false, found "
                                + code.type().kind().shown());
    }

    private Code bound(Expr expr, boolean needsOrder, int at) {
        Code bound = translation.translate(expr);
        ordered |= needsOrder;
        bounds.add(bound);
        Code input = Code.of(frame -> frame.input(), translation.inputType(), List.of());
        return translation.conditions().comparable(input, bound, needsOrder, at) ? bound : Code.BROKEN;
    }

    private static boolean readsInput(Expr expr) {
        return switch (expr) {
            case Expr.Input input -> true;
            case Expr.Literal literal -> false;
            case Expr.Name name -> false;
            case Expr.Property(var of, var name, int at) -> readsInput(of);
            case Expr.Negate(var of, int at) -> readsInput(of);
            case Expr.Arithmetic(char operator, var left, var right, int at) -> readsInput(left) || readsInput(right);
            case Expr.Comparison(var operator, var left, var right, int at) -> readsInput(left) || readsInput(right);
            case Expr.Logic(boolean all, var parts, int at) -> parts.stream().anyMatch(TestTranslation::readsInput);
            case Expr.If(var condition, var then, var otherwise, int at) ->
                readsInput(condition) || readsInput(then) || readsInput(otherwise);
            case Expr.Between(var value, var low, var high, int at) ->
                readsInput(value) || readsInput(low) || readsInput(high);
            case Expr.In(var value, var tests, int at) -> readsInput(value);
            case Expr.Call(var function, var arguments, int at) ->
                arguments.stream().anyMatch(TestTranslation::readsInput);
        };
    }
}

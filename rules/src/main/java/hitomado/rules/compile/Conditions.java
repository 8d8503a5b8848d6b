package hitomado.rules.compile;

import hitomado.rules.Problems;
import hitomado.rules.feel.Expr;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Comparing;
import hitomado.rules.logic.Kleene;
import hitomado.rules.logic.Node;
import hitomado.rules.logic.Result;
import java.util.ArrayList;
import java.util.List;

/// 条件の翻訳 — comparisons, `and`, `or`, `if`, `between` and `in` with their types.
final class Conditions {
    private final Translation translation;

    Conditions(Translation translation) {
        this.translation = translation;
    }

    Code comparison(Expr.Comparison comparison) {
        Code left = translation.translate(comparison.left());
        Code right = translation.translate(comparison.right());
        if (!comparable(left, right, comparison.operator().orders(), comparison.at())) {
            return Code.BROKEN;
        }
        Node one = left.node();
        Node two = right.node();
        return Code.folded(
                frame -> Comparing.compare(comparison.operator(), one.eval(frame), two.eval(frame)),
                Type.BOOLEAN,
                List.of(left, right));
    }

    /// Whether two expressions may be compared; a code that the other side can never have is a mistake.
    boolean comparable(Code left, Code right, boolean ordered, int at) {
        Kind kind = left.type().kind();
        if (!kind.fits(right.type().kind())) {
            translation.refuse(
                    at,
                    Problems.TYPE,
                    "cannot compare " + kind.shown() + " with "
                            + right.type().kind().shown());
            return false;
        }
        if (ordered && !(kind.isOrdered() && right.type().kind().isOrdered())) {
            translation.refuse(at, Problems.TYPE, "booleans have no order");
            return false;
        }
        if (left.type().excludes(right.type()) && !(left.isConstant() && right.isConstant())) {
            Code codes = left.isConstant() ? left : right;
            Code choice = codes == left ? right : left;
            translation.refuse(
                    at,
                    Problems.CHOICE,
                    "never equal: " + codes.type().codes() + " is not in "
                            + choice.type().codes());
            return false;
        }
        return true;
    }

    Code logic(Expr.Logic logic) {
        List<Code> parts = new ArrayList<>();
        for (Expr part : logic.parts()) {
            parts.add(truth(part));
        }
        List<Node> nodes = parts.stream().map(Code::node).toList();
        return Code.folded(
                logic.all() ? frame -> Kleene.all(nodes, frame) : frame -> Kleene.any(nodes, frame),
                Type.BOOLEAN,
                parts);
    }

    /// An expression that has to be true or false.
    private Code truth(Expr expr) {
        Code code = translation.translate(expr);
        return code.type().kind().fits(Kind.BOOLEAN)
                ? code
                : translation.refuse(
                        expr.at(),
                        Problems.TYPE,
                        "true or false expected, found " + code.type().kind().shown());
    }

    Code choice(Expr.If choice) {
        Code condition = truth(choice.condition());
        Code then = translation.translate(choice.then());
        Code otherwise = translation.translate(choice.otherwise());
        Kind kind = then.type().kind();
        if (!kind.fits(otherwise.type().kind())) {
            return translation.refuse(
                    choice.at(),
                    Problems.TYPE,
                    "the branches differ: " + kind.shown() + " and "
                            + otherwise.type().kind().shown());
        }
        return Code.folded(
                frame -> Kleene.choose(condition.node().eval(frame), then.node(), otherwise.node(), frame),
                then.type().or(otherwise.type()),
                List.of(condition, then, otherwise));
    }

    Code between(Expr.Between between) {
        Code value = translation.translate(between.value());
        Code low = translation.translate(between.low());
        Code high = translation.translate(between.high());
        if (!comparable(value, low, true, between.at()) || !comparable(value, high, true, between.at())) {
            return Code.BROKEN;
        }
        return Code.folded(
                frame -> TestTranslation.within(
                        value.node().eval(frame), low.node(), high.node(), new boolean[] {true, true}, frame),
                Type.BOOLEAN,
                List.of(value, low, high));
    }

    Code in(Expr.In in) {
        Code value = translation.translate(in.value());
        Code test = translation.anyOf(in.tests(), value.type());
        Node tested = value.node();
        return Code.folded(
                frame -> {
                    Result input = tested.eval(frame);
                    return test.node().eval(frame.testing(input));
                },
                Type.BOOLEAN,
                List.of(value, test));
    }
}

package hitomado.rules.compile;

import hitomado.rules.FactId;
import hitomado.rules.Located;
import hitomado.rules.Problems;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.feel.Expr;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Comparing;
import hitomado.rules.logic.Kleene;
import hitomado.rules.logic.Node;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 翻訳 — one syntax tree into nodes, with names resolved and types checked.
final class Translation {
    final Located source;
    final Dictionary dictionary;
    private final Scope scope;
    private final Ledger ledger;
    private final Set<Slot> reads = new LinkedHashSet<>();
    private final Calls calls = new Calls(this);
    private final Operations operations = new Operations(this);
    private final TestTranslation tests = new TestTranslation(this);

    Translation(Located source, Scope scope, Dictionary dictionary, Ledger ledger) {
        this.source = source;
        this.scope = scope;
        this.dictionary = dictionary;
        this.ledger = ledger;
    }

    Set<Slot> reads() {
        return reads;
    }

    TestTranslation tests() {
        return tests;
    }

    Code refuse(int offset, String code, String message) {
        ledger.add(source.place(offset), code, message);
        return Code.BROKEN;
    }

    Code translate(Expr expr) {
        return switch (expr) {
            case Expr.Literal(var value, int at) -> Code.constant(value, typeOf(value));
            case Expr.Name(var name, int at) -> name(name, at);
            case Expr.Input(int at) -> input(at);
            case Expr.Property property -> operations.property(property);
            case Expr.Negate negate -> operations.negate(negate);
            case Expr.Arithmetic arithmetic -> operations.arithmetic(arithmetic);
            case Expr.Comparison comparison -> comparison(comparison);
            case Expr.Logic logic -> logic(logic);
            case Expr.If choice -> choice(choice);
            case Expr.Between between -> between(between);
            case Expr.In in -> in(in);
            case Expr.Call call -> calls.translate(call);
        };
    }

    List<Code> translate(List<Expr> parts) {
        return parts.stream().map(this::translate).toList();
    }

    static Type typeOf(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Type.ofText(text);
            case Value.Num number -> Type.of(Kind.NUMBER);
            case Value.Bool truth -> Type.BOOLEAN;
            case Value.Day day -> Type.of(Kind.DATE);
            case Value.Time time -> Type.of(Kind.TIME);
            case Value.DateTime moment -> Type.of(Kind.DATE_TIME);
            case Value.Days days -> Type.of(Kind.DAYS);
            case Value.Months months -> Type.of(Kind.MONTHS);
            case Value.Absent absent -> Type.ANY;
        };
    }

    private Code name(String name, int at) {
        if (dictionary.collected().contains(name)) {
            return refuse(at, Problems.BAD_DEFINITION, "all rows of a COLLECT table are no single value: " + name);
        }
        Slot slot = dictionary.slot(name);
        if (slot == null) {
            return unknown(name, at);
        }
        if (slot.kind() == SubjectKind.PERSON && !scope.person()) {
            return refuse(at, Problems.WRONG_SUBJECT, "no person in scope to read " + name + " of");
        }
        reads.add(slot);
        return Code.of(frame -> frame.fact(slot), Type.of(slot), List.of());
    }

    private Code unknown(String name, int at) {
        String prefix = new FactId(name).prefix();
        if (SubjectKind.find(prefix).isPresent()) {
            return refuse(at, Problems.UNKNOWN_FACT, "no such fact: " + name);
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0 && dictionary.tables().contains(name.substring(0, dot))) {
            return refuse(at, Problems.UNKNOWN_NAME, "the table has no such output: " + name);
        }
        return dot > 0
                ? refuse(at, Problems.UNKNOWN_TABLE, "no such table: " + name)
                : refuse(at, Problems.UNKNOWN_NAME, "unknown name: " + name);
    }

    private Code input(int at) {
        Type type = scope.input();
        return type == null
                ? refuse(at, Problems.OUTSIDE_SUBSET, "'?' stands for the value under test; there is none here")
                : Code.of(frame -> frame.input(), type, List.of());
    }

    private Code comparison(Expr.Comparison comparison) {
        Code left = translate(comparison.left());
        Code right = translate(comparison.right());
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
            refuse(
                    at,
                    Problems.TYPE,
                    "cannot compare " + kind.shown() + " with "
                            + right.type().kind().shown());
            return false;
        }
        if (ordered && !(kind.isOrdered() && right.type().kind().isOrdered())) {
            refuse(at, Problems.TYPE, "booleans have no order");
            return false;
        }
        if (left.type().excludes(right.type()) && !(left.isConstant() && right.isConstant())) {
            Code codes = left.isConstant() ? left : right;
            Code choice = codes == left ? right : left;
            refuse(
                    at,
                    Problems.CHOICE,
                    "never equal: " + codes.type().codes() + " is not in "
                            + choice.type().codes());
            return false;
        }
        return true;
    }

    private Code logic(Expr.Logic logic) {
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
        Code code = translate(expr);
        return code.type().kind().fits(Kind.BOOLEAN)
                ? code
                : refuse(
                        expr.at(),
                        Problems.TYPE,
                        "true or false expected, found " + code.type().kind().shown());
    }

    private Code choice(Expr.If choice) {
        Code condition = truth(choice.condition());
        Code then = translate(choice.then());
        Code otherwise = translate(choice.otherwise());
        Kind kind = then.type().kind();
        if (!kind.fits(otherwise.type().kind())) {
            return refuse(
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

    private Code between(Expr.Between between) {
        Code value = translate(between.value());
        Code low = translate(between.low());
        Code high = translate(between.high());
        if (!comparable(value, low, true, between.at()) || !comparable(value, high, true, between.at())) {
            return Code.BROKEN;
        }
        return Code.folded(
                frame -> TestTranslation.within(
                        value.node().eval(frame), low.node(), high.node(), new boolean[] {true, true}, frame),
                Type.BOOLEAN,
                List.of(value, low, high));
    }

    private Code in(Expr.In in) {
        Code value = translate(in.value());
        var inner = new Translation(source, scope.testing(value.type()), dictionary, ledger);
        Code test = inner.tests.anyOf(in.tests());
        reads.addAll(inner.reads);
        Node tested = value.node();
        return Code.folded(
                frame -> {
                    Result input = tested.eval(frame);
                    return test.node().eval(frame.testing(input));
                },
                Type.BOOLEAN,
                List.of(value, test));
    }

    Type inputType() {
        Type type = scope.input();
        return type == null ? Type.ANY : type;
    }
}

package hitomado.rules.compile;

import hitomado.rules.FactId;
import hitomado.rules.Located;
import hitomado.rules.Problems;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.feel.Expr;
import hitomado.rules.feel.Test;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Slot;
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
    private final Conditions conditions = new Conditions(this);
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

    Conditions conditions() {
        return conditions;
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
            case Expr.Comparison comparison -> conditions.comparison(comparison);
            case Expr.Logic logic -> conditions.logic(logic);
            case Expr.If choice -> conditions.choice(choice);
            case Expr.Between between -> conditions.between(between);
            case Expr.In in -> conditions.in(in);
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

    /// The tests of a value of this type, read in the same scope.
    Code anyOf(List<Test> list, Type input) {
        var inner = new Translation(source, scope.testing(input), dictionary, ledger);
        Code test = inner.tests.anyOf(list);
        reads.addAll(inner.reads);
        return test;
    }

    Type inputType() {
        Type type = scope.input();
        return type == null ? Type.ANY : type;
    }
}

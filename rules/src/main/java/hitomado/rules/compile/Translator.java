package hitomado.rules.compile;

import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.Problems;
import hitomado.rules.Value;
import hitomado.rules.feel.Expr;
import hitomado.rules.feel.Formula;
import hitomado.rules.feel.Parsed;
import hitomado.rules.feel.Parser;
import hitomado.rules.feel.Tests;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Kleene;
import hitomado.rules.logic.Node;
import hitomado.rules.logic.Slot;
import hitomado.rules.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 翻訳係 — texts into compiled expressions and cells.
final class Translator {
    private final Dictionary dictionary;
    private final Ledger ledger;

    Translator(Dictionary dictionary, Ledger ledger) {
        this.dictionary = dictionary;
        this.ledger = ledger;
    }

    /// A compiled text: its code and the slots it reads.
    record Compiled(
            Located source,
            Code code,
            Set<Slot> reads,
            @Nullable Formula formula) {
        Compiled(Located source, Code code, Set<Slot> reads) {
            this(source, code, reads, null);
        }

        Expression expression() {
            return new Expression(code.node(), List.copyOf(reads), formula);
        }
    }

    /// A compiled cell; `bounds` are the constants it compares with, null if it reads anything else than its input.
    record CompiledCell(
            Compiled test,
            boolean any,
            boolean ordered,
            @Nullable List<Value> bounds) {
        Column.Cell cell() {
            return new Column.Cell(test.expression(), any, bounds == null ? null : new Column.Bounds(bounds, ordered));
        }
    }

    Compiled expression(Located source, Scope scope) {
        var translation = new Translation(source, scope, dictionary, ledger);
        return switch (Parser.expression(source, dictionary.names())) {
            case Parsed.Tree<Expr>(var root) ->
                new Compiled(source, translation.translate(root), translation.reads(), new Formula.OfValue(root));
            case Parsed.Failed<Expr>(var problem) -> {
                ledger.add(problem);
                yield new Compiled(source, Code.BROKEN, Set.of());
            }
        };
    }

    /// An expression whose value goes to something of a type.
    Compiled expression(Located source, Scope scope, Type wanted) {
        Compiled compiled = expression(source, scope);
        Type found = compiled.code().type();
        if (!wanted.kind().fits(found.kind())) {
            ledger.add(
                    source.at(),
                    Problems.TYPE,
                    wanted.kind().shown() + " expected, found " + found.kind().shown());
        }
        String stray = found.strayCode(wanted);
        if (stray != null) {
            ledger.add(source.at(), Problems.CHOICE, "not a choice of " + wanted.codes() + ": " + stray);
        }
        return compiled;
    }

    void refuse(Position at, String message) {
        ledger.add(at, Problems.TYPE, message);
    }

    /// A condition: true or false.
    Compiled condition(Located source, Scope scope) {
        return expression(source, scope, Type.of(Kind.BOOLEAN));
    }

    CompiledCell cell(Located source, Scope scope) {
        var translation = new Translation(source, scope, dictionary, ledger);
        return switch (Parser.cell(source, dictionary.names())) {
            case Parsed.Tree<Tests>(var tests) -> cell(source, tests, translation);
            case Parsed.Failed<Tests>(var problem) -> {
                ledger.add(problem);
                yield new CompiledCell(new Compiled(source, Code.BROKEN, Set.of()), false, false, null);
            }
        };
    }

    private static CompiledCell cell(Located source, Tests tests, Translation translation) {
        if (tests.any()) {
            return new CompiledCell(
                    new Compiled(source, Code.constant(Value.TRUE, Type.BOOLEAN), Set.of()), true, false, List.of());
        }
        Code code = translation.tests().anyOf(tests.tests());
        Node test = code.node();
        Code read =
                tests.negated() ? Code.of(frame -> Kleene.not(test.eval(frame)), Type.BOOLEAN, List.of(code)) : code;
        var compiled = new Compiled(source, read, translation.reads(), new Formula.OfCell(tests));
        boolean ordered = translation.tests().ordered();
        List<Value> bounds = new ArrayList<>();
        for (Code bound : translation.tests().bounds()) {
            Value constant = bound.constant();
            if (constant == null) {
                return new CompiledCell(compiled, false, ordered, null);
            }
            bounds.add(constant);
        }
        return new CompiledCell(compiled, false, ordered, bounds);
    }
}

package hitomado.rules.bulk;

import hitomado.rules.SubjectKind;
import hitomado.rules.bulk.columns.Wanted;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Slot;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 列 — an input of the plan's tables, one byte a row.
///
/// A `given` one is a fact that only comes from outside: code it from the register with [#coder()]. The others are
/// derived facts, expressions, and tests that read other facts: [BulkRows#fill] evaluates them, or a pass of the
/// caller's own sets them. A fact with very many cut points has several columns of the same name.
public final class BulkColumn {
    private final String name;
    private final @Nullable SubjectKind fact;
    private final boolean given;
    private final Expression expression;
    private final @Nullable Tested tested;
    private final Coder coder;

    BulkColumn(Input input, Coder coder) {
        this.name = input.name();
        this.fact = input.fact();
        this.given = input.given();
        this.expression = input.expression();
        this.tested = input.tested();
        this.coder = coder;
    }

    /// Where a column comes from; `fact` is null for what is not a fact by itself, `tested` for what is no test.
    record Input(
            String name,
            @Nullable SubjectKind fact,
            boolean given,
            Expression expression,
            @Nullable Tested tested) {}

    /// A test and what it is put to.
    record Tested(Expression input, Expression test) {}

    /// The name of the fact, or the text of the expression.
    public String name() {
        return name;
    }

    /// The subject of the fact; null when the column is not a fact by itself.
    public @Nullable SubjectKind fact() {
        return fact;
    }

    public boolean given() {
        return given;
    }

    public Coder coder() {
        return coder;
    }

    /// The facts that it reads itself.
    List<Slot> reads() {
        return tested == null
                ? expression.reads()
                : Stream.of(tested.input(), tested.test())
                        .flatMap(part -> part.reads().stream())
                        .toList();
    }

    Wanted wanted(boolean ofPersons) {
        return new Wanted(
                ofPersons,
                tested == null ? expression : tested.input(),
                tested == null ? null : tested.test(),
                (shape, pool) -> CellCoding.of(coder, shape, pool));
    }

    byte code(Frame frame) {
        return switch (expression.eval(frame)) {
            case Result.Known(var value) -> coder.of(value);
            case Result.Unknown unknown -> coder.unknown();
        };
    }
}

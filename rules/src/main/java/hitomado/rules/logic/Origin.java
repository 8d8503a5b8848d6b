package hitomado.rules.logic;

import hitomado.rules.Aggregate;
import org.jspecify.annotations.Nullable;

/// 由来 — where a slot's value comes from when the situation does not give it.
public sealed interface Origin {
    /// Only from outside.
    record Given() implements Origin {}

    /// By an expression in the scope of its subject.
    record Derived(Expression by) implements Origin {}

    /// From the persons of the situation.
    record Aggregated(
            Aggregate function,
            Expression where,
            @Nullable Expression of,
            @Nullable Expression orderBy) implements Origin {}

    /// As an output of a table.
    record Output(int table, int column) implements Origin {}
}

package hitomado.rules;

import org.jspecify.annotations.Nullable;

/// 導出 — how a fact follows from other facts.
public sealed interface Derivation {
    /// A FEEL expression in the scope of the fact's subject.
    record Expression(Located feel) implements Derivation {}

    /// An aggregate over the persons of the situation; inside the expressions `person.x` is the member.
    /// Equal `orderBy` keeps the order of the situation.
    record Members(
            Aggregate function,
            Located where,
            @Nullable Located of,
            @Nullable Located orderBy) implements Derivation {}
}

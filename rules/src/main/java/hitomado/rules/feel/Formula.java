package hitomado.rules.feel;

/// 式の形 — the syntax tree behind a compiled expression or cell, for what looks at rules instead of running them.
public sealed interface Formula {
    /// An expression.
    record OfValue(Expr root) implements Formula {}

    /// A cell of a decision table.
    record OfCell(Tests tests) implements Formula {}
}

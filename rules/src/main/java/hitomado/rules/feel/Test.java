package hitomado.rules.feel;

/// 単項テスト — one positive unary test of the value under test.
public sealed interface Test {
    int at();

    /// `< x`, `>= x`, `!= x`, …
    record Compare(Comparator operator, Expr to, int at) implements Test {}

    /// `[low..high]` with open or closed ends.
    record Range(Expr low, Expr high, boolean lowClosed, boolean highClosed, int at) implements Test {}

    /// A value to be equal to, or a boolean expression that reads `?`.
    record Holds(Expr value, int at) implements Test {}
}

package hitomado.rules.feel;

import hitomado.rules.Problem;

/// 構文解析の結果 — a syntax tree or the problem that ended the parse.
public sealed interface Parsed<T> {
    /// The tree.
    record Tree<T>(T root) implements Parsed<T> {}

    /// Not in the subset; the place is exact.
    record Failed<T>(Problem problem) implements Parsed<T> {}
}

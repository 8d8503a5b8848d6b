package hitomado.rules.feel;

import hitomado.rules.Value;
import java.util.List;

/// 式の構文木 — a parsed expression; `at` is the offset of its defining character in the text.
public sealed interface Expr {
    int at();

    /// A constant.
    record Literal(Value value, int at) implements Expr {}

    /// A fact or a table's output, or an unknown dotted name.
    record Name(String name, int at) implements Expr {}

    /// The value under test, written `?`.
    record Input(int at) implements Expr {}

    /// `of.name`, a property of a date, time or duration.
    record Property(Expr of, String name, int at) implements Expr {}

    /// `-of`.
    record Negate(Expr of, int at) implements Expr {}

    /// `+ - * / **`.
    record Arithmetic(char operator, Expr left, Expr right, int at) implements Expr {}

    /// `= != < <= > >=`.
    record Comparison(Comparator operator, Expr left, Expr right, int at) implements Expr {}

    /// A chain of `and` (or of `or`), kept flat.
    record Logic(boolean all, List<Expr> parts, int at) implements Expr {}

    /// `if … then … else …`.
    record If(Expr condition, Expr then, Expr otherwise, int at) implements Expr {}

    /// `value between low and high`.
    record Between(Expr value, Expr low, Expr high, int at) implements Expr {}

    /// `value in test` or `value in (test, …)`.
    record In(Expr value, List<Test> tests, int at) implements Expr {}

    /// `function(arguments)`.
    record Call(String function, List<Expr> arguments, int at) implements Expr {}
}

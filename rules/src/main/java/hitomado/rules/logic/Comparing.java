package hitomado.rules.logic;

import hitomado.rules.Value;
import hitomado.rules.feel.Comparator;
import java.util.OptionalInt;

/// 比較 — equality and order of values as FEEL has them.
public final class Comparing {
    private Comparing() {}

    public static Result compare(Comparator operator, Result left, Result right) {
        if (left instanceof Result.Known(var one) && right instanceof Result.Known(var two)) {
            return compare(operator, one, two);
        }
        if (operator.orders() && (left == Result.ABSENT || right == Result.ABSENT)) {
            return Result.ABSENT;
        }
        return Strict.missing(left, right);
    }

    public static Result compare(Comparator operator, Value left, Value right) {
        if (!operator.orders()) {
            return equal(left, right, operator == Comparator.NOT_EQUAL);
        }
        OptionalInt sign = order(left, right);
        return sign.isEmpty() ? Result.ABSENT : Result.of(Value.of(operator.accepts(sign.getAsInt())));
    }

    /// Null equals only null; values of different types are not comparable.
    private static Result equal(Value left, Value right, boolean negated) {
        boolean comparable =
                left.getClass() == right.getClass() || left instanceof Value.Absent || right instanceof Value.Absent;
        return comparable ? Result.of(Value.of(left.equals(right) != negated)) : Result.ABSENT;
    }

    /// The sign of comparing two values of one ordered type; empty for everything else.
    public static OptionalInt order(Value left, Value right) {
        return switch (left) {
            case Value.Num(var a) when right instanceof Value.Num(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.Text(var a) when right instanceof Value.Text(var b) -> OptionalInt.of(codePoints(a, b));
            case Value.Day(var a) when right instanceof Value.Day(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.Time(var a) when right instanceof Value.Time(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.DateTime(var a) when right instanceof Value.DateTime(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.Days(var a) when right instanceof Value.Days(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.Months(var a)
            when right instanceof Value.Months(var b) ->
                OptionalInt.of(Long.compare(a.toTotalMonths(), b.toTotalMonths()));
            default -> OptionalInt.empty();
        };
    }

    /// By code point, not by UTF-16 unit: 𠮷 stands after all of the basic plane.
    private static int codePoints(String one, String two) {
        int[] a = one.codePoints().toArray();
        int[] b = two.codePoints().toArray();
        return java.util.Arrays.compare(a, b);
    }
}

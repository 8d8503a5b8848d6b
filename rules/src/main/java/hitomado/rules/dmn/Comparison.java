package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Day;
import hitomado.rules.dmn.Datum.Fields;
import hitomado.rules.dmn.Datum.Many;
import hitomado.rules.dmn.Datum.Moment;
import hitomado.rules.dmn.Datum.Months;
import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Range;
import hitomado.rules.dmn.Datum.Span;
import hitomado.rules.dmn.Datum.Text;
import hitomado.rules.dmn.Datum.Time;
import hitomado.rules.dmn.Datum.Truth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Equality and order; values of different kinds are neither equal nor unequal but null (DMN tables 51 to 54).
final class Comparison {
    private Comparison() {}

    static Datum compare(String operator, Datum left, Datum right) {
        return switch (operator) {
            case "=" -> equal(left, right);
            case "!=" -> Logic.not(equal(left, right));
            default -> ordered(operator, order(left, right));
        };
    }

    private static Datum ordered(String operator, @Nullable Integer sign) {
        if (sign == null) {
            return Datum.NULL;
        }
        return Truth.of(
                switch (operator) {
                    case "<" -> sign < 0;
                    case "<=" -> sign <= 0;
                    case ">" -> sign > 0;
                    default -> sign >= 0;
                });
    }

    static Datum between(Datum value, Datum low, Datum high) {
        var tests = List.<Code>of(_ -> compare(">=", value, low), _ -> compare("<=", value, high));
        return Logic.chain(tests, Library.EMPTY, false);
    }

    /// Whether a value passes a test that is itself a value: it is equal, or in the list or the range.
    static Datum holds(Datum input, Datum test) {
        if (test instanceof Range range && !(input instanceof Range)) {
            return Ranges.includes(range, input);
        }
        if (test instanceof Many(var values)) {
            boolean same = isEqual(input, test);
            return Truth.of(same || values.stream().anyMatch(v -> element(input, v)));
        }
        return equal(input, test);
    }

    private static boolean element(Datum input, Datum value) {
        Datum held = value instanceof Range range && !(input instanceof Range)
                ? Ranges.includes(range, input)
                : equal(input, value);
        return held.equals(Truth.of(true));
    }

    static boolean isEqual(Datum left, Datum right) {
        return equal(left, right).equals(Truth.of(true));
    }

    static Datum equal(Datum left, Datum right) {
        if (left.equals(Datum.NULL) || right.equals(Datum.NULL)) {
            return Truth.of(left.equals(right));
        }
        if (left instanceof Many(var a) && right instanceof Many(var b)) {
            return Truth.of(a.size() == b.size() && sameElements(a, b));
        }
        if (left instanceof Fields(var a) && right instanceof Fields(var b)) {
            return Truth.of(a.keySet().equals(b.keySet())
                    && a.keySet().stream()
                            .allMatch(
                                    key -> isEqual(a.getOrDefault(key, Datum.NULL), b.getOrDefault(key, Datum.NULL))));
        }
        if (left instanceof Truth && right instanceof Truth) {
            return Truth.of(left.equals(right));
        }
        if (left instanceof Range a && right instanceof Range b) {
            return Truth.of(a.lowClosed() == b.lowClosed()
                    && a.highClosed() == b.highClosed()
                    && isEqual(a.low(), b.low())
                    && isEqual(a.high(), b.high()));
        }
        Integer sign = order(left, right);
        return sign == null ? Datum.NULL : Truth.of(sign == 0);
    }

    private static boolean sameElements(List<Datum> a, List<Datum> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!isEqual(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The sign of comparing (-1, 0 or 1), or null where the two have no order.
    static @Nullable Integer order(Datum left, Datum right) {
        Integer difference = difference(left, right);
        return difference == null ? null : (Integer) Integer.signum(difference);
    }

    private static @Nullable Integer difference(Datum left, Datum right) {
        if (left instanceof Num(var a) && right instanceof Num(var b)) {
            return a.compareTo(b);
        }
        if (left instanceof Text(var a) && right instanceof Text(var b)) {
            return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        }
        if (left instanceof Day(var a) && right instanceof Day(var b)) {
            return a.compareTo(b);
        }
        if (left instanceof Months(var a) && right instanceof Months(var b)) {
            return Long.compare(a, b);
        }
        if (left instanceof Span(var a) && right instanceof Span(var b)) {
            return a.compareTo(b);
        }
        return zoned(left, right);
    }

    private static @Nullable Integer zoned(Datum left, Datum right) {
        if (left instanceof Moment(var a, var zone) && right instanceof Moment(var b, var other)) {
            if (zone == null || other == null) {
                return zone == other ? (Integer) a.compareTo(b) : null;
            }
            return a.atZone(zone).toInstant().compareTo(b.atZone(other).toInstant());
        }
        if (left instanceof Time(var a, var zone) && right instanceof Time(var b, var other)) {
            if (zone instanceof ZoneOffset first && other instanceof ZoneOffset second) {
                return Long.compare(
                        a.toNanoOfDay() - first.getTotalSeconds() * 1_000_000_000L,
                        b.toNanoOfDay() - second.getTotalSeconds() * 1_000_000_000L);
            }
            return zone == null && other == null ? (Integer) a.compareTo(b) : null;
        }
        return null;
    }
}

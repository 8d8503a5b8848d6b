package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Range;
import hitomado.rules.dmn.Datum.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// How two ranges, or a point and a range, lie to each other (DMN table 78).
final class RangeLibrary {
    private RangeLibrary() {}

    static Map<String, List<Builtin>> functions() {
        var all = new LinkedHashMap<String, List<Builtin>>();
        add(all, "before", "after", RangeLibrary::before, true, true);
        add(
                all,
                "meets",
                "met by",
                (a, b) -> sign(a.high(), b.low()) == 0 && a.highClosed() && b.lowClosed(),
                false,
                false);
        add(all, "overlaps before", "overlaps after", RangeLibrary::overlapsBefore, false, false);
        add(all, "finishes", "finished by", RangeLibrary::finishes, true, false);
        add(all, "starts", "started by", RangeLibrary::starts, true, false);
        add(all, "during", "includes", RangeLibrary::during, true, false);
        all.put("coincides", List.of(function((a, b) -> low(a, b) == 0 && high(a, b) == 0, true, true)));
        all.put("overlaps", List.of(function((a, b) -> !before(a, b) && !before(b, a), false, false)));
        return all;
    }

    /// A relation and its mirror; `point` and `other` say which side may be a point.
    private static void add(
            Map<String, List<Builtin>> all,
            String name,
            String mirror,
            BiPredicate<Range, Range> relation,
            boolean point,
            boolean other) {
        all.put(name, List.of(function(relation, point, other)));
        all.put(mirror, List.of(function((a, b) -> relation.test(b, a), other, point)));
    }

    private static Builtin function(BiPredicate<Range, Range> relation, boolean point, boolean other) {
        return Builtin.test("range1, range2", arguments -> {
            Range a = range(arguments.getFirst(), point);
            Range b = range(arguments.getLast(), other);
            return a == null || b == null || Comparison.order(a.low(), b.low()) == null
                    ? Datum.NULL
                    : Truth.of(relation.test(a, b));
        });
    }

    private static @Nullable Range range(Datum value, boolean point) {
        if (value instanceof Range range) {
            boolean bounded = !range.low().equals(Datum.NULL) && !range.high().equals(Datum.NULL);
            return bounded ? range : null;
        }
        return point ? new Range(value, value, true, true) : null;
    }

    private static int sign(Datum a, Datum b) {
        Integer sign = Comparison.order(a, b);
        return sign == null ? 2 : sign;
    }

    /// Which range begins first.
    private static int low(Range a, Range b) {
        int sign = sign(a.low(), b.low());
        return sign != 0 ? sign : Boolean.compare(b.lowClosed(), a.lowClosed());
    }

    /// Which range ends first.
    private static int high(Range a, Range b) {
        int sign = sign(a.high(), b.high());
        return sign != 0 ? sign : Boolean.compare(a.highClosed(), b.highClosed());
    }

    private static boolean before(Range a, Range b) {
        int sign = sign(a.high(), b.low());
        return sign < 0 || sign == 0 && !(a.highClosed() && b.lowClosed());
    }

    private static boolean overlapsBefore(Range a, Range b) {
        return low(a, b) < 0 && !before(a, b) && high(a, b) <= 0;
    }

    private static boolean finishes(Range a, Range b) {
        return high(a, b) == 0 && low(a, b) >= 0;
    }

    private static boolean starts(Range a, Range b) {
        return low(a, b) == 0 && high(a, b) <= 0;
    }

    private static boolean during(Range a, Range b) {
        return low(a, b) >= 0 && high(a, b) <= 0;
    }
}

package hitomado.rules.compile;

import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Comparing;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 代表値 — one value for every cell that a set of constants tells apart: each constant, what lies between and beyond,
/// and the empty value.
final class CellPoints {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private CellPoints() {}

    /// Null when the cells cannot be listed: texts that are compared by order.
    static @Nullable List<Value> of(Type input, Collection<Value> constants, boolean ordered) {
        Set<Value> points = new LinkedHashSet<>();
        switch (input.kind()) {
            case BOOLEAN -> points.addAll(List.of(Value.TRUE, Value.FALSE));
            case TEXT -> {
                if (ordered && input.codes() == null) {
                    return null;
                }
                texts(input, constants, points);
            }
            case ANY -> {
                return null;
            }
            case NUMBER, DATE, TIME, DATE_TIME, DAYS, MONTHS -> points.addAll(line(sorted(constants, input.kind())));
        }
        points.add(Value.ABSENT);
        return List.copyOf(points);
    }

    private static void texts(Type input, Collection<Value> constants, Set<Value> points) {
        Set<String> codes = input.codes();
        if (codes != null) {
            codes.forEach(code -> points.add(new Value.Text(code)));
            return;
        }
        var other = new StringBuilder("\uFFFF");
        for (Value constant : constants) {
            points.add(constant);
            if (constant.text().startsWith(other.toString())) {
                other.append(constant.text());
            }
        }
        points.add(new Value.Text(other.toString()));
    }

    private static List<Value> sorted(Collection<Value> constants, Kind kind) {
        List<Value> sorted = new ArrayList<>();
        for (Value constant : constants) {
            if (Translation.typeOf(constant).kind() == kind && !sorted.contains(constant)) {
                sorted.add(constant);
            }
        }
        sorted.sort((a, b) -> Comparing.order(a, b).orElse(0));
        return sorted;
    }

    private static List<Value> line(List<Value> sorted) {
        List<Value> points = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Value here = sorted.get(i);
            add(points, i == 0 ? step(here, -1) : between(sorted.get(i - 1), here));
            points.add(here);
        }
        if (!sorted.isEmpty()) {
            add(points, step(sorted.getLast(), 1));
        } else {
            points.add(Value.TRUE);
        }
        return points;
    }

    private static void add(List<Value> points, @Nullable Value point) {
        if (point != null) {
            points.add(point);
        }
    }

    private static @Nullable Value between(Value low, Value high) {
        if (low instanceof Value.Num(var a) && high instanceof Value.Num(var b)) {
            return Value.of(a.add(b).divide(TWO));
        }
        Value next = step(low, 1);
        return next != null && Comparing.order(next, high).orElse(0) < 0 ? next : null;
    }

    /// The neighbouring value, or null at the end of the range.
    private static @Nullable Value step(Value of, int sign) {
        try {
            return switch (of) {
                case Value.Num(var number) -> Value.of(number.add(BigDecimal.valueOf(sign)));
                case Value.Day(var day) -> Value.of(day.plusDays(sign));
                case Value.Time(var time) ->
                    time.equals(sign < 0 ? LocalTime.MIN : LocalTime.MAX) ? null : Value.of(time.plusNanos(sign));
                case Value.DateTime(var moment) -> Value.of(moment.plusNanos(sign));
                case Value.Days(var days) -> new Value.Days(days.plus(Duration.ofNanos(sign)));
                case Value.Months(var months) -> new Value.Months(months.plus(Period.ofMonths(sign)));
                case Value.Text text -> null;
                case Value.Bool truth -> null;
                case Value.Absent absent -> null;
            };
        } catch (DateTimeException | ArithmeticException endOfRange) {
            return null;
        }
    }
}

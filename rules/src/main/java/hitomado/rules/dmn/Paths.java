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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `value.name`, `list[…]` and context literals (DMN tables 59 to 65).
final class Paths {
    private Paths() {}

    static Datum get(Datum of, String name) {
        return switch (of) {
            case Fields(var fields) -> fields.getOrDefault(name, Datum.NULL);
            case Many(var values) ->
                new Many(values.stream().map(v -> get(v, name)).toList());
            case Day(var date) -> date(date, name);
            case Moment(var moment, var zone) -> moment(moment, zone, name);
            case Time(var time, var zone) -> time(time, zone, name, zone instanceof ZoneOffset offset ? offset : null);
            case Months(var months) ->
                switch (name) {
                    case "years" -> Num.of(months / 12);
                    case "months" -> Num.of(months % 12);
                    default -> Datum.NULL;
                };
            case Span(var span) -> span(span, name);
            case Range range -> range(range, name);
            case Num _, Text _, Truth _, Datum.Null _ -> Datum.NULL;
        };
    }

    private static Datum date(LocalDate date, String name) {
        return switch (name) {
            case "year" -> Num.of(date.getYear());
            case "month" -> Num.of(date.getMonthValue());
            case "day" -> Num.of(date.getDayOfMonth());
            case "weekday" -> Num.of(date.getDayOfWeek().getValue());
            default -> Datum.NULL;
        };
    }

    private static Datum moment(LocalDateTime moment, @Nullable ZoneId zone, String name) {
        Datum ofDate = date(moment.toLocalDate(), name);
        ZoneOffset offset = zone == null ? null : zone.getRules().getOffset(moment);
        return ofDate.equals(Datum.NULL) ? time(moment.toLocalTime(), zone, name, offset) : ofDate;
    }

    private static Datum time(LocalTime time, @Nullable ZoneId zone, String name, @Nullable ZoneOffset offset) {
        return switch (name) {
            case "hour" -> Num.of(time.getHour());
            case "minute" -> Num.of(time.getMinute());
            case "second" -> Num.of(time.getSecond());
            case "time offset" -> offset == null ? Datum.NULL : new Span(Duration.ofSeconds(offset.getTotalSeconds()));
            case "timezone" -> zone == null || zone instanceof ZoneOffset ? Datum.NULL : new Text(zone.getId());
            default -> Datum.NULL;
        };
    }

    private static Datum span(Duration span, String name) {
        boolean negative = span.isNegative();
        Duration size = span.abs();
        long part = switch (name) {
            case "days" -> size.toDaysPart();
            case "hours" -> size.toHoursPart();
            case "minutes" -> size.toMinutesPart();
            case "seconds" -> size.toSecondsPart();
            default -> -1;
        };
        return part < 0 ? Datum.NULL : Num.of(negative ? -part : part);
    }

    private static Datum range(Range range, String name) {
        if (Ranges.isBroken(range)) {
            return Datum.NULL;
        }
        return switch (name) {
            case "start" -> range.low();
            case "end" -> range.high();
            case "start included" -> Truth.of(range.lowClosed());
            case "end included" -> Truth.of(range.highClosed());
            default -> Datum.NULL;
        };
    }

    private static List<Datum> elements(Datum of) {
        return of instanceof Many(var values) ? values : List.of(of);
    }

    /// The element at a position from 1, or from the end if negative.
    private static Datum pick(List<Datum> values, BigDecimal number) {
        int index = number.abs().intValue();
        boolean inside = number.stripTrailingZeros().scale() <= 0 && index >= 1 && index <= values.size();
        return !inside ? Datum.NULL : values.get(number.signum() > 0 ? index - 1 : values.size() - index);
    }

    /// `of[by]`: the element at a position, or the elements for which `by` is true.
    static Datum filter(Datum of, Code by, Scope scope) {
        if (of.equals(Datum.NULL)) {
            return Datum.NULL;
        }
        List<Datum> values = elements(of);
        Datum first = by.run(values.isEmpty() ? scope : scope.within(values.getFirst()));
        if (first instanceof Num(var position)) {
            return pick(values, position);
        }
        return new Many(values.stream()
                .filter(value -> by.run(scope.within(value)).equals(Truth.of(true)))
                .toList());
    }

    static Datum context(Map<String, Code> entries, Scope scope) {
        var values = new LinkedHashMap<String, Datum>();
        Scope inner = scope;
        for (var entry : entries.entrySet()) {
            Datum value = entry.getValue().run(inner);
            values.put(entry.getKey(), value);
            inner = inner.with(entry.getKey(), value);
        }
        return new Fields(values);
    }
}

package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Day;
import hitomado.rules.dmn.Datum.Moment;
import hitomado.rules.dmn.Datum.Months;
import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Span;
import hitomado.rules.dmn.Datum.Text;
import hitomado.rules.dmn.Datum.Time;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Dates, times and durations.
final class TimeLibrary {
    private TimeLibrary() {}

    static Map<String, List<Builtin>> functions() {
        var all = new LinkedHashMap<String, List<Builtin>>();
        all.put(
                "date",
                List.of(
                        Builtin.scalar("from", a -> date(a.getFirst())),
                        Builtin.scalar("year, month, day", TimeLibrary::dateOf)));
        all.put(
                "time",
                List.of(
                        Builtin.scalar("from", a -> time(a.getFirst())),
                        Builtin.scalar("hour, minute, second", a -> timeOf(a, Datum.NULL)),
                        Builtin.scalar("hour, minute, second, offset", a -> timeOf(a, a.getLast()))));
        all.put(
                "date and time",
                List.of(
                        Builtin.scalar("from", a -> moment(a.getFirst())),
                        Builtin.scalar("date, time", a -> joined(a.getFirst(), a.getLast()))));
        all.put("duration", List.of(Builtin.scalar("from", a -> read(a.getFirst(), TimeTexts::duration))));
        all.put(
                "years and months duration",
                List.of(Builtin.scalar("from, to", a -> between(a.getFirst(), a.getLast()))));
        all.put("day of year", List.of(ofDay(date -> Num.of(date.getDayOfYear()))));
        all.put("week of year", List.of(ofDay(date -> Num.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))));
        all.put(
                "day of week",
                List.of(ofDay(date -> new Text(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)))));
        all.put(
                "month of year",
                List.of(ofDay(date -> new Text(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)))));
        return all;
    }

    private static Datum read(Datum value, Function<String, Datum> reading) {
        return value instanceof Text(var text) ? reading.apply(text) : Datum.NULL;
    }

    private static Datum date(Datum from) {
        LocalDate day = day(from);
        return day == null ? read(from, TimeTexts::date) : new Day(day);
    }

    private static @Nullable LocalDate day(Datum value) {
        return switch (value) {
            case Day(var date) -> date;
            case Moment(var moment, var _) -> moment.toLocalDate();
            default -> null;
        };
    }

    private static Datum dateOf(List<Datum> a) {
        Integer year = NumberLibrary.whole(a.get(0));
        Integer month = NumberLibrary.whole(a.get(1));
        Integer day = NumberLibrary.whole(a.get(2));
        if (year == null || month == null || day == null) {
            return Datum.NULL;
        }
        try {
            return new Day(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Datum.NULL;
        }
    }

    private static Datum time(Datum from) {
        return switch (from) {
            case Time time -> time;
            case Moment(var moment, var zone) -> new Time(moment.toLocalTime(), zone);
            case Day _ -> new Time(LocalTime.MIDNIGHT, ZoneOffset.UTC);
            default -> read(from, TimeTexts::time);
        };
    }

    private static Datum timeOf(List<Datum> a, Datum offset) {
        Integer hour = NumberLibrary.whole(a.get(0));
        Integer minute = NumberLibrary.whole(a.get(1));
        Integer whole = NumberLibrary.whole(a.get(2));
        boolean placed = offset.equals(Datum.NULL) || offset instanceof Span;
        if (hour == null || minute == null || whole == null || !placed || !(a.get(2) instanceof Num(var second))) {
            return Datum.NULL;
        }
        try {
            ZoneId zone = offset instanceof Span(var span)
                    ? ZoneOffset.ofTotalSeconds(Math.toIntExact(span.getSeconds()))
                    : null;
            int nanos =
                    second.subtract(BigDecimal.valueOf(whole)).movePointRight(9).intValue();
            return new Time(LocalTime.of(hour, minute, whole, nanos), zone);
        } catch (DateTimeException | ArithmeticException noSuchTime) {
            return Datum.NULL;
        }
    }

    private static Datum moment(Datum from) {
        return from instanceof Moment ? from : read(from, TimeTexts::moment);
    }

    private static Datum joined(Datum date, Datum time) {
        LocalDate day = day(date);
        return day != null && time instanceof Time(var clock, var zone)
                ? new Moment(day.atTime(clock), zone)
                : Datum.NULL;
    }

    private static Datum between(Datum from, Datum to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first == null || last == null
                ? Datum.NULL
                : new Months(Period.between(first, last).toTotalMonths());
    }

    private static Builtin ofDay(Function<LocalDate, Datum> body) {
        return Builtin.scalar("date", a -> {
            LocalDate day = day(a.getFirst());
            return day == null ? Datum.NULL : body.apply(day);
        });
    }
}

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
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The text that `string(…)` gives.
final class Texts {
    private Texts() {}

    static String of(Datum value) {
        return switch (value) {
            case Datum.Null _ -> "null";
            case Text(var text) -> text;
            case Num(var number) -> number.toPlainString();
            case Truth(var truth) -> Boolean.toString(truth);
            case Day(var date) -> date(date);
            case Time(var time, var zone) -> time(time, zone);
            case Moment(var moment, var zone) -> date(moment.toLocalDate()) + "T" + time(moment.toLocalTime(), zone);
            case Months(var months) -> months(months);
            case Span(var span) -> span(span);
            case Range(var low, var high, var lowClosed, var highClosed) ->
                (lowClosed ? "[" : "(") + inner(low) + ".." + inner(high) + (highClosed ? "]" : ")");
            case Many(var values) -> values.stream().map(Texts::inner).collect(Collectors.joining(", ", "[", "]"));
            case Fields(var fields) ->
                fields.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + inner(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String inner(Datum value) {
        return value instanceof Text(var text) ? '"' + text + '"' : of(value);
    }

    private static String date(LocalDate date) {
        String year = "%04d".formatted(Math.abs(date.getYear()));
        return (date.getYear() < 0 ? "-" : "")
                + year
                + "-%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth());
    }

    private static String time(LocalTime time, @Nullable ZoneId zone) {
        String clock = "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        String place = zone == null ? "" : zone instanceof ZoneOffset ? zone.getId() : "@" + zone.getId();
        return clock + fraction(time.getNano()) + place;
    }

    private static String fraction(int nanos) {
        return nanos == 0 ? "" : "." + "%09d".formatted(nanos).replaceAll("0+$", "");
    }

    private static String months(long months) {
        long size = Math.abs(months);
        String years = size >= 12 ? size / 12 + "Y" : "";
        String rest = size % 12 != 0 || size == 0 ? size % 12 + "M" : "";
        return (months < 0 ? "-P" : "P") + years + rest;
    }

    private static String span(Duration span) {
        Duration size = span.abs();
        if (size.isZero()) {
            return "PT0S";
        }
        String days = size.toDays() > 0 ? size.toDays() + "D" : "";
        String hours = size.toHoursPart() > 0 ? size.toHoursPart() + "H" : "";
        String minutes = size.toMinutesPart() > 0 ? size.toMinutesPart() + "M" : "";
        boolean any = size.toSecondsPart() > 0 || size.getNano() > 0;
        String seconds = any ? size.toSecondsPart() + fraction(size.getNano()) + "S" : "";
        String clock = hours + minutes + seconds;
        return (span.isNegative() ? "-P" : "P") + days + (clock.isEmpty() ? "" : "T" + clock);
    }
}

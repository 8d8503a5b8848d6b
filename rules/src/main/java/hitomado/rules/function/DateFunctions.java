package hitomado.rules.function;

import static hitomado.rules.function.Arguments.day;
import static hitomado.rules.function.Arguments.integer;
import static hitomado.rules.function.Arguments.text;
import static hitomado.rules.function.Kind.DATE;
import static hitomado.rules.function.Kind.DATE_TIME;
import static hitomado.rules.function.Kind.MONTHS;
import static hitomado.rules.function.Kind.NUMBER;
import static hitomado.rules.function.Kind.TEXT;
import static hitomado.rules.function.Kind.TIME;

import hitomado.rules.Value;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/// Functions of dates, times and durations; all are local to Asia/Tokyo, zones are outside the subset.
final class DateFunctions {
    private static final List<Kind> ON_TEXT = List.of(TEXT);
    private static final List<Kind> ON_DATE = List.of(DATE);
    private static final List<Kind> ON_THREE = List.of(NUMBER, NUMBER, NUMBER);

    static final List<Signature> ALL = List.of(
            new Signature("today", List.of(), false, DATE, false, (d, a) -> Value.of(d)),
            Signature.of("date", ON_TEXT, DATE, (d, a) -> Value.of(LocalDate.parse(text(a, 0)))),
            Signature.of("date", ON_THREE, DATE, (d, a) -> ymd(integer(a, 0), integer(a, 1), integer(a, 2))),
            Signature.of("date", List.of(DATE_TIME), DATE, (d, a) -> dayOf(a.getFirst())),
            Signature.of("date", ON_DATE, DATE, (d, a) -> a.getFirst()),
            Signature.of("time", ON_TEXT, TIME, (d, a) -> Value.of(LocalTime.parse(text(a, 0)))),
            Signature.of("time", ON_THREE, TIME, (d, a) -> hms(integer(a, 0), integer(a, 1), integer(a, 2))),
            Signature.of("time", List.of(DATE_TIME), TIME, (d, a) -> timeOf(a.getFirst())),
            Signature.of("date and time", ON_TEXT, DATE_TIME, (d, a) -> moment(text(a, 0))),
            Signature.of("date and time", List.of(DATE, TIME), DATE_TIME, (d, a) -> moment(day(a, 0), a.get(1))),
            Signature.of("years and months duration", List.of(DATE, DATE), MONTHS, (d, a) -> between(a)),
            Signature.of(
                    "day of year", ON_DATE, NUMBER, (d, a) -> Value.of(day(a, 0).getDayOfYear())),
            Signature.of(
                    "day of week",
                    ON_DATE,
                    TEXT,
                    (d, a) -> new Value.Text(day(a, 0).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
            Signature.of(
                    "month of year",
                    ON_DATE,
                    TEXT,
                    (d, a) -> new Value.Text(day(a, 0).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
            Signature.of(
                    "week of year",
                    ON_DATE,
                    NUMBER,
                    (d, a) -> Value.of(day(a, 0).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))),
            Signature.of(
                    "add days",
                    List.of(DATE, NUMBER),
                    DATE,
                    (d, a) -> Value.of(day(a, 0).plusDays(integer(a, 1)))),
            Signature.of(
                    "add months",
                    List.of(DATE, NUMBER),
                    DATE,
                    (d, a) -> Value.of(day(a, 0).plusMonths(integer(a, 1)))));

    private DateFunctions() {}

    /// A duration of either kind by its ISO 8601 text; the kind depends on the text, so the compiler asks for it.
    public static Value duration(String text) {
        if (text.matches("-?P([0-9]{1,9}Y)?([0-9]{1,9}M)?") && !text.endsWith("P")) {
            return new Value.Months(Period.parse(text));
        }
        return new Value.Days(Duration.parse(text));
    }

    private static Value ymd(int year, int month, int day) {
        return Value.of(LocalDate.of(year, month, day));
    }

    private static Value hms(int hour, int minute, int second) {
        return Value.of(LocalTime.of(hour, minute, second));
    }

    private static Value dayOf(Value moment) {
        return moment instanceof Value.DateTime(var at) ? Value.of(at.toLocalDate()) : moment;
    }

    private static Value timeOf(Value moment) {
        return moment instanceof Value.DateTime(var at) ? Value.of(at.toLocalTime()) : moment;
    }

    private static Value moment(String text) {
        return text.indexOf('T') < 0
                ? Value.of(LocalDate.parse(text).atStartOfDay())
                : Value.of(LocalDateTime.parse(text));
    }

    private static Value moment(LocalDate day, Value time) {
        return time instanceof Value.Time(var at) ? Value.of(day.atTime(at)) : Value.ABSENT;
    }

    private static Value between(List<Value> arguments) {
        return new Value.Months(Period.ofMonths(
                (int) java.time.temporal.ChronoUnit.MONTHS.between(day(arguments, 0), day(arguments, 1))));
    }
}

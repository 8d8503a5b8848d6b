package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Day;
import hitomado.rules.dmn.Datum.Moment;
import hitomado.rules.dmn.Datum.Months;
import hitomado.rules.dmn.Datum.Span;
import hitomado.rules.dmn.Datum.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates, times and durations from their texts (XML Schema with `@zone`); what is no such text is null.
final class TimeTexts {
    private static final Pattern DATE = Pattern.compile("(-?(?:[1-9]\\d{4,8}|\\d{4}))-(\\d\\d)-(\\d\\d)");
    private static final Pattern TIME =
            Pattern.compile("(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(Z|[+-]\\d\\d:\\d\\d(?::\\d\\d)?|@.+)?");
    private static final Pattern MONTHS = Pattern.compile("(-?)P(?:(\\d{1,12})Y)?(?:(\\d{1,12})M)?");
    private static final Pattern SPAN = Pattern.compile(
            "(-?)P(?:(\\d{1,12})D)?(?:T(?:(\\d{1,12})H)?(?:(\\d{1,12})M)?(?:(\\d{1,12})(?:\\.(\\d{1,9}))?S)?)?");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private TimeTexts() {}

    /// What `@"…"` is.
    static Datum literal(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return duration(text);
        }
        Datum date = date(text);
        if (!date.equals(Datum.NULL)) {
            return date;
        }
        return text.indexOf('T') > 0 ? moment(text) : time(text);
    }

    static Datum date(String text) {
        return orNull(() -> {
            LocalDate date = day(text);
            return date == null ? Datum.NULL : new Day(date);
        });
    }

    private static @Nullable LocalDate day(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches() ? LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)) : null;
    }

    static Datum time(String text) {
        return orNull(() -> {
            Matcher matcher = TIME.matcher(text);
            if (!matcher.matches()) {
                return Datum.NULL;
            }
            return new Time(LocalTime.parse(matcher.group(1)), zone(matcher.group(2)));
        });
    }

    private static @Nullable ZoneId zone(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.startsWith("@")) {
            return ZoneOffset.of(text);
        }
        if (!ZONES.contains(text.substring(1))) {
            throw new DateTimeException("unknown zone");
        }
        return ZoneId.of(text.substring(1));
    }

    static Datum moment(String text) {
        return orNull(() -> {
            int middle = text.indexOf('T');
            LocalDate date = day(middle < 0 ? text : text.substring(0, middle));
            if (date == null) {
                return Datum.NULL;
            }
            if (middle < 0) {
                return new Moment(date.atStartOfDay(), null);
            }
            return time(text.substring(middle + 1)) instanceof Time(var time, var zone)
                    ? new Moment(date.atTime(time), zone)
                    : Datum.NULL;
        });
    }

    static Datum duration(String text) {
        if (text.endsWith("P") || text.endsWith("T")) {
            return Datum.NULL;
        }
        return orNull(() -> {
            Matcher months = MONTHS.matcher(text);
            if (months.matches()) {
                long size = amount(months, 2) * 12 + amount(months, 3);
                return new Months(months.group(1).isEmpty() ? size : -size);
            }
            Matcher span = SPAN.matcher(text);
            if (!span.matches()) {
                return Datum.NULL;
            }
            String fraction = span.group(6) == null ? "0" : span.group(6);
            Duration size = Duration.ofDays(amount(span, 2))
                    .plusHours(amount(span, 3))
                    .plusMinutes(amount(span, 4))
                    .plusSeconds(amount(span, 5))
                    .plusNanos(Long.parseLong((fraction + "00000000").substring(0, 9)));
            return new Span(span.group(1).isEmpty() ? size : size.negated());
        });
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static long amount(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    private static Datum orNull(Supplier<Datum> reading) {
        try {
            return reading.get();
        } catch (DateTimeException | ArithmeticException noSuchTime) {
            return Datum.NULL;
        }
    }
}

package hitomado.rules.function;

import hitomado.rules.Value;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;

/// The text that FEEL's `string` gives for a value.
final class FeelText {
    private FeelText() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Time(var time) -> time(time);
            case Value.DateTime(var moment) -> moment.toLocalDate() + "T" + time(moment.toLocalTime());
            case Value.Days(var days) -> days(days);
            case Value.Months(var months) -> months(months);
            case Value.Text text -> text.text();
            case Value.Num number -> number.text();
            case Value.Bool truth -> truth.text();
            case Value.Day day -> day.text();
            case Value.Absent absent -> absent.text();
        };
    }

    private static String time(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    private static String months(Period months) {
        long total = Math.abs(months.toTotalMonths());
        String text = (total / 12 > 0 ? total / 12 + "Y" : "") + (total % 12 > 0 ? total % 12 + "M" : "");
        return (months.isNegative() ? "-P" : "P") + (text.isEmpty() ? "0M" : text);
    }

    private static String days(Duration duration) {
        Duration size = duration.abs();
        String day = size.toDays() > 0 ? size.toDays() + "D" : "";
        Duration rest = size.minusDays(size.toDays());
        String time = rest.isZero() ? "" : rest.toString().substring(1);
        String text = day + time;
        return (duration.isNegative() ? "-P" : "P") + (text.isEmpty() ? "T0S" : text);
    }
}

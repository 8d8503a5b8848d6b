package hitomado.rules.function;

import hitomado.rules.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/// 属性 — the numbers that dates, times and durations consist of, e.g. `person.birthDate.year`.
public final class Properties {
    private static final Set<String> OF_DATE = Set.of("year", "month", "day", "weekday");
    private static final Set<String> OF_TIME = Set.of("hour", "minute", "second");
    private static final Set<String> OF_BOTH = Set.of("year", "month", "day", "weekday", "hour", "minute", "second");
    private static final Set<String> OF_DAYS = Set.of("days", "hours", "minutes", "seconds");
    private static final Set<String> OF_MONTHS = Set.of("years", "months");

    private Properties() {}

    public static Set<String> of(Kind kind) {
        return switch (kind) {
            case DATE -> OF_DATE;
            case TIME -> OF_TIME;
            case DATE_TIME -> OF_BOTH;
            case DAYS -> OF_DAYS;
            case MONTHS -> OF_MONTHS;
            case ANY, TEXT, NUMBER, BOOLEAN -> Set.of();
        };
    }

    public static Value read(Value of, String name) {
        return switch (of) {
            case Value.Day(var day) -> ofDate(day, name);
            case Value.Time(var time) -> ofTime(time, name);
            case Value.DateTime(var moment) ->
                OF_DATE.contains(name) ? ofDate(moment.toLocalDate(), name) : ofTime(moment.toLocalTime(), name);
            case Value.Days(var days) ->
                Value.of(
                        switch (name) {
                            case "days" -> days.toDaysPart();
                            case "hours" -> days.toHoursPart();
                            case "minutes" -> days.toMinutesPart();
                            default -> days.toSecondsPart();
                        });
            case Value.Months(var months) -> Value.of(name.equals("years") ? months.getYears() : months.getMonths());
            default -> Value.ABSENT;
        };
    }

    private static Value ofDate(LocalDate day, String name) {
        return Value.of(
                switch (name) {
                    case "year" -> day.getYear();
                    case "month" -> day.getMonthValue();
                    case "day" -> day.getDayOfMonth();
                    default -> day.getDayOfWeek().getValue();
                });
    }

    private static Value ofTime(LocalTime time, String name) {
        return Value.of(
                switch (name) {
                    case "hour" -> time.getHour();
                    case "minute" -> time.getMinute();
                    default -> time.getSecond();
                });
    }
}

package hitomado.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// 休日を定める条例 (地方自治法4条の2): what a city closes besides the national holidays.
///
/// @param weekdays closed every week (2項1号: 日曜日及び土曜日)
/// @param yearEndFrom first day of 年末年始 (2項3号), in December
/// @param yearEndTo last day of 年末年始, in January
/// @param everyYear days of special meaning (3項: such as 6月23日 in Okinawa)
/// @param once single days, such as the opening of a new building
public record ClosingRules(
        Set<DayOfWeek> weekdays,
        MonthDay yearEndFrom,
        MonthDay yearEndTo,
        Set<MonthDay> everyYear,
        Set<LocalDate> once) {
    public ClosingRules {
        weekdays = Set.copyOf(weekdays);
        everyYear = Set.copyOf(everyYear);
        once = Set.copyOf(once);
        if (weekdays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a city hall that never opens has no deadlines");
        }
        if (yearEndFrom.getMonthValue() != 12 || yearEndTo.getMonthValue() != 1) {
            throw new IllegalArgumentException("年末年始 runs from December to January: " + yearEndFrom + ".." + yearEndTo);
        }
    }

    /// What nearly every city has: 土日 and 12月29日–1月3日.
    public static ClosingRules usual() {
        return new ClosingRules(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                MonthDay.of(12, 29),
                MonthDay.of(1, 3),
                Set.of(),
                Set.of());
    }

    boolean isYearEnd(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return !monthDay.isBefore(yearEndFrom) || !monthDay.isAfter(yearEndTo);
    }

    boolean isOwnDay(LocalDate day) {
        return once.contains(day) || everyYear.contains(MonthDay.from(day));
    }
}

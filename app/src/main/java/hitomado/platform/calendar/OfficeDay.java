package hitomado.platform.calendar;

import java.time.DayOfWeek;

/// 開庁日・閉庁日: whether the city hall is open on a day, and if not, why.
public sealed interface OfficeDay {
    /// 開庁日
    record Open() implements OfficeDay {}

    /// 国民の祝日, 振替休日 or 国民の休日
    record ClosedForHoliday(Holiday holiday) implements OfficeDay {}

    /// 年末年始
    record ClosedForYearEnd() implements OfficeDay {}

    /// 土曜日・日曜日
    record ClosedOnWeekday(DayOfWeek weekday) implements OfficeDay {}

    /// A day that this city closes by its own 条例.
    record ClosedByCity() implements OfficeDay {}
}

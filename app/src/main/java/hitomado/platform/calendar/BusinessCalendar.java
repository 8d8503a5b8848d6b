package hitomado.platform.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/// 開庁日カレンダー: on which days the city hall is open.
public record BusinessCalendar(ClosingRules closing) {
    /// 土日, national holidays and 12月29日–1月3日.
    public static BusinessCalendar usual() {
        return new BusinessCalendar(ClosingRules.usual());
    }

    public OfficeDay day(LocalDate day) {
        var holiday = NationalHolidays.find(day);
        if (holiday.isPresent()) {
            return new OfficeDay.ClosedForHoliday(holiday.get());
        }
        if (closing.isYearEnd(day)) {
            return new OfficeDay.ClosedForYearEnd();
        }
        if (closing.isOwnDay(day)) {
            return new OfficeDay.ClosedByCity();
        }
        return closing.weekdays().contains(day.getDayOfWeek())
                ? new OfficeDay.ClosedOnWeekday(day.getDayOfWeek())
                : new OfficeDay.Open();
    }

    public boolean isOpen(LocalDate day) {
        return day(day) instanceof OfficeDay.Open;
    }

    /// The day itself when it is open, otherwise the first open day after it.
    public LocalDate nextOpenDay(LocalDate day) {
        return Stream.iterate(day, d -> d.plusDays(1))
                .filter(this::isOpen)
                .findFirst()
                .orElseThrow();
    }

    /// The open day so many open days after the given one (標準処理期間: 5開庁日 …); 0 gives [#nextOpenDay].
    public LocalDate plusOpenDays(LocalDate day, int openDays) {
        var reached = openDays == 0 ? nextOpenDay(day) : day;
        for (var left = openDays; left > 0; left--) {
            reached = nextOpenDay(reached.plusDays(1));
        }
        return reached;
    }

    /// How many open days lie in the span, first day included, last day excluded.
    public long openDaysBetween(LocalDate first, LocalDate endExclusive) {
        return first.datesUntil(endExclusive).filter(this::isOpen).count();
    }
}

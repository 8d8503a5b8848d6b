package hitomado.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTests {
    static final BusinessCalendar USUAL = BusinessCalendar.usual();

    @Test
    void saysWhyADayIsClosed() {
        assertThat(USUAL.day(LocalDate.of(2026, 3, 16))).isEqualTo(new OfficeDay.Open());
        assertThat(USUAL.day(LocalDate.of(2026, 3, 15))).isEqualTo(new OfficeDay.ClosedOnWeekday(DayOfWeek.SUNDAY));
        assertThat(USUAL.day(LocalDate.of(2026, 12, 29))).isEqualTo(new OfficeDay.ClosedForYearEnd());
        assertThat(USUAL.day(LocalDate.of(2026, 3, 20)))
                .isInstanceOfSatisfying(
                        OfficeDay.ClosedForHoliday.class,
                        d -> assertThat(d.holiday().name().en()).isEqualTo("Vernal Equinox Day"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-16, 2026-03-16
            2026-03-14, 2026-03-16
            2026-09-19, 2026-09-24
            2019-04-27, 2019-05-07
            2025-12-27, 2026-01-05
            2026-12-28, 2026-12-28
            2026-12-29, 2027-01-04
            2026-05-02, 2026-05-07
            """)
    void findsTheNextOpenDay(LocalDate day, LocalDate open) {
        assertThat(USUAL.nextOpenDay(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13,1,2026-03-16",
        "2026-03-14,1,2026-03-16",
        "2026-03-14,0,2026-03-16",
        "2026-12-25,3,2027-01-05"
    })
    void addsOpenDays(LocalDate day, int openDays, LocalDate expected) {
        assertThat(USUAL.plusOpenDays(day, openDays)).isEqualTo(expected);
    }

    @Test
    void countsOpenDays() {
        assertThat(USUAL.openDaysBetween(LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 26)))
                .isEqualTo(3);
    }

    @Test
    void closesTheDaysThatACityAdds() {
        var own = new ClosingRules(
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                MonthDay.of(12, 28),
                MonthDay.of(1, 4),
                Set.of(MonthDay.of(6, 23)),
                Set.of(LocalDate.of(2026, 8, 6)));
        var calendar = new BusinessCalendar(own);
        assertThat(calendar.nextOpenDay(LocalDate.of(2026, 6, 23))).isEqualTo(LocalDate.of(2026, 6, 24));
        assertThat(calendar.day(LocalDate.of(2026, 8, 6))).isEqualTo(new OfficeDay.ClosedByCity());
        assertThat(calendar.isOpen(LocalDate.of(2027, 8, 6))).isTrue();
        assertThat(calendar.nextOpenDay(LocalDate.of(2026, 12, 28))).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void refusesRulesThatNeverOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosingRules(
                        EnumSet.allOf(DayOfWeek.class), MonthDay.of(12, 29), MonthDay.of(1, 3), Set.of(), Set.of()))
                .withMessageContaining("never opens");
    }
}

package hitomado.platform.calendar;

import static hitomado.platform.calendar.DeadlineRule.Closed.AS_IS;
import static hitomado.platform.calendar.DeadlineRule.Closed.NEXT_OPEN_DAY;
import static hitomado.platform.calendar.DeadlineRule.Counting.NEXT_DAY;
import static hitomado.platform.calendar.DeadlineRule.Counting.SAME_DAY;
import static hitomado.platform.calendar.DeadlineRule.Unit.DAYS;
import static hitomado.platform.calendar.DeadlineRule.Unit.MONTHS;
import static hitomado.platform.calendar.DeadlineRule.Unit.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRuleTests {
    static final BusinessCalendar CALENDAR = BusinessCalendar.usual();
    static final DeadlineRule MOVE_IN = new DeadlineRule(DAYS, 14, NEXT_DAY, NEXT_OPEN_DAY, "住民基本台帳法第22条第1項");
    static final DeadlineRule BIRTH = new DeadlineRule(DAYS, 14, SAME_DAY, NEXT_OPEN_DAY, "戸籍法第49条第1項");
    static final DeadlineRule CHILD_ALLOWANCE = new DeadlineRule(DAYS, 15, NEXT_DAY, NEXT_OPEN_DAY, "児童手当法第8条第3項");

    /// The example of 池田市 (forms-items.md §0.3): born 12 April, day 15 is 27 April and closed, 7 May is in time.
    @Test
    void movesTheChildAllowanceOverTheLongHolidaysOf2019() {
        var deadline = CHILD_ALLOWANCE.deadline(LocalDate.of(2019, 4, 12), CALENDAR);
        assertThat(deadline.countedLastDay()).isEqualTo(LocalDate.of(2019, 4, 27));
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2019, 5, 7));
        assertThat(deadline.moved()).isTrue();
    }

    @Test
    void makesTheExampleTrueInNoOtherYear() {
        assertThat(IntStream.rangeClosed(1970, 2050)
                        .filter(y -> CHILD_ALLOWANCE
                                .lastDay(LocalDate.of(y, 4, 12), CALENDAR)
                                .equals(LocalDate.of(y, 5, 7))))
                .containsExactly(2019);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-02, 2026-03-16
            2026-03-01, 2026-03-16
            2026-03-06, 2026-03-23
            2026-12-15, 2027-01-04
            2024-02-15, 2024-02-29
            """)
    void countsFourteenDaysFromTheDayAfterAMove(LocalDate moved, LocalDate last) {
        assertThat(MOVE_IN.lastDay(moved, CALENDAR)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03,2026-03-16", "2026-03-02,2026-03-16", "2026-03-04,2026-03-17", "2026-12-16,2027-01-04"})
    void countsABirthFromItsOwnDay(LocalDate born, LocalDate last) {
        assertThat(BIRTH.lastDay(born, CALENDAR)).isEqualTo(last);
    }

    /// 民法143条2項.
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-15, 1,  2026-02-15
            2026-01-30, 1,  2026-02-28
            2026-01-31, 1,  2026-02-28
            2026-02-28, 1,  2026-03-31
            2024-02-29, 12, 2025-02-28
            2026-06-30, 6,  2026-12-31
            """)
    void countsMonthsByTheCalendar(LocalDate from, int months, LocalDate last) {
        var rule = new DeadlineRule(MONTHS, months, NEXT_DAY, AS_IS, "民法第143条");
        assertThat(rule.lastDay(from, CALENDAR)).isEqualTo(last);
    }

    @Test
    void countsYears() {
        var next = new DeadlineRule(YEARS, 1, NEXT_DAY, AS_IS, "住民基本台帳事務処理要領");
        var same = new DeadlineRule(YEARS, 1, SAME_DAY, AS_IS, "住民基本台帳事務処理要領");
        assertThat(next.lastDay(LocalDate.of(2026, 4, 12), CALENDAR)).isEqualTo(LocalDate.of(2027, 4, 12));
        assertThat(same.lastDay(LocalDate.of(2026, 4, 12), CALENDAR)).isEqualTo(LocalDate.of(2027, 4, 11));
    }

    @Test
    void leavesTheLastDayWhereTheRuleSaysSo() {
        var rule = new DeadlineRule(DAYS, 15, NEXT_DAY, AS_IS, "児童手当法第8条第3項");
        assertThat(rule.lastDay(LocalDate.of(2019, 4, 12), CALENDAR)).isEqualTo(LocalDate.of(2019, 4, 27));
    }

    @Test
    void explainsAMovedDeadlineInThreeLanguages() {
        var text = CHILD_ALLOWANCE.deadline(LocalDate.of(2019, 4, 12), CALENDAR).explanation();
        assertThat(text.ja())
                .isEqualTo("平成31年4月12日の翌日を1日目として数えた15日目の平成31年4月27日は閉庁日なので、"
                        + "次の開庁日の令和元年5月7日が期限です（児童手当法第8条第3項、民法第140条、地方自治法第4条の2第4項）。");
        assertThat(text.easy())
                .isEqualTo("2019年（平成31年） 4月13日が 1日目です。15日目は 2019年（平成31年） 4月27日です。"
                        + "その 日は 市役所が 休みです。2019年（令和元年） 5月7日までに 出してください。");
        assertThat(text.en())
                .isEqualTo("With 13 April 2019 as day 1, the 15-day period ends on 27 April 2019, "
                        + "when the office is closed, so the deadline is 7 May 2019 "
                        + "(legal basis: 児童手当法第8条第3項, 民法第140条, 地方自治法第4条の2第4項).");
    }

    @Test
    void explainsTheRuleWithoutDates() {
        assertThat(BIRTH.explanation().ja())
                .isEqualTo("その日を1日目として数えた14日目が期限ですが、閉庁日のときは次の開庁日まで受け付けます" + "（戸籍法第49条第1項、戸籍法第43条、地方自治法第4条の2第4項）。");
        assertThat(new DeadlineRule(MONTHS, 3, NEXT_DAY, AS_IS, "民法第915条")
                        .explanation()
                        .ja())
                .isEqualTo("その日の翌日を1日目として数えた3か月の最終日が期限です（民法第915条、民法第140条）。");
    }

    @Test
    void tellsHowManyDaysAreLeft() {
        var deadline = MOVE_IN.deadline(LocalDate.of(2026, 3, 2), CALENDAR);
        assertThat(deadline.daysLeft(LocalDate.of(2026, 3, 10))).isEqualTo(6);
        assertThat(deadline.isOver(LocalDate.of(2026, 3, 16))).isFalse();
        assertThat(deadline.isOver(LocalDate.of(2026, 3, 17))).isTrue();
    }

    @Test
    void refusesARuleWithoutArticle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadlineRule(DAYS, 14, NEXT_DAY, AS_IS, " "))
                .withMessageContaining("article");
    }
}

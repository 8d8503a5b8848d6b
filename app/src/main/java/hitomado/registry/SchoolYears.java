package hitomado.registry;

import java.time.LocalDate;

/// 学年と年度末年齢 — school years and the ends of fiscal years in which an age is reached (年齢計算ニ関スル法律).
public final class SchoolYears {
    private static final int ELEMENTARY = 6;

    private SchoolYears() {}

    /// 学年 — 1 to 9 for elementary and junior high school, 0 or less before, 10 and more after.
    ///
    /// School begins on the first April 1 on or after the sixth birthday (学校教育法17条: the day after the day six
    /// is
    /// reached).
    public static int gradeOn(LocalDate birth, LocalDate day) {
        var six = birth.plusYears(ELEMENTARY);
        var begins = LocalDate.of(six.getYear(), 4, 1);
        var firstYear = six.isAfter(begins) ? six.getYear() + 1 : six.getYear();
        return fiscalYear(day) - firstYear + 1;
    }

    /// 年度 — April to March.
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    /// 年齢到達年度末 — the first March 31 on or after the day the age is reached, which is the day before the
    /// birthday.
    public static LocalDate endOfFiscalYearReaching(LocalDate birth, int age) {
        var reached = birth.plusYears(age).minusDays(1);
        var end = LocalDate.of(reached.getYear(), 3, 31);
        return reached.isAfter(end) ? end.plusYears(1) : end;
    }
}

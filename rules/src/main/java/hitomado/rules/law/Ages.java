package hitomado.rules.law;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/// 満年齢 — ages by 年齢計算ニ関スル法律 and 民法143条: counted from the day of birth, so that an age is reached
/// with the end of the day before the birthday.
public final class Ages {
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    private Ages() {}

    /// The age that is reached on this day; the day is not before the birth.
    public static int on(LocalDate birth, LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(birth, day.plusDays(1)));
    }

    /// 「…歳に達する日」 — the day before the birthday; for 29 February always 28 February (民法143条2項ただし書).
    public static LocalDate reached(LocalDate birth, int age) {
        LocalDate birthday = birth.plusYears(age);
        boolean noLeapDay = MonthDay.from(birth).equals(LEAP_DAY) && !birthday.isLeapYear();
        return noLeapDay ? birthday : birthday.minusDays(1);
    }

    /// 「…歳に達する日以後の最初の3月31日」; a child born on 1 April belongs to the earlier year.
    public static LocalDate fiscalYearEndAfter(LocalDate birth, int age) {
        return FiscalYears.end(reached(birth, age));
    }

    /// 学年 — 1–6 elementary, 7–9 lower secondary school, 10–12 upper secondary age, 0 and less before school:
    /// school begins with the first 1 April after the day on which six is reached (学校教育法17条).
    public static int schoolYear(LocalDate birth, LocalDate day) {
        int firstYear = FiscalYears.of(reached(birth, 6)) + 1;
        return FiscalYears.of(day) - firstYear + 1;
    }
}

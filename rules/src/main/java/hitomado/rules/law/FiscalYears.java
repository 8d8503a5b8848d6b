package hitomado.rules.law;

import java.time.LocalDate;
import java.time.Month;

/// 会計年度 — fiscal years from 1 April to 31 March (地方自治法208条), named by the year in which they begin.
public final class FiscalYears {
    private FiscalYears() {}

    public static int of(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    }

    /// 年度末 — the 31 March that ends the day's fiscal year.
    public static LocalDate end(LocalDate day) {
        return LocalDate.of(of(day) + 1, Month.MARCH, 31);
    }
}

package hitomado.registry.city;

import hitomado.registry.SchoolYears;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 児童手当の月額 — amounts of the law as of October 2024 (児童手当法6条; `reference/forms-items.md` §19).
final class AllowanceLaw {
    private static final int UNDER_THREE = 15_000;
    private static final int THREE_AND_OLDER = 10_000;
    private static final int THIRD_AND_LATER = 30_000;

    private AllowanceLaw() {}

    /// 算定対象 — counted up to the end of the fiscal year of 22.
    static boolean counted(LocalDate birth, LocalDate day) {
        return !day.isAfter(SchoolYears.endOfFiscalYearReaching(birth, 22));
    }

    /// 支給対象 — paid up to the end of the fiscal year of 18.
    static boolean paid(LocalDate birth, LocalDate day) {
        return !day.isAfter(SchoolYears.endOfFiscalYearReaching(birth, 18));
    }

    /// Monthly yen of each counted child, oldest first.
    static List<Integer> monthly(List<LocalDate> birthsOldestFirst, LocalDate day) {
        var amounts = new ArrayList<Integer>();
        for (var birth : birthsOldestFirst) {
            if (!paid(birth, day)) {
                amounts.add(0);
            } else if (amounts.size() >= 2) {
                amounts.add(THIRD_AND_LATER);
            } else {
                // the month in which three is reached is still paid at the higher rate
                var monthAfterThree =
                        birth.plusYears(3).minusDays(1).withDayOfMonth(1).plusMonths(1);
                amounts.add(day.isBefore(monthAfterThree) ? UNDER_THREE : THREE_AND_OLDER);
            }
        }
        return List.copyOf(amounts);
    }
}

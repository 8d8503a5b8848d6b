package hitomado.registry.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceLawTests {
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    /// 鳥取県's example in reference/forms-items.md §19: 20 (counted), 17, 14, 7 and 2 years give 100,000 yen.
    @Test
    void paysTheExampleOfTheReform() {
        var births = List.of("2006-05-10", "2009-09-09", "2012-11-20", "2019-04-01", "2024-05-05").stream()
                .map(LocalDate::parse)
                .toList();
        assertThat(AllowanceLaw.monthly(births, DAY)).containsExactly(0, 10_000, 30_000, 30_000, 30_000);
    }

    @Test
    void paysTheHigherRateThroughTheMonthInWhichThreeIsReached() {
        var born = List.of(LocalDate.parse("2023-11-15"));
        assertThat(AllowanceLaw.monthly(born, LocalDate.parse("2026-11-30"))).containsExactly(15_000);
        assertThat(AllowanceLaw.monthly(born, LocalDate.parse("2026-12-01"))).containsExactly(10_000);
    }

    @Test
    void endsWithTheFiscalYearOfEighteen() {
        assertThat(AllowanceLaw.paid(LocalDate.parse("2008-04-02"), LocalDate.parse("2027-03-31")))
                .isTrue();
        assertThat(AllowanceLaw.paid(LocalDate.parse("2008-04-01"), DAY)).isFalse();
    }
}

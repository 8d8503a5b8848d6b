package hitomado.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2008-05-10, 2026-05-08, 17
            2008-05-10, 2026-05-09, 18
            2008-05-10, 2026-05-10, 18
            2008-04-01, 2026-03-30, 17
            2008-04-01, 2026-03-31, 18
            2008-03-01, 2024-02-28, 15
            2008-03-01, 2024-02-29, 16
            2008-03-01, 2025-02-28, 17
            2026-04-01, 2026-04-01, 0
            2025-04-02, 2026-03-31, 0
            2025-04-02, 2026-04-01, 1
            """)
    void reachesAnAgeOnTheDayBeforeTheBirthday(LocalDate birth, LocalDate day, int age) {
        assertThat(Ages.on(birth, day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2004-02-29, 2022-02-27, 17
            2004-02-29, 2022-02-28, 18
            2004-02-29, 2022-03-01, 18
            2004-02-29, 2024-02-27, 19
            2004-02-29, 2024-02-28, 20
            2004-02-29, 2024-02-29, 20
            """)
    void countsALeapDayByTheLastDayOfFebruary(LocalDate birth, LocalDate day, int age) {
        assertThat(Ages.on(birth, day)).isEqualTo(age);
    }

    @Test
    void agreesWithTheDayOnWhichTheAgeIsReached() {
        LocalDate birth = LocalDate.of(1999, 1, 1);
        for (int day = 0; day < 366 * 5; day++) {
            LocalDate born = birth.plusDays(day);
            for (int age : new int[] {1, 6, 15, 18, 65}) {
                LocalDate reached = Ages.reached(born, age);
                assertThat(Ages.on(born, reached))
                        .as("%s reaches %d", born, age)
                        .isEqualTo(age);
                assertThat(Ages.on(born, reached.minusDays(1))).isEqualTo(age - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2008-04-01, 18, 2026-03-31
            2008-04-02, 18, 2027-03-31
            2008-03-31, 18, 2026-03-31
            2008-12-24, 18, 2027-03-31
            2008-02-29, 18, 2026-03-31
            2004-04-01, 22, 2026-03-31
            """)
    void endsTheFiscalYearAfterAnAge(LocalDate birth, int age, LocalDate end) {
        assertThat(Ages.fiscalYearEndAfter(birth, age)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2019-04-01, 2026-03-31, 1
            2019-04-02, 2026-03-31, 0
            2019-04-02, 2026-04-01, 1
            2014-04-01, 2026-04-01, 7
            2014-04-02, 2026-04-01, 6
            2011-04-02, 2026-04-01, 9
            2010-04-02, 2026-04-01, 10
            2025-04-02, 2026-04-01, -5
            """)
    void givesTheSchoolYear(LocalDate birth, LocalDate day, int grade) {
        assertThat(Ages.schoolYear(birth, day)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025, 2026-03-31", "2026-04-01, 2026, 2027-03-31", "2026-12-31, 2026, 2027-03-31"})
    void beginsTheFiscalYearInApril(LocalDate day, int year, LocalDate end) {
        assertThat(FiscalYears.of(day)).isEqualTo(year);
        assertThat(FiscalYears.end(day)).isEqualTo(end);
    }
}

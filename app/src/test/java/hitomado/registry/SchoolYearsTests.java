package hitomado.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolYearsTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-04-01, 2026-04-01, 1
            2020-04-02, 2026-04-01, 0
            2020-02-29, 2026-04-01, 1
            2016-06-21, 2026-11-01, 4
            2011-04-02, 2027-03-31, 9
            2011-04-01, 2027-03-31, 10
            """)
    void findsTheGradeByTheSchoolLaw(LocalDate birth, LocalDate day, int grade) {
        assertThat(SchoolYears.gradeOn(birth, day)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2008-04-01, 18, 2026-03-31
            2008-04-02, 18, 2027-03-31
            2008-03-31, 18, 2026-03-31
            2004-02-29, 22, 2026-03-31
            """)
    void endsTheFiscalYearInWhichAnAgeIsReachedTheDayBeforeTheBirthday(LocalDate birth, int age, LocalDate end) {
        assertThat(SchoolYears.endOfFiscalYearReaching(birth, age)).isEqualTo(end);
    }
}

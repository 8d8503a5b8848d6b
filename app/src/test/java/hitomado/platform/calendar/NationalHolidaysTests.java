package hitomado.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalHolidaysTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            1970-03-21, NAMED,      春分の日
            1973-04-30, SUBSTITUTE, 振替休日
            1985-04-29, NAMED,      天皇誕生日
            1988-05-04, BETWEEN,    国民の休日
            1989-02-24, SPECIAL,    昭和天皇の大喪の礼
            1989-04-29, NAMED,      みどりの日
            1989-12-23, NAMED,      天皇誕生日
            1990-11-12, SPECIAL,    即位礼正殿の儀
            1993-06-09, SPECIAL,    皇太子徳仁親王の結婚の儀
            1996-07-20, NAMED,      海の日
            1999-01-15, NAMED,      成人の日
            2000-01-10, NAMED,      成人の日
            2003-07-21, NAMED,      海の日
            2007-04-30, SUBSTITUTE, 振替休日
            2008-05-06, SUBSTITUTE, 振替休日
            2009-09-22, BETWEEN,    国民の休日
            2015-09-22, BETWEEN,    国民の休日
            2016-08-11, NAMED,      山の日
            2019-04-30, BETWEEN,    国民の休日
            2019-05-01, SPECIAL,    天皇の即位の日
            2019-05-02, BETWEEN,    国民の休日
            2019-05-06, SUBSTITUTE, 振替休日
            2019-08-12, SUBSTITUTE, 振替休日
            2019-10-22, SPECIAL,    即位礼正殿の儀
            2020-02-24, SUBSTITUTE, 振替休日
            2020-07-23, NAMED,      海の日
            2020-07-24, NAMED,      スポーツの日
            2020-08-10, NAMED,      山の日
            2021-07-22, NAMED,      海の日
            2021-07-23, NAMED,      スポーツの日
            2021-08-08, NAMED,      山の日
            2021-08-09, SUBSTITUTE, 振替休日
            2026-05-06, SUBSTITUTE, 振替休日
            2026-09-21, NAMED,      敬老の日
            2026-09-22, BETWEEN,    国民の休日
            2026-09-23, NAMED,      秋分の日
            2027-03-21, NAMED,      春分の日
            2027-03-22, SUBSTITUTE, 振替休日
            """)
    void knowsPublishedHolidays(LocalDate day, Holiday.Kind kind, String name) {
        assertThat(NationalHolidays.find(day))
                .hasValueSatisfying(h -> assertThat(h.name().ja()).isEqualTo(name))
                .hasValueSatisfying(h -> assertThat(h.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-02-12", "1973-02-12", "1986-05-06", "1987-05-06", "1995-07-20", "2000-01-15", "2003-07-20",
                "2015-08-11", "2019-12-23", "2019-02-23", "2020-07-20", "2020-08-11", "2020-10-12", "2021-07-19",
                "2021-08-11", "2021-10-11", "2024-12-23", "2026-09-24", "2025-09-22"
            })
    void knowsOrdinaryDays(LocalDate day) {
        assertThat(NationalHolidays.find(day)).isEmpty();
    }

    @Test
    void listsAWholeYear() {
        assertThat(NationalHolidays.of(2026).keySet().stream().map(LocalDate::toString))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-12",
                        "2026-02-11",
                        "2026-02-23",
                        "2026-03-20",
                        "2026-04-29",
                        "2026-05-03",
                        "2026-05-04",
                        "2026-05-05",
                        "2026-05-06",
                        "2026-07-20",
                        "2026-08-11",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23",
                        "2026-10-12",
                        "2026-11-03",
                        "2026-11-23");
    }

    /// 540 days in 2000–2030 is the number of an independent list (docs of the founders, japan.md §1 finding 2).
    @Test
    void findsAsManyDaysAsAnIndependentList() {
        assertThat(IntStream.rangeClosed(2000, 2030)
                        .map(y -> NationalHolidays.of(y).size())
                        .sum())
                .isEqualTo(540);
    }

    @ParameterizedTest
    @CsvSource({
        "1979,21,24",
        "1980,20,23",
        "1992,20,23",
        "2012,20,22",
        "2016,20,22",
        "2023,21,23",
        "2024,20,22",
        "2025,20,23"
    })
    void placesTheEquinoxes(int year, int spring, int autumn) {
        assertThat(Equinox.spring(year)).isEqualTo(LocalDate.of(year, 3, spring));
        assertThat(Equinox.autumn(year)).isEqualTo(LocalDate.of(year, 9, autumn));
    }

    @Test
    void beginsWithTheLaw() {
        assertThat(NationalHolidays.of(1947)).isEmpty();
        assertThat(NationalHolidays.of(1948).keySet())
                .containsExactly(LocalDate.of(1948, 9, 23), LocalDate.of(1948, 11, 3), LocalDate.of(1948, 11, 23));
    }
}

package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            令和元年5月1日,            2019-05-01
            令和1年5月1日,             2019-05-01
            R1.5.1,                    2019-05-01
            r01/05/01,                 2019-05-01
            R.1.5.1,                   2019-05-01
            令1.5.1,                   2019-05-01
            ㋿元年5月1日,              2019-05-01
            平成31年4月30日,           2019-04-30
            ㍻３１年４月３０日,        2019-04-30
            H31.4.30,                  2019-04-30
            昭和64年1月7日,            1989-01-07
            S64-1-7,                   1989-01-07
            平成元年1月8日,            1989-01-08
            大正15年12月24日,          1926-12-24
            昭和元年12月25日,          1926-12-25
            大正元年7月30日,           1912-07-30
            明治45年7月29日,           1912-07-29
            M6.1.1,                    1873-01-01
            2019-05-01,                2019-05-01
            ２０１９年５月１日,        2019-05-01
            西暦2019年5月1日,          2019-05-01
            2019/5/1,                  2019-05-01
            20190501,                  2019-05-01
            令和 8年 3月 15日,         2026-03-15
            令和8年（2026年）3月15日,  2026-03-15
            2026年（令和8年） 3月15日, 2026-03-15
            Ｒ８．３．１５,            2026-03-15
            1989年（平成1年）1月8日,   1989-01-08
            R8ー3ー15,                 2026-03-15
            2024-02-29,                2024-02-29
            """)
    void readsWhatPeopleType(String typed, LocalDate expected) {
        assertThat(JapaneseDate.read(typed)).isEqualTo(new DateReading.Read(expected));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            令和元年4月30日, REIWA,  2019-04-30, 平成31年4月30日
            R1.1.1,          REIWA,  2019-01-01, 平成31年1月1日
            平成元年1月7日,  HEISEI, 1989-01-07, 昭和64年1月7日
            昭和元年1月1日,  SHOWA,  1926-01-01, 大正15年1月1日
            大正元年7月29日, TAISHO, 1912-07-29, 明治45年7月29日
            """)
    void refusesADayBeforeItsEraAndSuggestsTheRightOne(String typed, Era era, LocalDate meant, String suggestion) {
        assertThat(JapaneseDate.read(typed)).isEqualTo(new DateReading.EraNotYetBegun(era, meant, suggestion));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            平成31年5月1日, HEISEI, 2019-05-01, 令和元年5月1日
            平成32年1月1日, HEISEI, 2020-01-01, 令和2年1月1日
            H40.3.31,       HEISEI, 2028-03-31, 令和10年3月31日
            昭和64年1月8日, SHOWA,  1989-01-08, 平成元年1月8日
            """)
    void refusesADayAfterItsEraAndSuggestsTheRightOne(String typed, Era era, LocalDate meant, String suggestion) {
        assertThat(JapaneseDate.read(typed)).isEqualTo(new DateReading.EraEnded(era, meant, suggestion));
    }

    @ParameterizedTest
    @CsvSource({"令和8年2月30日,2026,2,30", "2023-02-29,2023,2,29", "R8.13.1,2026,13,1", "2026-04-00,2026,4,0"})
    void refusesADayThatDoesNotExist(String typed, int year, int month, int day) {
        assertThat(JapaneseDate.read(typed)).isEqualTo(new DateReading.NoSuchDay(year, month, day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "きのう",
                "令和8年",
                "8年3月15日",
                "R0.1.1",
                "2026-03",
                "令和8年3月15日ごろ",
                "X8.3.15",
                "令和8年（2025年）3月15日",
                "2026年（令和7年）3月15日"
            })
    void refusesWhatIsNoDate(String typed) {
        assertThat(JapaneseDate.read(typed)).isEqualTo(new DateReading.NotADate(typed));
    }

    @Test
    void refusesDatesOfTheLunarCalendar() {
        assertThat(JapaneseDate.read("明治5年12月2日")).isEqualTo(new DateReading.BeforeSolarCalendar("明治5年12月2日"));
    }

    @Test
    void writesADayInEveryForm() {
        var day = LocalDate.of(2026, 3, 15);
        assertThat(JapaneseDate.wareki(day)).isEqualTo("令和8年3月15日");
        assertThat(JapaneseDate.warekiWithWestern(day)).isEqualTo("令和8年（2026年）3月15日");
        assertThat(JapaneseDate.shortForm(day)).isEqualTo("R8.3.15");
        assertThat(JapaneseDate.easy(day)).isEqualTo("2026年（令和8年） 3月15日");
        assertThat(JapaneseDate.english(day)).isEqualTo("15 March 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-30,平成31年4月30日,H31.4.30",
        "2019-05-01,令和元年5月1日,R1.5.1",
        "1926-12-25,昭和元年12月25日,S1.12.25",
        "1912-07-30,大正元年7月30日,T1.7.30",
        "1873-01-01,明治6年1月1日,M6.1.1",
        "1872-12-31,1872年12月31日,1872.12.31"
    })
    void changesErasOnTheirFirstDay(LocalDate day, String wareki, String shortForm) {
        assertThat(JapaneseDate.wareki(day)).isEqualTo(wareki);
        assertThat(JapaneseDate.shortForm(day)).isEqualTo(shortForm);
    }

    @Test
    void readsBackEveryDayThatItWrites() {
        var day = Era.SOLAR_CALENDAR_BEGINS;
        for (; day.getYear() < 2050; day = day.plusDays(17)) {
            var read = new DateReading.Read(day);
            assertThat(JapaneseDate.read(JapaneseDate.wareki(day))).isEqualTo(read);
            assertThat(JapaneseDate.read(JapaneseDate.shortForm(day))).isEqualTo(read);
            assertThat(JapaneseDate.read(JapaneseDate.warekiWithWestern(day))).isEqualTo(read);
            assertThat(JapaneseDate.read(JapaneseDate.easy(day))).isEqualTo(read);
        }
        assertThat(day).isAfter(LocalDate.of(2050, 1, 1));
    }
}

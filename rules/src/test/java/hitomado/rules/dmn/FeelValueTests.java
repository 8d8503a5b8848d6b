package hitomado.rules.dmn;

import static hitomado.rules.dmn.Models.number;
import static hitomado.rules.dmn.Models.text;
import static hitomado.rules.dmn.Models.truth;
import static hitomado.rules.dmn.Models.value;
import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.dmn.Datum.Many;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelValueTests {
    @Test
    void computesExactlyToThirtyFourDigits() {
        assertThat(value("0.1 + 0.2")).isEqualTo(number("0.3"));
        assertThat(value("1 / 3")).isEqualTo(number("0.3333333333333333333333333333333333"));
        assertThat(value("2 ** 10 - 10 * 2 / 4")).isEqualTo(number("1019"));
    }

    @Test
    void roundsHalvesToTheEvenNeighbourAndTowardsTheAskedSide() {
        assertThat(value("decimal(2.5, 0)")).isEqualTo(number("2"));
        assertThat(value("round half up(2.5, 0)")).isEqualTo(number("3"));
        assertThat(value("floor(-1.5)")).isEqualTo(number("-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / 0",
                "1 + null",
                "1 + \"a\"",
                "\"a\" < 1",
                "1 = \"1\"",
                "not(1)",
                "true and null",
                "false or 3",
                "abs()",
                "abs(wrong: 1)",
                "date(\"2026-02-30\")",
                "@\"nothing\"",
                "-@\"2026-01-01\"",
                "date(\"2026-01-01\").hour",
                "5 in (null..10]",
                "time(\"24:00:01\")",
                "substring(\"abc\", 1, 4)",
                "substring(\"abc\", 0)",
                "duration(\"P1Y1D\")"
            })
    void givesNullWhereTheStandardSaysSo(String feel) {
        assertThat(value(feel)).isEqualTo(Datum.NULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false and null",
                "null and false",
                "1 > 2",
                "null = 1",
                "3 in (1..3)",
                "4 in [1..3]",
                "\"a\" in (\"b\", \"c\")",
                "null instance of number",
                "any([false, false])"
            })
    void givesFalse(String feel) {
        assertThat(value(feel)).isEqualTo(truth(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null or true",
                "null = null",
                "null != 1",
                "3 in (1..3]",
                "10 in (1, < 5, >= 10)",
                "5 between 1 and 10",
                "@\"2026-04-01\" in [@\"2026-04-01\"..@\"2026-04-30\"]",
                "date(\"2026-01-31\") + duration(\"P1M\") = date(\"2026-02-28\")",
                "@\"P1Y\" = @\"P12M\"",
                "\"𠮷\" > \"葛\"",
                "starts with(\"髙﨑\", \"髙\")",
                "1 in [[2..4], [1..3]]"
            })
    void givesTrue(String feel) {
        assertThat(value(feel)).isEqualTo(truth(true));
    }

    @Test
    void countsCodePointsOfJapaneseNames() {
        assertThat(value("string length(\"𠮷野家\")")).isEqualTo(number("3"));
        assertThat(value("substring(\"𠮷野家\", 2, 1)")).isEqualTo(text("野"));
        assertThat(value("substring before(\"髙橋 一郎\", \" \")")).isEqualTo(text("髙橋"));
    }

    @Test
    void keepsOffsetsAndZonesInTexts() {
        assertThat(value("string(time(\"09:00:00@Asia/Tokyo\"))")).isEqualTo(text("09:00:00@Asia/Tokyo"));
        assertThat(value("string(date and time(@\"2026-11-21\", time(\"09:00:00.5+09:00\")))"))
                .isEqualTo(text("2026-11-21T09:00:00.5+09:00"));
    }

    @Test
    void computesWithDatesAndDurations() {
        assertThat(value("string(@\"2026-03-01\" - @\"2026-02-01\")")).isEqualTo(text("P28D"));
        assertThat(value("string(years and months duration(@\"2008-04-02\", @\"2026-04-01\"))"))
                .isEqualTo(text("P17Y11M"));
        assertThat(value("@\"2026-11-21\".weekday")).isEqualTo(number("6"));
        assertThat(value("string(@\"PT36H\" / 2)")).isEqualTo(text("PT18H"));
    }

    @Test
    void takesArgumentsByName() {
        assertThat(value("number(from: \"1.000,5\", decimal separator: \",\", grouping separator: \".\")"))
                .isEqualTo(number("1000.5"));
    }

    @Test
    void filtersAndIndexesLists() {
        assertThat(value("[1, 2, 3][item >= 2]")).isEqualTo(new Many(List.of(number("2"), number("3"))));
        assertThat(value("[{a: 1}, {a: 2}][a = 2][1].a")).isEqualTo(number("2"));
        assertThat(value("[1, 2, 3][2 < item]")).isEqualTo(new Many(List.of(number("3"))));
        assertThat(value("[1, 2, 3][-1]")).isEqualTo(number("3"));
        assertThat(value("[1][2]")).isEqualTo(Datum.NULL);
    }

    @Test
    void makesAndReadsContextsByName() {
        assertThat(value("get value(context([{key: \"a\", value: 1}]), \"a\")")).isEqualTo(number("1"));
        assertThat(value("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])"))
                .isEqualTo(Datum.NULL);
        assertThat(value("context({key: \"a\"})")).isEqualTo(Datum.NULL);
    }

    @Test
    void bindsAndLooserThanABareTest() {
        assertThat(value("2 in [1..3] and false")).isEqualTo(truth(false));
    }
}

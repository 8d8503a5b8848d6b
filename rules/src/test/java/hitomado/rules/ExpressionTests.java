package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTests {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1 + 2 * 3 → 7
            (1 + 2) * 3 → 9
            10 - 2 - 3 → 5
            -5 + 2 → -3
            - - 5 → 5
            2 ** 3 → 8
            2 ** -1 → 0.5
            7 / 2 → 3.5
            0.1 + 0.2 → 0.3
            1 / 0 → ''
            1e3 + .5 → 1000.5
            10 ** 7000 → ''
            abs(-3.5) → 3.5
            floor(-1.5) → -2
            ceiling(-1.5) → -1
            round up(1.121, 2) → 1.13
            round down(-1.129, 2) → -1.12
            round half up(-2.5, 0) → -3
            round half down(2.5, 0) → 2
            decimal(2.5, 0) → 2
            modulo(-12, 5) → 3
            modulo(12, 0) → ''
            sqrt(16) → 4
            min(3, 1, 2) → 1
            max(3, 1, 2) → 3
            number("1,000.5", ",", ".") → 1000.5
            number("12.5") → 12.5
            number("x1") → ''
            if 1 < 2 then 10 else 20 → 10
            if null then 10 else 20 → 20
            1 + null → ''
            """)
    void calculatesExactly(String feel, String number) {
        assertThat(Evaluating.value(feel).text()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\'', textBlock = """
            "a" + "b" → ab
            string length("𠮷野家") → 3
            substring("髙𠮷田", 2, 1) → 𠮷
            substring("foobar", 3) → obar
            substring("foobar", -2, 1) → a
            substring("foobar", 9) → ''
            substring before("foobar", "bar") → foo
            substring after("foobar", "foo") → bar
            upper case("aBc") → ABC
            lower case("ABC") → abc
            string(12.50) → 12.5
            string(true) → true
            string(@"2026-04-01") → 2026-04-01
            string(@"PT36H") → P1DT12H
            string(@"P14M") → P1Y2M
            string(time(9, 5, 0)) → 09:05:00
            day of week(@"2026-04-01") → Wednesday
            """)
    void worksOnTexts(String feel, String text) {
        assertThat(Evaluating.value(feel).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            1 = 1.0 → true
            1 != 2 → true
            "a" < "b" → true
            "𠮷" > "髙" → true
            null = null → true
            1 = null → false
            1 < null → ''
            2 between 1 and 3 → true
            1 in [1..3] → true
            1 in (1..3) → false
            3 in ]1..3[ → false
            3 in ]1..3] → true
            2 in (1, 2) → true
            2 in (< 2, > 5) → false
            5 in ((1+1)*2 .. 10) → true
            4 in ((1+1)*2) → true
            null in (null, 1) → true
            "a" in ("a", "b") → true
            contains("住民票", "民") → true
            starts with("foobar", "foo") → true
            ends with("foobar", "foo") → false
            even(4) → true
            odd(-3) → true
            not(true) → false
            not(null) → ''
            is defined(null) → false
            is defined(1) → true
            true and not(false) → true
            @"2026-04-01" > @"2026-03-31" → true
            @"P1Y" = @"P12M" → true
            date(2026, 2, 28) + @"P1D" = @"2026-03-01" → true
            """)
    void comparesAndTests(String feel, String truth) {
        assertThat(Evaluating.value(feel).text()).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            today() → 2026-03-10
            date("2024-02-29") → 2024-02-29
            date(2024, 2, 29) → 2024-02-29
            date(date and time("2024-02-29T10:00:00")) → 2024-02-29
            @"2024-01-31" + @"P1M" → 2024-02-29
            @"2024-03-01" - @"P1D" → 2024-02-29
            @"2024-03-01" - @"2024-02-01" → PT696H
            duration("P1Y2M") → P1Y2M
            years and months duration(@"2020-05-10", @"2026-05-09") → P5Y11M
            (@"2026-03-10" - @"2026-03-01").days → 9
            @"2026-03-10".year → 2026
            @"2026-03-10".weekday → 2
            time("10:30:00").minute → 30
            date and time(@"2026-03-10", time(1, 2, 3)).hour → 1
            @"PT36H".hours → 12
            @"P26M".years → 2
            age on(@"2008-04-01", @"2026-03-31") → 18
            age on(@"2026-04-01", @"2026-03-31") → ''
            age reached on(@"2008-02-29", 18) → 2026-02-28
            fiscal year end after age(@"2008-04-01", 18) → 2026-03-31
            school year(@"2019-04-02", @"2026-04-01") → 1
            fiscal year(@"2026-03-31") → 2025
            fiscal year end(@"2026-04-01") → 2027-03-31
            add days(@"2026-02-28", 14) → 2026-03-14
            add months(@"2026-01-31", 1) → 2026-02-28
            next open day(@"2026-03-14") → 2026-03-16
            next open day(null) → ''
            min(@"2026-03-14", @"2026-03-01") → 2026-03-01
            """)
    void worksOnDates(String feel, String text) {
        assertThat(Evaluating.value(feel).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event.n + 1",
                "event.n < 5",
                "event.text + \"x\"",
                "event.day.year",
                "age on(event.day, today())",
                "if event.a then 1 else 2",
                "event.a and event.b",
                "not(event.a)",
                "is defined(event.n)",
                "event.n = null",
                "event.kind = \"in\"",
                "event.n in [1..5]",
                "event.n between 1 and 2"
            })
    void staysOpenWhileAFactIsMissing(String feel) {
        assertThat(Evaluating.find(feel)).isInstanceOf(Finding.Open.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            false and event.a → false
            event.a and false → false
            true or event.a → true
            event.a or true → true
            event.n + null → ''
            event.n < null → ''
            if event.a then 1 else 1 → 1
            if event.a then event.kind = "in" or true else true → true
            """)
    void isKnownWhateverTheMissingFactsAre(String feel, String text) {
        assertThat(Evaluating.value(feel).text()).isEqualTo(text);
    }

    @Test
    void readsEscapesAndComments() {
        assertThat(Evaluating.value("\"a\\u3042\\n\\\"\"").text()).isEqualTo("aあ\n\"");
        assertThat(Evaluating.value("1 // one\n + /* two */ 2").text()).isEqualTo("3");
    }

    @Test
    void namesTheMissingFacts() {
        Situation situation = Situation.on(Evaluating.DAY, List.of()).with(FactKey.of("event.n", "event"), Value.of(3));
        assertThat(Evaluating.find("event.n > 2 and (event.m > 1 or event.a)", situation))
                .isEqualTo(new Finding.Open(
                        java.util.Set.of(FactKey.of("event.m", "event"), FactKey.of("event.a", "event"))));
    }

    @Test
    void takesEmptyAnswersAsNull() {
        Situation situation =
                Situation.on(LocalDate.EPOCH, List.of()).with(FactKey.of("event.n", "event"), Value.ABSENT);
        assertThat(Evaluating.find("event.n = null", situation).isTrue()).isTrue();
        assertThat(Evaluating.find("event.n + 1", situation)).isEqualTo(new Finding.Known(Value.ABSENT));
    }
}

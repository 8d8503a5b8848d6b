package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxProblemTests {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '\'', textBlock = """
            1 + → syntax → 8
            (1 + 2 → syntax → 11
            1 2 → syntax → 7
            "abc → syntax → 5
            "a\\q" → syntax → 7
            1 < 2 < 3 → syntax → 11
            if 1 = 1 then 2 → syntax → 20
            1 § 2 → syntax → 7
            /* open → syntax → 5
            @"2026-13-01" → syntax → 5
            1 in [2..3 → syntax → 15
            for x in y return x → outside-subset → 5
            some x in y satisfies x → outside-subset → 5
            [1, 2] → outside-subset → 5
            {a: 1} → outside-subset → 5
            event.n[1] → outside-subset → 12
            event.n instance of number → outside-subset → 13
            abs(n: 1) → outside-subset → 10
            function(x) x → outside-subset → 5
            duration(event.text) → outside-subset → 5
            ? > 1 → outside-subset → 5
            event.nope + 1 → unknown-fact → 5
            event.n + event.mm → unknown-fact → 15
            nope.reason = 1 → unknown-table → 5
            nope → unknown-name → 5
            frobnicate(1) → unknown-name → 5
            event.n + "1" → type → 13
            event.n and true → type → 5
            event.n = "x" → type → 13
            event.a < true → type → 13
            if event.n then 1 else 2 → type → 8
            if event.a then 1 else "2" → type → 5
            event.day.hour → type → 15
            abs("x") → type → 5
            date("2023-02-29") → type → 5
            -event.a → type → 5
            not(event.n) → type → 5
            min(1, "a") → type → 5
            event.kind = "inn" → choice → 16
            event.kind in ("in", "aut") → choice → 26
            "inn" = event.kind → choice → 11
            """)
    void tellsTheColumnOfAMistake(String feel, String code, int column) {
        assertThat(Evaluating.problems(feel))
                .extracting(Problem::code, p -> p.at().column())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, column));
    }

    @Test
    void tellsTheLineOfAMistakeInALongExpression() {
        assertThat(Evaluating.problems("event.a and\n  event.n > 1 and\n  event.nope"))
                .extracting(Problem::toString)
                .containsExactly("test.yaml:10:7 [unknown-fact] no such fact: event.nope");
    }

    @Test
    void tellsAllTypeMistakesOfOneExpression() {
        assertThat(Evaluating.problems("event.nope and event.n and event.day + 1 > 2"))
                .extracting(Problem::code)
                .containsExactly("unknown-fact", "type", "type");
    }

    @Test
    void refusesDeepNestingWithoutOverflowingTheStack() {
        for (String deep : List.of(
                "(".repeat(50_000) + "1" + ")".repeat(40_000),
                "-".repeat(90_000) + "1",
                "not(".repeat(20_000) + "true" + ")".repeat(5_000),
                "if true then ".repeat(7_000) + "1",
                "1 in (".repeat(15_000) + "1",
                "1 in [".repeat(15_000) + "1")) {
            assertThat(Evaluating.problems(deep)).extracting(Problem::code).containsExactly(Problems.TOO_DEEP);
        }
    }

    @Test
    void refusesTooManyOperators() {
        for (String part : List.of("+1", "*2", "**1", ".day")) {
            assertThat(Evaluating.problems("1" + part.repeat(20_000)))
                    .extracting(Problem::code)
                    .containsExactly(Problems.TOO_LARGE);
        }
    }

    @Test
    void refusesAMegabyteOfText() {
        assertThat(Evaluating.problems("true and ".repeat(120_000) + "true"))
                .extracting(Problem::code)
                .containsExactly(Problems.TOO_LARGE);
    }

    @Test
    void readsLongFlatConditions() {
        assertThat(Evaluating.value("true and ".repeat(5_000) + "true")).isEqualTo(Value.TRUE);
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThat(Evaluating.problems("1e99999999999"))
                .extracting(Problem::code)
                .containsExactly(Problems.TOO_LARGE);
        assertThat(Evaluating.problems("1e99999")).extracting(Problem::code).containsExactly(Problems.TOO_LARGE);
    }
}

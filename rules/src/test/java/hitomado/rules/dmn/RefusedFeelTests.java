package hitomado.rules.dmn;

import static hitomado.rules.dmn.Models.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFeelTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for x in [1] return x | 'for'",
                "some x in [1] satisfies x > 0 | 'some'",
                "function(a) a | function definition",
                "matches(\"a\", \"b\") | function 'matches'",
                "today() | function 'today'",
                "-2 ** 2 | power of a negated operand without parentheses",
                "2 ** 3 ** 2 | chained power",
                "1 = 2 = 3 | chained comparison",
                "[1] = 1 | comparison of a list with another value",
                "5 between null and 7 | 'between' with null",
                "@\"10:00:00Z\" = @\"10:00:00+00:00\" | comparing or computing with times that have an offset or zone",
                "if 1 then 2 else 3 | 'if' with a condition that is no boolean",
                "date(\"0000-01-01\") | date or time text that engines read differently",
                "before(point1: 1, point2: 2) | function 'before' with named arguments",
                "{a: 1, a: 2} | context with a repeated entry",
                "1 in (2 > 1) | boolean test that does not read '?'"
            })
    void namesTheFeatureThatIsOutside(String feel, String feature) {
        assertThat(refusal(feel).code()).isEqualTo(Problems.OUTSIDE_SUBSET);
        assertThat(refusal(feel).message()).isEqualTo(feature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 +", "(1", "\"a", "1 1", "if true then 1", "[1..2", "/* a", "{a 1}", "abs(1", "1..2"})
    void refusesWhatIsNoExpression(String feel) {
        assertThat(refusal(feel).code()).isIn(Problems.SYNTAX, Problems.OUTSIDE_SUBSET);
    }

    @Test
    void givesLineAndColumn() {
        var problem = refusal("1 +\n  unheard");
        assertThat(problem.code()).isEqualTo(Problems.UNKNOWN_NAME);
        assertThat(problem.at().file()).isEqualTo("test.dmn");
        assertThat(problem.at().line()).isEqualTo(2);
    }

    @Test
    void refusesAMegabyteOfFeel() {
        assertThat(refusal("1 + ".repeat(250_000) + "1").code()).isEqualTo(Problems.TOO_LARGE);
    }

    @Test
    void refusesManyOperatorsThatWouldDeepenTheStack() {
        assertThat(refusal("1 + ".repeat(5_000) + "1").code()).isEqualTo(Problems.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "abs(", "{a: ", "if true then 1 else ", "- ", "1 in ("})
    void refusesDeepNesting(String opening) {
        assertThat(refusal(opening.repeat(10_000)).code()).isIn(Problems.TOO_DEEP, Problems.TOO_LARGE);
    }
}

package hitomado.procedures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFileTests {
    @Test
    void pointsAtTheFirstCharacterOfAnExpression() {
        var problems = new ProblemLog();
        var map = YamlFile.read("a.yaml", "schema: 1\nwhere: \"x > 1\"\nplain: y\n", problems)
                .orElseThrow();
        assertThat(map.located("where").at()).hasToString("a.yaml:2:9");
        assertThat(map.located("plain").at()).hasToString("a.yaml:3:8");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void keepsTextsThatYamlWouldTakeForOtherThings() {
        var map = YamlFile.read("a.yaml", "schema: 1\nen: No\ncode: 0012\n", new ProblemLog())
                .orElseThrow();
        assertThat(map.text("en")).isEqualTo("No");
        assertThat(map.text("code")).isEqualTo("0012");
    }

    @Test
    void keepsCharactersOutsideTheBasicPlaneAndVariationSelectors() {
        var map = YamlFile.read("a.yaml", "schema: 1\nja: 𠮷野・葛\uDB40\uDD00城\n", new ProblemLog())
                .orElseThrow();
        assertThat(map.text("ja")).isEqualTo("𠮷野・葛\uDB40\uDD00城");
    }

    @Test
    void placesASyntaxError() {
        assertThat(problems("schema: 1\nfacts: [a, b\n")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("yaml");
            assertThat(problem.at().line()).isEqualTo(3);
        });
    }

    @Test
    void refusesAnotherSchemaAndNoMapping() {
        assertThat(problems("schema: 2\n"))
                .extracting(Problem::toString)
                .containsExactly("a.yaml:1:9 [value] schema 2 is not known, only 1");
        assertThat(problems("- a\n")).extracting(Problem::code).containsExactly("shape");
        assertThat(problems("")).extracting(Problem::code).containsExactly("shape");
    }

    @Test
    void refusesTagsOfOtherKinds() {
        assertThat(problems("schema: 1\nx: !!javax.script.ScriptEngineManager [a]\n"))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("a.yaml:2:4 ")
                .contains("tag:yaml.org,2002:javax.script.ScriptEngineManager");
        assertThat(problems("schema: 1\nx: !secret a\n"))
                .extracting(Problem::toString)
                .containsExactly("a.yaml:2:4 [tag] tag !secret is not allowed");
    }

    @Test
    void refusesAnAliasBomb() {
        var bomb = new StringBuilder("schema: 1\na0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).extracting(Problem::code).contains("yaml");
    }

    @Test
    void refusesDepthAndSize() {
        assertThat(problems("schema: 1\nx: " + "[".repeat(60) + "]".repeat(60) + "\n"))
                .extracting(Problem::code)
                .contains("yaml");
        assertThat(problems("schema: 1\nx: " + "a".repeat(YamlFile.MAX_LENGTH) + "\n"))
                .extracting(Problem::code)
                .contains("yaml");
    }

    @Test
    void refusesAKeyWrittenTwice() {
        assertThat(problems("schema: 1\nx: 1\nx: 2\n"))
                .extracting(Problem::toString)
                .containsExactly("a.yaml:3:1 [duplicate] key x is written twice");
    }

    /// Reads everything, as casework's plain values are read.
    private static List<Problem> problems(String text) {
        var problems = new ProblemLog();
        YamlFile.read("a.yaml", text, problems)
                .ifPresent(map -> List.copyOf(map.keys()).forEach(map::raw));
        return problems.all();
    }
}

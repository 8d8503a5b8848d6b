package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompiledReadingTests {
    @Test
    void joinsTheProblemsOfTheRuleCompiler() {
        var files = SampleDefinitions.changed("groups.yaml", "person.moves = true", "person.movs = true");
        assertThat(StrictReadingTests.problems(files)).anySatisfy(problem -> {
            assertThat(problem.at().file()).isEqualTo("groups.yaml");
            assertThat(problem.at().line()).isEqualTo(3);
            assertThat(problem.at().column()).isEqualTo(26);
        });
    }
}

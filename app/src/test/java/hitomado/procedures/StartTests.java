package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.Position;
import hitomado.rules.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class StartTests {
    @Test
    void showsProblemsInsteadOfAStackTraceWhenTheStartFails() {
        var refused = new DefinitionsRefused(List.of(
                new Problem(new Position("facts/a.yaml", 3, 5), "missing", "key topic is missing"),
                new Problem(new Position("facts/b.yaml", 1, 1), "yaml", "is not YAML")));
        var analysis = new DefinitionsFailureAnalyzer()
                .analyze(new BeanCreationException("startingDefinitions", "failed", refused));
        assertThat(analysis.getDescription()).isEqualTo("""
                The definitions have 2 problem(s):

                facts/a.yaml:3:5 [missing] key topic is missing
                facts/b.yaml:1:1 [yaml] is not YAML""");
    }
}

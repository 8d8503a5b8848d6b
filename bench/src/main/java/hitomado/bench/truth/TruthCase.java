package hitomado.bench.truth;

import hitomado.rules.FactKey;
import hitomado.rules.Situation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One household from outside and what is said of it.
///
/// @param assumed facts that nobody gave and that were taken at their usual value
/// @param problems what of the case cannot be read; such a case agrees with nothing
record TruthCase(
        String name, Situation situation, Set<FactKey> assumed, List<Expectation> expected, List<String> problems) {
    TruthCase {
        assumed = Set.copyOf(assumed);
        expected = List.copyOf(expected);
        problems = List.copyOf(problems);
    }

    /// Expected outputs, as written, of one programme for one subject: a person, `household`, or `total` of all
    /// persons.
    record Expectation(String programme, String subject, Map<String, String> outputs) {
        static final String TOTAL = "total";

        Expectation {
            outputs = Map.copyOf(outputs);
        }
    }
}

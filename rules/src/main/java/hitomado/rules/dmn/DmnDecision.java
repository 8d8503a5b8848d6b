package hitomado.rules.dmn;

import hitomado.rules.Problem;
import java.util.List;
import java.util.Map;

/// 決定 — a decision of a model: ready to be evaluated, or refused because it or one that it needs is outside the subset.
public sealed interface DmnDecision {
    /// Evaluates with the given inputs by name; what is not given is null, what has the wrong type counts as null.
    record Ready(String name, DecisionGraph graph) implements DmnDecision {
        public Datum evaluate(Map<String, Datum> inputs) {
            return graph.evaluate(name, inputs);
        }
    }

    /// Not evaluated.
    record Refused(List<Problem> problems) implements DmnDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

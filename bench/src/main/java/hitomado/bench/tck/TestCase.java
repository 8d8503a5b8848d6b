package hitomado.bench.tck;

import hitomado.rules.dmn.Datum;
import java.util.List;
import java.util.Map;

/// One case: inputs, and what each named decision should give.
record TestCase(String id, boolean ofDecision, Map<String, Datum> inputs, List<Expected> results) {
    TestCase {
        inputs = Map.copyOf(inputs);
        results = List.copyOf(results);
    }

    /// The expected value of one decision; an expected error is null.
    record Expected(String decision, Datum value) {}
}

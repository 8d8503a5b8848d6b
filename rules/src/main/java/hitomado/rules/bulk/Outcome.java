package hitomado.rules.bulk;

import hitomado.rules.Value;
import java.util.Map;
import java.util.Set;

/// 結果 — what a table may give: the values of its outputs; `computed` names those that are not constants: such
/// an outcome tells which row decided, and [BulkPlan#compute] what its formula gives.
public record Outcome(int row, Map<String, Value> outputs, Set<String> computed) {
    public Outcome {
        outputs = Map.copyOf(outputs);
        computed = Set.copyOf(computed);
    }
}

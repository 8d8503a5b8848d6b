package hitomado.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// 判定 — the result of a decision table for a subject.
public sealed interface Decision {
    /// All outputs are known. For plain COLLECT `outputs` is empty: read the rows of `why`.
    record Decided(Map<String, Value> outputs, Explanation why) implements Decision {
        public Decided {
            outputs = Map.copyOf(outputs);
        }
    }

    /// Some output is open: the facts that may still decide, and the rows that may still apply.
    record Undecided(Set<FactKey> missing, List<TableRow> mayApply) implements Decision {
        public Undecided {
            missing = Set.copyOf(missing);
            mayApply = List.copyOf(mayApply);
        }
    }
}

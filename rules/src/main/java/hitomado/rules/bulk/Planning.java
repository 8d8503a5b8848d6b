package hitomado.rules.bulk;

import hitomado.rules.Problem;
import java.util.List;

/// 計画の作成結果 — a plan, or every reason why the tables cannot be evaluated in bulk.
public sealed interface Planning {
    /// A usable plan.
    record Planned(BulkPlan plan) implements Planning {}

    /// No plan: what the bulk executor does not take, each with its place.
    record Refused(List<Problem> problems) implements Planning {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

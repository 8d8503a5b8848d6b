package hitomado.rules.bulk;

import hitomado.rules.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// 計画された表 — a table of a plan for other executors: rows in the order of precedence with their conditions (all of
/// them have to hold) and what they give; rows that can never apply are left out.
public record PlannedTable(String id, Way way, List<Row> rows, Outcome nothing) {
    public PlannedTable {
        rows = List.copyOf(rows);
    }

    /// How the matching rows give the result; see [hitomado.rules.HitPolicy].
    public enum Way {
        /// The first one in order.
        FIRST,
        /// The only one.
        ONLY,
        /// All of them, if their outcomes agree.
        AGREEING,
        /// Their sum; empty without one.
        SUM,
        /// Their number.
        COUNT
    }

    /// 行 — its conditions and its outcome, for sums and counts its amount.
    public record Row(int number, List<Condition> conditions, Outcome outcome, BigDecimal amount) {
        public Row {
            conditions = List.copyOf(conditions);
        }

        /// The value of an output.
        public Value output(String name) {
            Map<String, Value> outputs = outcome.outputs();
            return outputs.getOrDefault(name, Value.ABSENT);
        }
    }

    static PlannedTable of(TablePlan table, BulkPlan plan) {
        List<Row> rows = table.rules().stream()
                .map(rule -> new Row(
                        rule.row() + 1,
                        conditions(rule, plan),
                        table.outcomes().get(rule.outcome()),
                        BigDecimal.valueOf(rule.amount(), table.scale())))
                .toList();
        return new PlannedTable(table.id(), table.way(), rows, table.outcomes().getFirst());
    }

    private static List<Condition> conditions(TablePlan.Rule rule, BulkPlan plan) {
        return java.util.Arrays.stream(rule.predicates())
                .mapToObj(number -> plan.predicates().get(number))
                .map(test -> Condition.of(plan.columns().get(test.column()), test))
                .toList();
    }
}

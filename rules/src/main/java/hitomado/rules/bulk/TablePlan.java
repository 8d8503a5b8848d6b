package hitomado.rules.bulk;

import java.util.List;

/// 表の計画 — a table over predicates: its rows in the order of precedence and its distinct outcomes, of which the
/// first is that of no row. For counts and sums the rules carry amounts in units of 10^-scale, and there are no
/// outcomes besides the first.
record TablePlan(String id, PlannedTable.Way way, List<Rule> rules, List<Outcome> outcomes, int scale, int[] columns) {
    TablePlan {
        rules = List.copyOf(rules);
        outcomes = List.copyOf(outcomes);
    }

    /// A row: all predicates have to hold.
    record Rule(int row, int[] predicates, int outcome, long amount) {}

    boolean adds() {
        return way == PlannedTable.Way.SUM || way == PlannedTable.Way.COUNT;
    }
}

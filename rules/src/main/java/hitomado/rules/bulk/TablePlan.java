package hitomado.rules.bulk;

import hitomado.rules.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /// What a row of the table, or an outcome, counts for in a sum of the output.
    BigDecimal unit(String output, int line) {
        if (adds()) {
            return BigDecimal.valueOf(rules.get(line).amount(), scale);
        }
        return outcomes.get(line).outputs().get(output) instanceof Value.Num(var number) ? number : BigDecimal.ZERO;
    }

    /// The outputs of a sum or count; null when no row of the table applies.
    Map<String, Value> added(@Nullable BigDecimal amount) {
        Map<String, Value> values = new HashMap<>(outcomes.getFirst().outputs());
        if (amount != null) {
            values.replaceAll((name, nothing) -> Value.of(amount));
        }
        return values;
    }
}

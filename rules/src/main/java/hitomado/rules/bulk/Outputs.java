package hitomado.rules.bulk;

import hitomado.rules.DecisionTable;
import hitomado.rules.HitPolicy;
import hitomado.rules.Value;
import hitomado.rules.bulk.columns.OfTheDay;
import hitomado.rules.logic.Comparing;
import hitomado.rules.table.TableModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 出力 — what the rows of a table give, as numbered outcomes or amounts, and their order of precedence.
final class Outputs {
    private final DecisionTable source;
    private final OfTheDay constants;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Outcome> ofRows = new ArrayList<>();
    private List<Integer> order = List.of();
    private long[] amounts = {};
    private int scale;

    Outputs(DecisionTable source, OfTheDay constants) {
        this.source = source;
        this.constants = constants;
        outcomes.add(nothing(source.policy() == HitPolicy.COLLECT_COUNT ? Value.of(0) : Value.ABSENT));
    }

    private Outcome nothing(Value value) {
        Map<String, Value> values = new HashMap<>();
        source.outputs().forEach(output -> values.put(output.name(), value));
        return new Outcome(0, values, Set.of());
    }

    /// No version of the table is valid on the day: everything is empty, a count too.
    Outputs ofNoVersion() {
        outcomes.set(0, nothing(Value.ABSENT));
        return this;
    }

    String table() {
        return source.id();
    }

    PlannedTable.Way way() {
        return switch (source.policy()) {
            case FIRST, PRIORITY, COLLECT_MIN, COLLECT_MAX, COLLECT -> PlannedTable.Way.FIRST;
            case UNIQUE -> PlannedTable.Way.ONLY;
            case ANY -> PlannedTable.Way.AGREEING;
            case COLLECT_SUM -> PlannedTable.Way.SUM;
            case COLLECT_COUNT -> PlannedTable.Way.COUNT;
        };
    }

    List<Integer> order() {
        return order;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    int scale() {
        return scale;
    }

    /// Reads the outputs of all rows; a reason if the table cannot be taken.
    @Nullable
    String read(TableModel model) {
        for (int row = 0; row < model.outputs().size(); row++) {
            ofRows.add(outcome(model, row));
        }
        order = model.order();
        return switch (source.policy()) {
            case FIRST, PRIORITY, UNIQUE -> null;
            case ANY -> isComputed() ? "ANY needs constant outputs" : null;
            case COLLECT_COUNT -> count();
            case COLLECT_SUM -> sum();
            case COLLECT_MIN -> extreme(1);
            case COLLECT_MAX -> extreme(-1);
            case COLLECT -> "COLLECT without an aggregate gives no single outcome";
        };
    }

    private Outcome outcome(TableModel model, int row) {
        Map<String, Value> values = new HashMap<>();
        Set<String> computed = new HashSet<>();
        for (int column = 0; column < source.outputs().size(); column++) {
            String name = source.outputs().get(column).name();
            Value value = constants.of(model.outputs().get(row).get(column));
            if (value == null) {
                computed.add(name);
            } else {
                values.put(name, value);
            }
        }
        return new Outcome(row + 1, values, computed);
    }

    private boolean isComputed() {
        return ofRows.stream().anyMatch(outcome -> !outcome.computed().isEmpty());
    }

    private @Nullable String count() {
        amounts = new long[ofRows.size()];
        java.util.Arrays.fill(amounts, 1);
        return null;
    }

    private @Nullable String sum() {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Value value : single()) {
            if (!(value instanceof Value.Num(var number))) {
                return "SUM needs one output with a constant number in every row";
            }
            numbers.add(number);
            scale = Math.max(scale, number.scale());
        }
        if (numbers.size() < ofRows.size()) {
            return "SUM needs one output with a constant number in every row";
        }
        try {
            long most = 0;
            amounts = new long[numbers.size()];
            for (int row = 0; row < amounts.length; row++) {
                amounts[row] = numbers.get(row).setScale(scale).unscaledValue().longValueExact();
                most = Math.addExact(most, Math.absExact(amounts[row]));
            }
            return null;
        } catch (ArithmeticException tooLarge) {
            return "amounts beyond 18 digits";
        }
    }

    /// The constant outputs of a table with one output; fewer than rows if some are not.
    private List<Value> single() {
        List<Value> values = new ArrayList<>();
        if (source.outputs().size() == 1) {
            ofRows.forEach(outcome -> values.addAll(outcome.outputs().values()));
        }
        return values;
    }

    /// MIN and MAX are FIRST in the order of the values; an empty one wins, as it makes the result empty.
    private @Nullable String extreme(int sign) {
        List<Value> values = single();
        for (Value value : values) {
            if (!(value instanceof Value.Absent)
                    && Comparing.order(value, value).isEmpty()) {
                return "MIN and MAX need an output that has an order";
            }
        }
        if (values.size() < ofRows.size()) {
            return "MIN and MAX need one output with a constant in every row";
        }
        List<Integer> sorted = new ArrayList<>(order);
        sorted.sort((one, two) -> sign * compare(values.get(one), values.get(two), sign));
        order = sorted;
        return null;
    }

    private static int compare(Value one, Value two, int sign) {
        if (one instanceof Value.Absent || two instanceof Value.Absent) {
            int first = one.equals(two) ? 0 : one instanceof Value.Absent ? -1 : 1;
            return sign * first;
        }
        return Comparing.order(one, two).orElse(0);
    }

    TablePlan.Rule rule(int row, int[] tests) {
        if (amounts.length > 0) {
            return new TablePlan.Rule(row, tests, 0, amounts[row]);
        }
        Outcome wanted = ofRows.get(row);
        for (int number = 0; number < outcomes.size(); number++) {
            Outcome outcome = outcomes.get(number);
            if (wanted.computed().isEmpty()
                    && outcome.computed().isEmpty()
                    && outcome.outputs().equals(wanted.outputs())) {
                return new TablePlan.Rule(row, tests, number, 0);
            }
        }
        outcomes.add(wanted);
        return new TablePlan.Rule(row, tests, outcomes.size() - 1, 0);
    }
}

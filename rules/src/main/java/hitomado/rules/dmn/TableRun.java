package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Many;
import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Truth;
import hitomado.rules.dmn.Table.Output;
import hitomado.rules.dmn.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Evaluates a decision table (DMN 8.2.8 to 8.2.11).
final class TableRun {
    private final Table table;

    TableRun(Table table) {
        this.table = table;
    }

    Datum result(Scope scope) {
        List<Datum> inputs = new ArrayList<>();
        for (var column : table.inputs()) {
            Datum value = column.value().run(scope);
            Code allowed = column.allowed();
            boolean known = allowed == null
                    || value.equals(Datum.NULL)
                    || allowed.run(scope.with(Scope.INPUT, value)).equals(Truth.of(true));
            if (!known) {
                return Datum.NULL;
            }
            inputs.add(value);
        }
        List<Row> matching =
                table.rows().stream().filter(row -> matches(row, inputs, scope)).toList();
        return matching.isEmpty() && hasDefault() ? byDefault(scope) : byPolicy(matching, scope);
    }

    private static boolean matches(Row row, List<Datum> inputs, Scope scope) {
        for (int i = 0; i < inputs.size(); i++) {
            Scope tested = scope.with(Scope.INPUT, inputs.get(i));
            if (!row.cells().get(i).run(tested).equals(Truth.of(true))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasDefault() {
        return table.outputs().stream().anyMatch(output -> output.otherwise() != null);
    }

    private Datum byDefault(Scope scope) {
        return compose(table.outputs().stream()
                .map(output -> output.otherwise() == null
                        ? Datum.NULL
                        : output.otherwise().run(scope))
                .toList());
    }

    private Datum byPolicy(List<Row> matching, Scope scope) {
        List<List<Datum>> hits = matching.stream()
                .map(row -> row.outputs().stream().map(code -> code.run(scope)).toList())
                .toList();
        return switch (table.policy()) {
            case UNIQUE -> hits.size() == 1 ? compose(hits.getFirst()) : Datum.NULL;
            case ANY -> agree(hits) ? compose(hits.getFirst()) : Datum.NULL;
            case FIRST -> hits.isEmpty() ? Datum.NULL : compose(hits.getFirst());
            case PRIORITY ->
                hits.isEmpty() ? Datum.NULL : compose(ordered(hits, scope).getFirst());
            case OUTPUT_ORDER -> list(ordered(hits, scope));
            case RULE_ORDER, COLLECT -> list(hits);
            case COUNT -> Num.of(hits.size());
            case SUM -> aggregate("sum", hits);
            case MIN -> aggregate("min", hits);
            case MAX -> aggregate("max", hits);
        };
    }

    private static boolean agree(List<List<Datum>> hits) {
        return !hits.isEmpty()
                && hits.stream().allMatch(hit -> Comparison.isEqual(new Many(hit), new Many(hits.getFirst())));
    }

    private Datum list(List<List<Datum>> hits) {
        return new Many(hits.stream().map(this::compose).toList());
    }

    private Datum compose(List<Datum> values) {
        if (values.size() == 1) {
            return table.outputs().getFirst().type().coerce(values.getFirst());
        }
        var fields = new LinkedHashMap<String, Datum>();
        for (int i = 0; i < values.size(); i++) {
            Output output = table.outputs().get(i);
            fields.put(output.name(), output.type().coerce(values.get(i)));
        }
        return new Datum.Fields(fields);
    }

    /// The hits by the rank of their outputs, the first output first; the order of the rules breaks ties.
    private List<List<Datum>> ordered(List<List<Datum>> hits, Scope scope) {
        Comparator<List<Datum>> order = (_, _) -> 0;
        for (int i = 0; i < table.outputs().size(); i++) {
            int column = i;
            Code ranks = table.outputs().get(i).ranks();
            if (ranks != null && ranks.run(scope) instanceof Many(var values)) {
                order = order.thenComparingInt(hit -> rank(values, hit.get(column)));
            }
        }
        return hits.stream().sorted(order).toList();
    }

    private static int rank(List<Datum> values, Datum value) {
        for (int i = 0; i < values.size(); i++) {
            if (Comparison.isEqual(values.get(i), value)) {
                return i;
            }
        }
        return values.size();
    }

    private static Datum aggregate(String how, List<List<Datum>> hits) {
        List<Datum> values = hits.stream().map(List::getFirst).toList();
        return Objects.requireNonNull(Library.byPosition(how, 1)).apply(List.of(new Many(values)));
    }
}

package hitomado.rules.sql;

import hitomado.rules.Value;
import hitomado.rules.bulk.BulkColumn;
import hitomado.rules.bulk.Condition;
import hitomado.rules.bulk.Outcome;
import hitomado.rules.bulk.PlannedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// CASE 式 — an output of a planned table as one SQL expression; NULL stands for the empty value.
///
/// `columns` gives the SQL name of a column; derived columns have to be there like the given ones. In SQL everything
/// counts as known. Outputs that are not constants are refused with [IllegalArgumentException].
public record SqlCase(Dialect dialect, Function<BulkColumn, String> columns) {
    /// The name of a column in double quotes.
    public static String quoted(BulkColumn column) {
        return "\"" + column.name().replace("\"", "\"\"") + "\"";
    }

    public String expression(PlannedTable table, String output) {
        table.rows().stream()
                .filter(row -> row.outcome().computed().contains(output))
                .findFirst()
                .ifPresent(row -> {
                    throw new IllegalArgumentException(
                            "table " + table.id() + " row " + row.number() + ": " + output + " is not a constant");
                });
        return switch (table.way()) {
            case FIRST -> cases(table.rows(), output, table.nothing());
            case ONLY -> only(table, output);
            case AGREEING -> agreeing(table, output);
            case SUM, COUNT -> sum(table, output);
        };
    }

    private String cases(List<PlannedTable.Row> rows, String output, Outcome nothing) {
        var sql = new StringBuilder("case");
        for (PlannedTable.Row row : rows) {
            sql.append(" when ").append(condition(row)).append(" then ").append(dialect.literal(row.output(output)));
        }
        String otherwise = dialect.literal(nothing.outputs().getOrDefault(output, Value.ABSENT));
        return rows.isEmpty()
                ? otherwise
                : sql.append(" else ").append(otherwise).append(" end").toString();
    }

    private String only(PlannedTable table, String output) {
        if (table.rows().isEmpty()) {
            return cases(List.of(), output, table.nothing());
        }
        String matching =
                table.rows().stream().map(row -> number(condition(row))).collect(Collectors.joining(" + "));
        return "case when (" + matching + ") = 1 then " + cases(table.rows(), output, table.nothing()) + " end";
    }

    private String agreeing(PlannedTable table, String output) {
        if (table.rows().isEmpty()) {
            return cases(List.of(), output, table.nothing());
        }
        Map<Outcome, List<String>> byOutcome = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> byOutcome
                        .computeIfAbsent(row.outcome(), o -> new ArrayList<>())
                        .add("(" + condition(row) + ")"));
        String kinds = byOutcome.values().stream()
                .map(any -> number(String.join(" or ", any)))
                .collect(Collectors.joining(" + "));
        return "case when (" + kinds + ") = 1 then " + cases(table.rows(), output, table.nothing()) + " end";
    }

    /// 1 where the condition holds, 0 where it is false or NULL.
    private static String number(String condition) {
        return "case when " + condition + " then 1 else 0 end";
    }

    private String sum(PlannedTable table, String output) {
        if (table.rows().isEmpty()) {
            return cases(List.of(), output, table.nothing());
        }
        String sum = table.rows().stream()
                .map(row ->
                        "case when " + condition(row) + " then " + row.amount().toPlainString() + " else 0 end")
                .collect(Collectors.joining(" + "));
        if (table.way() == PlannedTable.Way.COUNT) {
            return "(" + sum + ")";
        }
        String some =
                table.rows().stream().map(row -> "(" + condition(row) + ")").collect(Collectors.joining(" or "));
        return "case when " + some + " then " + sum + " end";
    }

    /// May be NULL where the empty value does not fit; every use of it takes NULL for false.
    private String condition(PlannedTable.Row row) {
        if (row.conditions().isEmpty()) {
            return "true";
        }
        return row.conditions().stream().map(this::condition).collect(Collectors.joining(" and "));
    }

    private String condition(Condition condition) {
        String column = columns.apply(condition.column());
        List<String> any = new ArrayList<>();
        condition.intervals().forEach(interval -> any.add(interval(column, interval)));
        if (condition.intervals().isEmpty()) {
            listed(column, condition, any);
        }
        any.add(condition.empty() ? column + " is null" : "");
        any.removeIf(String::isEmpty);
        return any.size() == 1 ? any.getFirst() : "(" + String.join(" or ", any) + ")";
    }

    private void listed(String column, Condition condition, List<String> any) {
        List<String> values =
                condition.listed().stream().map(dialect::literal).sorted().toList();
        if (condition.others()) {
            any.add(values.isEmpty() ? column + " is not null" : in(column, values, true));
        } else if (!values.isEmpty()) {
            any.add(in(column, values, false));
        }
    }

    private static String in(String column, List<String> values, boolean not) {
        return values.size() == 1
                ? column + (not ? " <> " : " = ") + values.getFirst()
                : column + (not ? " not in (" : " in (") + String.join(", ", values) + ")";
    }

    private String interval(String column, Condition.Interval interval) {
        Condition.End low = interval.low();
        Condition.End high = interval.high();
        List<String> ends = new ArrayList<>();
        if (low != null) {
            ends.add(column + (low.inclusive() ? " >= " : " > ") + dialect.literal(low.at()));
        }
        if (high != null) {
            ends.add(column + (high.inclusive() ? " <= " : " < ") + dialect.literal(high.at()));
        }
        return ends.isEmpty() ? column + " is not null" : "(" + String.join(" and ", ends) + ")";
    }
}

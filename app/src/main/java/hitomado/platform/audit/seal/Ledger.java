package hitomado.platform.audit.seal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 封をする表 — an append-only table with a growing `id` and a time `at`; a bean of the module that owns it.
///
/// @param table with its schema
/// @param guards triggers that refuse to change, remove and empty it
/// @param columns all that were ever sealed; a batch names those of its time
public record Ledger(String table, List<String> guards, List<Column> columns) {
    public Ledger {
        guards = List.copyOf(guards);
        columns = List.copyOf(columns);
        if (!columns.getFirst().equals(new Column("id", Kind.PLAIN))) {
            throw new IllegalArgumentException("the first column is the id: " + table);
        }
    }

    /// 列
    public record Column(String name, Kind kind) {}

    /// How a value becomes the text that is hashed, the same on every server and in every time zone.
    public enum Kind {
        PLAIN,
        TIME,
        LIST
    }

    /// Names of all columns, as they are sealed now.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    boolean knows(List<String> names) {
        return !names.isEmpty() && names.getFirst().equals("id") && names().containsAll(names);
    }

    /// The columns as SQL expressions, `row_id` first as number, then each one's text.
    public String select(List<String> names) {
        Map<String, Column> byName = columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        return "id as row_id, "
                + names.stream().map(byName::get).map(Ledger::expression).collect(Collectors.joining(", "));
    }

    private static String expression(Column column) {
        return switch (column.kind()) {
            case PLAIN -> column.name() + "::text";
            case TIME -> "(extract(epoch from " + column.name() + ") * 1000000)::bigint::text";
            case LIST -> "to_json(" + column.name() + ")::text";
        };
    }
}

package hitomado.bench.scan;

import hitomado.rules.FactType;
import hitomado.rules.bulk.BulkColumn;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.sql.Dialect;
import hitomado.rules.sql.SqlCase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// DuckDB — the same programmes as CASE expressions, in the narrowest types, with all its threads; it only counts, so
/// that it need not store what the bitmap executor stores.
final class Ducks implements AutoCloseable {
    private static final int[] BATCHES = {10, 25, 50, 100, 250};
    private static final int PACKED = 62;

    private final Connection connection;
    private final List<String> cases = new ArrayList<>();

    Ducks(City city, BulkPlan plan, Path csv) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        var sql = new SqlCase(Dialect.DUCKDB, Ducks::name);
        plan.tables().forEach(table -> cases.add(sql.expression(plan.table(table), Programmes.OUTPUT)));
        load(city, csv);
    }

    private static String name(BulkColumn column) {
        return column.name().replace('.', '_');
    }

    private void load(City city, Path csv) throws SQLException {
        var columns = new StringJoiner(", ");
        columns.add("id integer");
        columns.add("hid integer");
        for (Column column : city.columns()) {
            columns.add(column.sqlName() + " " + type(column));
        }
        try (Statement statement = connection.createStatement()) {
            for (Column column : city.columns()) {
                if (column.type() == FactType.CHOICE) {
                    statement.execute("create type " + column.sqlName() + "_code as enum (" + codes(column) + ")");
                }
            }
            statement.execute("create table resident (" + columns + ")");
            statement.execute("copy resident from '" + csv + "' (header false, nullstr '')");
        }
    }

    private static String codes(Column column) {
        var codes = new StringJoiner(", ");
        for (int place = 0; place <= column.most(); place++) {
            codes.add("'" + Column.code(place) + "'");
        }
        return codes.toString();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> column.most() <= 127 ? "tinyint" : column.most() <= 32_767 ? "smallint" : "integer";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            default -> column.sqlName() + "_code";
        };
    }

    /// The batch that is fastest per programme on a prefix of the programmes.
    int batch() throws Exception {
        int best = BATCHES[0];
        double least = Double.MAX_VALUE;
        for (int batch : BATCHES) {
            int programmes = Math.min(cases.size(), Math.max(batch, 100));
            double each = Stopwatch.once(() -> count(batch, programmes)) / programmes;
            if (each < least) {
                least = each;
                best = batch;
            }
        }
        return best;
    }

    /// Counts who is eligible, so many programmes a statement.
    List<Long> count(int batch, int programmes) throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (int from = 0; from < programmes; from += batch) {
                int to = Math.min(programmes, from + batch);
                var counting = new StringJoiner(", ");
                cases.subList(from, to).forEach(expression -> counting.add("count_if(" + expression + ")"));
                try (ResultSet found = statement.executeQuery("select " + counting + " from resident")) {
                    found.next();
                    for (int column = 1; column <= to - from; column++) {
                        counts.add(found.getLong(column));
                    }
                }
            }
        }
        return counts;
    }

    int programmes() {
        return cases.size();
    }

    int threads() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select current_setting('threads')")) {
            found.next();
            return found.getInt(1);
        }
    }

    /// Compares every answer of every resident; throws at the first that differs.
    long compare(List<long[]> bits) throws SQLException {
        long compared = 0;
        try (Statement statement = connection.createStatement()) {
            for (int from = 0; from < cases.size(); from += PACKED) {
                int to = Math.min(cases.size(), from + PACKED);
                var packed = new StringJoiner(" | ");
                for (int table = from; table < to; table++) {
                    packed.add("(case when " + cases.get(table) + " then " + (1L << (table - from))
                            + " else 0 end)::bigint");
                }
                try (ResultSet found = statement.executeQuery("select id, " + packed + " from resident")) {
                    while (found.next()) {
                        same(found.getInt(1), found.getLong(2), bits.subList(from, to));
                        compared += to - from;
                    }
                }
            }
        }
        return compared;
    }

    private static void same(int row, long packed, List<long[]> bits) {
        long mine = 0;
        for (int table = 0; table < bits.size(); table++) {
            mine |= (bits.get(table)[row >>> 6] >>> row & 1) << table;
        }
        if (mine != packed) {
            throw new IllegalStateException(
                    "DuckDB differs: row " + row + " bits " + Long.toBinaryString(mine ^ packed));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

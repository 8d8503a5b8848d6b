package hitomado.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 下限 — what one submission writes, written once more by nothing but SQL: the same rows with the same indexes in one
/// transaction of the same durability.
///
/// Which rows those are, the database says: all that carry the transaction of a submission (`xmin`), and those of the
/// submission that the office has touched since.
final class Floor {
    private static final String SCHEMA = "bench_floor";
    private static final List<String> SCHEMAS =
            List.of("applications", "sessions", "platform", "door", "counter", "public");

    private final List<Copy> copies = new ArrayList<>();

    /// Rows of one table.
    private record Copy(String table, List<String> columns, List<String> types, List<Object[]> rows) {}

    private final String schema;

    private Floor(String schema) {
        this.schema = schema;
    }

    /// Reads what the newest submission of a life event wrote and makes empty twins of its tables.
    static Floor ofNewestSubmission(Connection connection, String lifeEvent) throws SQLException {
        var floor = new Floor(SCHEMA + "_" + lifeEvent.replace('-', '_'));
        try (var statement = connection.createStatement();
                var newest = connection.prepareStatement("""
                        select xmin::text, id::text from applications.submission where life_event = ?
                        order by submitted_at desc limit 1""")) {
            statement.execute("drop schema if exists " + floor.schema + " cascade");
            statement.execute("create schema " + floor.schema);
            String transaction;
            String submission;
            newest.setString(1, lifeEvent);
            try (var rows = newest.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing was submitted: " + lifeEvent);
                }
                transaction = rows.getString(1);
                submission = rows.getString(2);
            }
            for (var table : floor.tables(connection)) {
                var touched =
                        floor.belongsToSubmissions(connection, table) ? " or submission_id = '" + submission + "'" : "";
                floor.read(connection, table, "xmin::text = '" + transaction + "'" + touched);
            }
        }
        return floor;
    }

    private List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var find = connection.prepareStatement("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema = any (?) order by 1""")) {
            find.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private boolean belongsToSubmissions(Connection connection, String table) throws SQLException {
        try (var find = connection.prepareStatement("""
                select 1 from information_schema.columns
                where table_schema || '.' || table_name = ? and column_name = 'submission_id'""")) {
            find.setString(1, table);
            try (var rows = find.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void read(Connection connection, String table, String which) throws SQLException {
        var twin = schema + "." + table.replace('.', '_');
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table + " where " + which)) {
            var meta = rows.getMetaData();
            var columns = new ArrayList<String>();
            var types = new ArrayList<String>();
            for (var i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
                types.add(meta.getColumnTypeName(i));
            }
            var found = new ArrayList<Object[]>();
            while (rows.next()) {
                var row = new Object[columns.size()];
                for (var i = 0; i < row.length; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                found.add(row);
            }
            if (!found.isEmpty()) {
                try (var create = connection.createStatement()) {
                    create.execute(
                            "create table " + twin + " (like " + table + " including indexes including defaults)");
                }
                copies.add(new Copy(twin, columns, types, found));
            }
        }
    }

    int rows() {
        return copies.stream().mapToInt(copy -> copy.rows().size()).sum();
    }

    /// Rows by table, for the report.
    Map<String, Integer> tables() {
        var counts = new LinkedHashMap<String, Integer>();
        copies.forEach(copy ->
                counts.put(copy.table().replace(schema + ".", ""), copy.rows().size()));
        return counts;
    }

    /// One transaction; gives its nanoseconds, commit included.
    long write(Connection connection, long round) throws SQLException {
        var ids = new HashMap<UUID, UUID>();
        var begun = System.nanoTime();
        connection.setAutoCommit(false);
        for (var copy : copies) {
            var marks = "?, ".repeat(copy.columns().size());
            var sql = "insert into " + copy.table() + " (" + String.join(", ", copy.columns())
                    + ") overriding system value values (" + marks.substring(0, marks.length() - 2) + ")";
            try (var insert = connection.prepareStatement(sql)) {
                for (var row = 0; row < copy.rows().size(); row++) {
                    for (var i = 0; i < copy.columns().size(); i++) {
                        insert.setObject(
                                i + 1,
                                fresh(copy.rows().get(row)[i], copy.types().get(i), ids, round * 1000 + row));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        connection.commit();
        return System.nanoTime() - begun;
    }

    /// Keys must be new in every round: ids are exchanged one for one, numbers and words get the round.
    private static @Nullable Object fresh(@Nullable Object value, String type, Map<UUID, UUID> ids, long number) {
        return switch (value) {
            case null -> null;
            case UUID id -> ids.computeIfAbsent(id, old -> UUID.randomUUID());
            case Long counted when type.equals("bigserial") || type.equals("int8") -> counted + number * 100_000;
            case String text when type.equals("text") -> keyed(text, number);
            default -> value;
        };
    }

    /// Long texts are data and stay; short ones may be keys, and get no longer.
    private static String keyed(String text, long number) {
        var tail = Long.toString(number, 36);
        return text.length() < 10 || text.length() > 60
                ? text
                : text.substring(0, text.length() - tail.length()) + tail;
    }
}

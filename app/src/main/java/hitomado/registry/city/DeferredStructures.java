package hitomado.registry.city;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Takes constraints, indexes and triggers off the tables to be filled and puts them back as they were
/// (measured: four
/// times faster).
///
/// Their definitions are read from the database, so that the migrations remain the only place that names them.
final class DeferredStructures {
    private static final String TABLES = """
            SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'registry' AND c.relkind = 'r'
               AND c.relname NOT IN ('ward', 'town', 'school', 'relation', 'city_load', 'access_log', 'person_version',
                                     'move_certificate', 'move_certificate_person',
                                     'home_city', 'programme_before')""";
    private static final String CONSTRAINTS = """
            SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
             WHERE conrelid IN (%s) AND contype = '%s' ORDER BY conrelid::regclass::text, conname""";
    private static final String INDEXES = """
            SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
             WHERE i.indrelid IN (%s) AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)""";
    private static final String TRIGGERED = """
            SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN (%s)""";

    private final List<String> later = new ArrayList<>();
    private final List<String> now = new ArrayList<>();

    /// Reads what is there; the order is the one in which things may be put back.
    static DeferredStructures read(Connection connection) throws SQLException {
        var found = new DeferredStructures();
        for (var kind : List.of("p", "u", "x", "f")) {
            found.constraints(connection, kind);
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(INDEXES.formatted(TABLES))) {
            while (rows.next()) {
                found.now.add("DROP INDEX " + rows.getString(1));
                found.later.add(rows.getString(2));
            }
        }
        return found;
    }

    private void constraints(Connection connection, String kind) throws SQLException {
        // foreign keys of every table of the module: those of the others stand on our primary keys
        var tables =
                kind.equals("f") ? "SELECT oid FROM pg_class WHERE relnamespace = 'registry'::regnamespace" : TABLES;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CONSTRAINTS.formatted(tables, kind))) {
            while (rows.next()) {
                var table = "ALTER TABLE " + rows.getString(1);
                // foreign keys go first, they stand on the primary keys
                now.add(kind.equals("f") ? 0 : now.size(), table + " DROP CONSTRAINT " + rows.getString(2));
                later.add(table + " ADD CONSTRAINT " + rows.getString(2) + " " + rows.getString(3));
            }
        }
    }

    /// Leaves the tables bare; truncating the empty tables lets COPY write frozen rows, and no WAL where
    /// wal_level is
    /// minimal.
    void takeOff(Connection connection) throws SQLException {
        triggers(connection, "DISABLE");
        for (var statement : now) {
            execute(connection, statement);
        }
        for (var table : CopyTable.values()) {
            execute(connection, "TRUNCATE " + table.table);
        }
    }

    void putBack(Connection connection, ProgressListener progress) throws SQLException {
        for (var i = 0; i < later.size(); i++) {
            progress.at(ProgressListener.Step.INDEXES, i, later.size());
            execute(connection, later.get(i));
        }
        triggers(connection, "ENABLE");
        progress.at(ProgressListener.Step.INDEXES, later.size(), later.size());
    }

    private static void triggers(Connection connection, String verb) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TRIGGERED.formatted(TABLES))) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (var table : tables) {
            execute(connection, "ALTER TABLE " + table + " " + verb + " TRIGGER USER");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

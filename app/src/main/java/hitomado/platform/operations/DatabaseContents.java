package hitomado.platform.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lies in a database, over all modules: the only place that reads the catalogue instead of one module's schema.
final class DatabaseContents {
    private static final String OURS = " n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') "
            + "and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast_temp%' ";

    private final Connection connection;

    DatabaseContents(Connection connection) {
        this.connection = connection;
    }

    /// Tables with their stored columns, those that are referred to before those that refer; histories of migrations
    /// left
    /// out.
    Map<String, List<String>> tables() throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        read(
                """
                select n.nspname || '.' || c.relname, a.attname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and c.relname not like 'flyway_schema_history%' and """ + OURS + """
                order by n.nspname, c.relname, a.attnum""",
                row -> columns.computeIfAbsent(row[0], name -> new ArrayList<>())
                        .add(row[1]));
        var sorted = new LinkedHashMap<String, List<String>>();
        for (var table : inOrderOfReference(columns.keySet())) {
            sorted.put(table, columns.get(table));
        }
        return sorted;
    }

    private List<String> inOrderOfReference(Set<String> tables) throws SQLException {
        var needs = new LinkedHashMap<String, Set<String>>();
        tables.forEach(table -> needs.put(table, new LinkedHashSet<>()));
        read("""
                select n.nspname || '.' || c.relname, m.nspname || '.' || d.relname
                from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class d on d.oid = f.confrelid join pg_namespace m on m.oid = d.relnamespace
                where f.contype = 'f' and f.conrelid <> f.confrelid""", row -> {
            var known = needs.get(row[0]);
            if (known != null) {
                known.add(row[1]);
            }
        });
        var sorted = new LinkedHashSet<String>();
        var open = new LinkedHashSet<>(tables);
        while (!open.isEmpty()) {
            var ready = open.stream()
                    .filter(table -> sorted.containsAll(needs.getOrDefault(table, Set.of())))
                    .toList();
            // a circle of references has no order; it is loaded as it comes, with checks off or deferred
            var next = ready.isEmpty() ? List.of(open.getFirst()) : ready;
            sorted.addAll(next);
            open.removeAll(next);
        }
        return List.copyOf(sorted);
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var names = new ArrayList<String>();
        read("""
                select n.nspname || '.' || c.relname, '' from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and """ + OURS + " order by 1", row -> names.add(row[0]));
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + Manifest.quoted(name))) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /// Schemas that hold our tables or the migrations' histories.
    List<String> schemas() throws SQLException {
        var schemas = new ArrayList<String>();
        read("select n.nspname, '' from pg_namespace n where " + OURS + " order by 1", row -> schemas.add(row[0]));
        return schemas;
    }

    boolean isEmpty() throws SQLException {
        var any = new ArrayList<String>();
        read("""
                select c.relname, '' from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm') and """ + OURS + """
                 and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1""", row -> any.add(row[0]));
        return any.isEmpty();
    }

    /// Sessions of others on this database.
    int otherSessions() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and backend_type = 'client backend'""")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void read(String sql, java.util.function.Consumer<String[]> take) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                take.accept(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
    }
}

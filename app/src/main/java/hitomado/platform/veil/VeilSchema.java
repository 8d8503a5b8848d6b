package hitomado.platform.veil;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 覆う列の表 — makes veiled columns of the tables of layer `internet`: text instead of dates, no checks on what the
/// database cannot read, and one that refuses what is not veiled.
public final class VeilSchema {
    private final JdbcClient jdbc;

    private VeilSchema(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /// After the migrations of each start; what is veiled already stays as it is. Fails where a table holds plain rows:
    /// the database of the internet's layer begins empty.
    public static void apply(DataSource database) {
        var schema = new VeilSchema(database);
        VeiledColumns.ALL.forEach(
                (table, columns) -> columns.stream().sorted().forEach(column -> schema.veil(table, column)));
    }

    /// All that are veiled, as `schema.table.column`.
    public static List<String> columns() {
        return VeiledColumns.ALL.entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(column -> table.getKey() + "." + column))
                .sorted()
                .toList();
    }

    private void veil(String table, String column) {
        var type = jdbc.sql("""
                        select data_type from information_schema.columns
                        where table_schema || '.' || table_name = :table and column_name = :column
                        """)
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .optional();
        var mark = "veiled_" + column;
        if (type.isEmpty() || hasConstraint(table, mark)) {
            return;
        }
        checksOn(table, column)
                .forEach(name -> jdbc.sql("alter table %s drop constraint %s".formatted(table, name))
                        .update());
        if (type.get().equals("date")) {
            jdbc.sql("alter table %s alter column %s type text".formatted(table, column))
                    .update();
        }
        jdbc.sql("alter table %s add constraint %s check (%s)".formatted(table, mark, condition(column, type.get())))
                .update();
    }

    private boolean hasConstraint(String table, String name) {
        return Objects.requireNonNull(jdbc.sql("""
                        select exists (select 1 from pg_constraint where conrelid = cast(:table as regclass) and conname = :name)
                        """)
                .param("table", table)
                .param("name", name)
                .query(Boolean.class)
                .single());
    }

    private List<String> checksOn(String table, String column) {
        return jdbc.sql("""
                        select distinct quote_ident(c.conname) from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.contype = 'c' and c.conrelid = cast(:table as regclass) and a.attname = :column
                          and c.conname not like 'veiled\\_%'
                          and regexp_replace(pg_get_constraintdef(c.oid),
                                             '[a-z_]+ IS (NOT )?NULL|AND|OR|CHECK|[() =<>]', '', 'g') <> ''
                        """)
                .param("table", table)
                .param("column", column)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private static String condition(String column, String type) {
        return switch (type) {
            case "bytea" -> "%s is null or substring(%s from 1 for 5) = 'VEIL1'::bytea".formatted(column, column);
            case "jsonb" -> "%s is null or %s #>> '{}' like 'veil1.%%'".formatted(column, column);
            default -> "%s is null or %s = '' or %s like 'veil1.%%'".formatted(column, column, column);
        };
    }
}

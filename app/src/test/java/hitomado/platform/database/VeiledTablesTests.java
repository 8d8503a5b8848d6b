package hitomado.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.layers.Layer;
import hitomado.platform.veil.VeilSchema;
import hitomado.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 覆う列の網羅 — a column that somebody adds to the resident's side is veiled, or stands in [ReadableColumns] with why not.
class VeiledTablesTests {
    private static JdbcClient internet;

    @BeforeAll
    static void migrateAsTheInternetDoes() {
        var source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.newDatabase());
        source.setUser("postgres");
        source.setPassword("postgres");
        ModuleMigrations.migrate(source, Layer.INTERNET);
        VeilSchema.apply(source);
        internet = JdbcClient.create(source);
    }

    @Test
    void everyColumnThatCanHoldWordsIsVeiledOrHasAReasonToStayReadable() {
        var readable = ReadableColumns.all();
        assertThat(columns("not"))
                .hasSizeGreaterThan(100)
                .as("neither veiled (VeiledColumns) nor listed with a reason (ReadableColumns)")
                .isSubsetOf(readable.keySet());
        assertThat(readable.keySet())
                .as("listed as readable, but veiled or gone")
                .isSubsetOf(columns("not"));
    }

    @Test
    void everyColumnThatIsListedAsVeiledIsThereAndRefusesWhatIsNot() {
        assertThat(columns(""))
                .contains("applications.item.value", "platform.audit_event.detail")
                .containsExactlyInAnyOrderElementsOf(VeilSchema.columns());
    }

    /// Columns of any type that can hold words, or a day; the histories of the migrations are not ours.
    private static List<String> columns(String not) {
        return internet.sql("""
                        select c.table_schema || '.' || c.table_name || '.' || c.column_name
                        from information_schema.columns c
                        where c.table_schema not in ('pg_catalog', 'information_schema')
                          and c.table_name not like 'flyway_schema_history%'
                          and c.data_type not in ('uuid', 'bigint', 'integer', 'smallint', 'boolean',
                                                  'timestamp with time zone')
                          and NOT exists (select 1 from pg_constraint k
                                          where k.conrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
                                            and k.conname = 'veiled_' || c.column_name)
                        order by 1
                        """.replace("NOT", not)).query(String.class).list();
    }
}

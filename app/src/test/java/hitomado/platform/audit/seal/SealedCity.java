package hitomado.platform.audit.seal;

import hitomado.platform.audit.AuditTrail;
import hitomado.platform.database.ModuleMigrations;
import hitomado.registry.AccessLog;
import hitomado.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// A database with both sealed tables and their chain, keys and anchor of its own, and no application.
final class SealedCity {
    static final Instant NOW = Instant.parse("2026-11-21T03:00:00.123456Z");
    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final List<Ledger> LEDGERS = List.of(AuditTrail.LEDGER, AccessLog.LEDGER);

    private static final AtomicInteger COUNT = new AtomicInteger();

    final PGSimpleDataSource source;
    final JdbcClient jdbc;
    private final Path data;

    SealedCity(Path data) {
        this.data = data;
        var name = "sealed" + COUNT.incrementAndGet();
        JdbcClient.create(Template.SOURCE)
                .sql("create database " + name + " template " + Template.NAME)
                .update();
        this.source = source(Template.SOURCE.getUrl());
        source.setDatabaseName(name);
        this.jdbc = JdbcClient.create(source);
    }

    private static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    /// Migrated once; copying it takes a tenth of the time.
    private static final class Template {
        static final String NAME;
        static final PGSimpleDataSource SOURCE;

        static {
            var migrated = source(TestPostgres.newDatabase());
            ModuleMigrations.migrate(migrated, ModuleMigrations.newest(migrated));
            NAME = migrated.getDatabaseName();
            SOURCE = source(migrated.getUrl());
            SOURCE.setDatabaseName("postgres");
        }
    }

    Sealer.Place place(String key) {
        return AuditCommand.place(Map.of("HITOMADO_AUDIT_KEY", key), data, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Sealer sealer() {
        return sealer(place(KEY));
    }

    Sealer sealer(Sealer.Place place) {
        return new Sealer(jdbc, new DataSourceTransactionManager(source), LEDGERS, place);
    }

    Verification verify() {
        return verify(NOW, Map.of());
    }

    Verification verify(Instant now, Map<Long, String> noted) {
        return verify(KEY, now, noted);
    }

    Verification verify(String keys, Instant now, Map<Long, String> noted) {
        try {
            var place = new Sealer.Place(place(keys).keys(), place(keys).anchor(), Clock.fixed(now, ZoneOffset.UTC));
            return new Verifier(source, LEDGERS, place, Duration.ofMinutes(15)).verify(noted);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> codes() {
        return verify().findings().stream().map(Finding::code).toList();
    }

    static String event() {
        return """
                insert into platform.audit_event (at, kind, actor, actor_label, subject, detail)
                values ('2026-11-21 12:00:00.5+09', 'SIGNED_IN', 'staff:1', '髙橋 𠮷 葛󠄀', null, '{"a": "b"}')""";
    }

    void events(int count) {
        jdbc.sql("""
                        insert into platform.audit_event (at, kind, actor, actor_label, subject, detail)
                        select timestamptz '2026-11-21 11:00+09' + g * interval '1 millisecond', 'SIGNED_IN', 'staff:' || g,
                            '髙橋 𠮷 葛󠄀', case when g % 2 = 0 then 'case:' || g end, '{"a": "b"}'
                        from generate_series(1, :count) g""").param("count", count).update();
    }

    /// Without the person behind it: only the log matters here.
    void reads(int count) {
        asSuperuser("""
                insert into registry.access_log (call_id, at, actor_id, actor_label, purpose, purpose_code, legal_basis,
                    person_id, fields, masked)
                select gen_random_uuid(), timestamptz '2026-11-21 11:00+09', 'staff:1', '市民課', '窓口受付', 'RECEPTION',
                    '住民基本台帳法27条', gen_random_uuid(),
                    case when mod(g, 3) = 0 then '{}'::text[] else array['person.fullName', 'a,"b'] end, mod(g, 2) = 0
                from generate_series(1, %d) g""".formatted(count));
    }

    /// As who owns the database: no trigger and no reference is in the way.
    void asSuperuser(String... statements) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String head() {
        return jdbc.sql("select encode(hash, 'hex') from platform.audit_seal order by no desc limit 1")
                .query(String.class)
                .single();
    }
}

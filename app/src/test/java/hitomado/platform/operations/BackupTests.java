package hitomado.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.database.ModuleMigrations;
import hitomado.registry.city.CityLoader;
import hitomado.registry.city.ProgressListener;
import hitomado.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path directory;

    private static PGSimpleDataSource city;
    private static Path file;
    private static Manifest written;

    @BeforeAll
    static void backUpACityAtWork() throws IOException, SQLException {
        city = database();
        ModuleMigrations.migrate(city, ModuleMigrations.newest(city));
        CityLoader.load(city, 300, 7, ProgressListener.silent());
        var jdbc = JdbcClient.create(city);
        jdbc.sql("""
                        insert into platform.audit_event (at, kind, actor, actor_label, detail)
                        values (now(), 'SIGNED_IN', 'staff:1', :label, '{"a": "b"}')""").param("label", "髙橋 𠮷 葛󠄀\t\\N \\. \"改行\n").update();
        jdbc.sql("""
                        insert into platform.stored_file (id, name, media_type, size, sha256, stored_at, content)
                        values (gen_random_uuid(), '書類.pdf', 'application/pdf', 5, repeat('a', 64), now(),
                                decode('255044460a', 'hex'))""").update();
        file = directory.resolve("city.zip");
        written = Backup.write(city, file, CLOCK);
    }

    @Test
    void restoredCityIsEqualInEveryTableAndSequence() throws IOException, SQLException {
        var copy = database();
        assertThat(Restore.read(copy, file, false)).isEqualTo(written);
        assertThat(written.rows()).isGreaterThan(3000);
        assertThat(tables(copy)).isEqualTo(tables(city)).hasSizeGreaterThan(25);
        assertThat(sequences(copy)).isEqualTo(sequences(city)).isNotEmpty();
        assertThat(ModuleMigrations.versions(copy)).isEqualTo(ModuleMigrations.versions(city));
    }

    @Test
    void guardsWorkAgainAfterARestore() throws IOException, SQLException {
        var copy = database();
        Restore.read(copy, file, false);
        var jdbc = JdbcClient.create(copy);
        assertThatThrownBy(() -> jdbc.sql("delete from platform.audit_event").update())
                .hasMessageContaining("never changed or removed");
        assertThat(jdbc.sql("""
                                insert into platform.audit_event (at, kind, actor, actor_label)
                                values (now(), 'SIGNED_OUT', 'a', 'a') returning id""").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void userWithoutSuperpowersMayRestore() throws IOException, SQLException {
        var copy = database();
        var jdbc = JdbcClient.create(copy);
        var name = jdbc.sql("select current_database()").query(String.class).single();
        jdbc.sql("create role owner_" + name + " login password 'x'").update();
        jdbc.sql("alter database " + name + " owner to owner_" + name).update();
        jdbc.sql("alter schema public owner to owner_" + name).update();
        var plain = new PGSimpleDataSource();
        plain.setUrl(copy.getUrl());
        plain.setUser("owner_" + name);
        plain.setPassword("x");
        Restore.read(plain, file, false);
        assertThat(tables(copy)).isEqualTo(tables(city));
        assertThatThrownBy(() -> jdbc.sql("delete from platform.audit_event").update())
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void databaseThatHoldsSomethingIsSparedUnlessForced() throws IOException, SQLException {
        var full = database();
        JdbcClient.create(full).sql("create table public.precious (id int)").update();
        assertThatThrownBy(() -> Restore.read(full, file, false))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining("--force");
        assertThat(tables(full)).containsOnlyKeys("public.precious");
        Restore.read(full, file, true);
        assertThat(tables(full)).isEqualTo(tables(city));
    }

    @Test
    void databaseInUseIsSpared() throws SQLException {
        var used = database();
        try (var other = used.getConnection()) {
            assertThat(other.isValid(1)).isTrue();
            assertThatThrownBy(() -> Restore.read(used, file, true))
                    .isInstanceOf(RestoreRefused.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void damagedOrForeignFileChangesNothing() throws IOException, SQLException {
        var empty = database();
        var damaged = directory.resolve("damaged.zip");
        rewrite(file, damaged, "data/platform.audit_event", "1\t2026");
        assertThatThrownBy(() -> Restore.read(empty, damaged, false))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining("platform.audit_event");
        var foreign = Files.writeString(directory.resolve("foreign.zip"), "これは控えではありません");
        assertThatThrownBy(() -> Restore.read(empty, foreign, false)).isInstanceOf(RestoreRefused.class);
        assertThat(tables(empty)).isEmpty();
    }

    @Test
    void backupOfANewerReleaseIsRefused() throws IOException {
        var newer = directory.resolve("newer.zip");
        var manifest = new String(entry(file, Manifest.ENTRY), StandardCharsets.UTF_8);
        rewrite(file, newer, Manifest.ENTRY, manifest.replaceFirst("\"door\" : \"\\d+\"", "\"door\" : \"999\""));
        assertThatThrownBy(() -> Restore.read(database(), newer, false))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining("door 999");
    }

    @Test
    void backupIsReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(directory)) {
            assertThat(left.filter(f -> f.toString().endsWith(".part"))).isEmpty();
        }
    }

    private static PGSimpleDataSource database() {
        var source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.newDatabase().replaceFirst("\\?.*", ""));
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    /// Every table of ours as text, found by other means than the backup's own.
    private static Map<String, String> tables(PGSimpleDataSource source) throws SQLException, IOException {
        var all = new TreeMap<String, String>();
        try (var connection = source.getConnection()) {
            var names = JdbcClient.create(source).sql("""
                            select table_schema || '.' || table_name from information_schema.tables
                            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                              and table_name not like 'flyway%'""").query(String.class).list();
            for (var name : names) {
                var out = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + name + ") to stdout", out);
                all.put(name, out.toString(StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static Map<String, Long> sequences(PGSimpleDataSource source) {
        var all = new TreeMap<String, Long>();
        JdbcClient.create(source)
                .sql("select schemaname || '.' || sequencename, coalesce(last_value, 0) from pg_sequences")
                .query((rs, n) -> all.put(rs.getString(1), rs.getLong(2)))
                .list();
        return all;
    }

    private static byte[] entry(Path zip, String name) throws IOException {
        try (var in = new ZipFile(zip.toFile())) {
            return in.getInputStream(in.getEntry(name)).readAllBytes();
        }
    }

    private static void rewrite(Path from, Path to, String changed, String content) throws IOException {
        try (var in = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(changed)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(entry).readAllBytes());
                out.closeEntry();
            }
        }
    }
}

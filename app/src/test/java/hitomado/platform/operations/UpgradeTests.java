package hitomado.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.database.ModuleMigrations;
import hitomado.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class UpgradeTests {
    @TempDir
    Path directory;

    @Test
    void backupOfTheOldestVersionsIsRestoredAtThemAndUpgradedToTheNewest() throws IOException, SQLException {
        var old = database();
        var oldest = new TreeMap<String, String>();
        var newest = ModuleMigrations.newest(old);
        newest.keySet().forEach(module -> oldest.put(module, "1"));
        ModuleMigrations.migrate(old, oldest);
        JdbcClient.create(old).sql("""
                        insert into platform.audit_event (at, kind, actor, actor_label)
                        values (now(), 'SIGNED_IN', 'staff:1', '髙橋')""").update();
        Backup.write(old, directory.resolve("old.zip"), Clock.systemUTC());

        var restored = database();
        Restore.read(restored, directory.resolve("old.zip"), false);
        assertThat(ModuleMigrations.versions(restored)).isEqualTo(oldest);

        ModuleMigrations.migrate(restored, newest);
        assertThat(ModuleMigrations.versions(restored)).isEqualTo(newest);
        assertThat(JdbcClient.create(restored)
                        .sql("select actor_label from platform.audit_event")
                        .query(String.class)
                        .single())
                .isEqualTo("髙橋");
    }

    private static PGSimpleDataSource database() {
        var source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.newDatabase().replaceFirst("\\?.*", ""));
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }
}

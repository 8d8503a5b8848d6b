package hitomado.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.platform.database.LocalDatabase;
import hitomado.testing.RunningCity;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("process")
class ProcessTests {
    @TempDir
    Path directory;

    @Test
    void killedCityStartsAgainByItselfAndHasLostNothing() throws Exception {
        var data = directory.resolve("var");
        var browser = new CookieManager();
        Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        Thread writer;
        try (var city = RunningCity.start(data, browser)) {
            var signedIn = city.submit("/staff/sign-in", Map.of("login", "kanri", "password", "hitomado"));
            assertThat(signedIn.statusCode()).isEqualTo(302);
            writer = Thread.ofPlatform().start(() -> writeUntilItBreaks(url(data), acknowledged));
            await().until(() -> acknowledged.size() > 50);
            city.killNine();
        }
        try (var again = RunningCity.start(data, browser)) {
            writer.join();
            assertThat(JdbcClient.create(source(url(data)))
                            .sql("select actor::bigint from platform.audit_event where kind = 'TEST' order by id")
                            .query(Long.class)
                            .list())
                    .containsAll(acknowledged)
                    .doesNotHaveDuplicates();
            assertThat(again.get("/staff/nowhere").statusCode())
                    .as("still signed in: a page that is not there, not the sign-in page")
                    .isEqualTo(404);
        }
    }

    @Test
    void secondCityOnTheSameDataSaysThatOneRuns() throws Exception {
        var data = directory.resolve("var");
        var noCookies = new CookieManager();
        try (var first = RunningCity.start(data, noCookies);
                var second = RunningCity.launch(data, RunningCity.freePort(), noCookies, Map.of())) {
            assertThat(second.exitCode()).isEqualTo(13);
            assertThat(second.output()).contains("すでに動いています", "already runs").doesNotContain("\tat ");
            assertThat(first.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takenPortIsTold() throws Exception {
        try (var taken = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                var city = RunningCity.launch(
                        directory.resolve("var"), taken.getLocalPort(), new CookieManager(), Map.of())) {
            assertThat(city.exitCode()).isEqualTo(14);
            assertThat(city.output())
                    .contains("ポート " + taken.getLocalPort(), "--port")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void missingDatabaseAndUnusableDirectoryAreTold() throws Exception {
        var nowhere = Map.of(
                "HITOMADO_DATABASE_URL", "jdbc:postgresql://localhost:1/city?password=geheim",
                "HITOMADO_DATABASE_USER", "city");
        var file = Files.writeString(directory.resolve("file"), "");
        try (var missing = RunningCity.launch(directory, RunningCity.freePort(), new CookieManager(), nowhere);
                var unusable = RunningCity.launch(
                        file.resolve("var"), RunningCity.freePort(), new CookieManager(), Map.of())) {
            assertThat(missing.exitCode()).isEqualTo(10);
            assertThat(missing.output())
                    .contains("データベースに接続できません", "HITOMADO_DATABASE_URL")
                    .doesNotContain("\tat ", "geheim");
            assertThat(unusable.exitCode()).isEqualTo(12);
            assertThat(unusable.output()).contains("書き込めません", "--data").doesNotContain("\tat ");
        }
    }

    private static void writeUntilItBreaks(String url, Queue<Long> acknowledged) {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var insert = connection.prepareStatement("""
                        insert into platform.audit_event (at, kind, actor, actor_label)
                        values (now(), 'TEST', ?, '髙橋')""")) {
            for (var n = 0L; n < 100_000; n++) {
                insert.setString(1, Long.toString(n));
                insert.executeUpdate();
                acknowledged.add(n);
            }
        } catch (SQLException e) {
            assertThat(acknowledged).isNotEmpty(); // the database was stopped for the new start
        }
    }

    private static String url(Path data) {
        return LocalDatabase.findRunning(data).orElseThrow();
    }

    private static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }
}

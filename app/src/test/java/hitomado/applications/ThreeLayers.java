package hitomado.applications;

import hitomado.platform.sealing.PublicKeys;
import hitomado.testing.RunningCity;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Three processes as an operator starts them: three databases with three roles, keys where they belong.
final class ThreeLayers implements AutoCloseable {
    static final List<String> NAMES = List.of("internet", "lgwan", "mynumber");

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final Map<String, RunningCity> cities = new HashMap<>();
    private final Map<String, Map<String, String>> settings = new HashMap<>();
    final int outerDoor = RunningCity.freePort();
    final int relay = RunningCity.freePort();

    private ThreeLayers(Path directory) throws IOException, SQLException {
        this.directory = directory;
        this.postgres = EmbeddedPostgres.builder().start();
        for (var name : NAMES) {
            sql("create role " + name + " login password '" + name + "'");
            sql("create database " + name + " owner " + name);
            sql("revoke connect on database " + name + " from public");
            settings.put(
                    name,
                    new HashMap<>(Map.of(
                            "HITOMADO_LAYER", name,
                            "HITOMADO_DATABASE_URL", postgres.getJdbcUrl(name, name),
                            "HITOMADO_DATABASE_USER", name,
                            "HITOMADO_DATABASE_PASSWORD", name)));
        }
        keys();
    }

    private void keys() {
        of("internet").putAll(Map.of("HITOMADO_RESIDENT_KEY", secret(), "HITOMADO_DOOR_KEY", secret()));
        of("mynumber").putAll(Map.of("HITOMADO_OFFICE_KEY", secret(), "HITOMADO_DOOR_KEY", secret()));
        var office = PublicKeys.ofOffice(of("mynumber"), directory);
        of("internet").putAll(office);
        of("lgwan").put("HITOMADO_DOOR_INNER", office.get("HITOMADO_DOOR_INNER"));
        of("mynumber").putAll(PublicKeys.ofResidents(of("internet"), directory));
        of("internet")
                .putAll(Map.of(
                        "HITOMADO_DOOR_LISTEN",
                        "127.0.0.1:" + outerDoor,
                        "HITOMADO_DEMO_CARDS",
                        data("mynumber").resolve("cards.json").toString()));
        of("lgwan")
                .putAll(Map.of(
                        "HITOMADO_DOOR_LISTEN",
                        Integer.toString(relay),
                        "HITOMADO_DOOR_URL",
                        "http://127.0.0.1:" + outerDoor));
        of("mynumber")
                .putAll(Map.of("HITOMADO_DOOR_URL", "http://127.0.0.1:" + relay, "HITOMADO_DEMO_RESIDENTS", "100"));
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static ThreeLayers start(Path directory) throws IOException, SQLException {
        var all = new ThreeLayers(directory);
        try {
            all.launch("mynumber");
            all.launch("lgwan");
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
                all.city("mynumber").mustLive();
                return Files.exists(all.data("mynumber").resolve("cards.json"));
            });
            all.launch("internet");
            NAMES.forEach(name -> all.city(name).awaitReady());
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    void launch(String name) {
        cities.put(
                name,
                RunningCity.launch(data(name), RunningCity.freePort(), new CookieManager(), Map.copyOf(of(name))));
    }

    Map<String, String> of(String name) {
        return settings.get(name);
    }

    Path data(String name) {
        return directory.resolve(name);
    }

    RunningCity city(String name) {
        return cities.get(name);
    }

    /// As the superuser of the server, who makes a dump.
    JdbcClient dumper(String name) {
        return JdbcClient.create(postgres.getDatabase("postgres", name));
    }

    /// As the role of one layer in the database of another.
    JdbcClient role(String role, String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.getJdbcUrl(role, database));
        source.setUser(role);
        source.setPassword(role);
        return JdbcClient.create(source);
    }

    Integer databasePort() {
        return postgres.getPort();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var all = connection.createStatement()) {
            all.execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        for (var city : new ArrayList<>(cities.values())) {
            try {
                city.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        postgres.close();
    }
}

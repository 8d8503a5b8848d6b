package hitomado.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded PostgreSQL, used where no `HITOMADO_DATABASE_URL` is given; its data outlive `kill -9` of this process.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hitomado.database.url:}'.isEmpty()")
class LocalPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            @Value("${hitomado.data:var}") String dataDirectory, @Value("${hitomado.database.port:0}") int port)
            throws IOException, InterruptedException {
        var base = Path.of(dataDirectory).toAbsolutePath().resolve("pg");
        Files.createDirectories(base);
        var data = base.resolve("data");
        stopOrphan(base, data);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                // Spring stops it after the modules: zonky's own hook would stop it first (stack.md, trap 2)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(base.resolve("bin").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("timezone", "Asia/Tokyo");
        if (port > 0) {
            builder.setPort(port);
        }
        var started = builder.start();
        LOG.info("embedded PostgreSQL on port {} with data in {}", started.getPort(), data);
        return started;
    }

    /// A killed JVM leaves its postmaster behind; it is stopped before a new one starts on the same data.
    static void stopOrphan(Path base, Path data) throws IOException, InterruptedException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().trim());
        var orphan = pid > 0 ? ProcessHandle.of(pid) : java.util.Optional.<ProcessHandle>empty();
        var ours = orphan.flatMap(process -> process.info().command())
                .map(command -> command.startsWith(base.toString()))
                .orElse(false);
        if (!ours) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.warn("stopping the PostgreSQL (pid {}) that an earlier run left behind", pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        for (var i = 0; i < 200 && Files.exists(pidFile); i++) {
            Thread.sleep(50);
        }
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
        var url = postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }
        };
    }
}

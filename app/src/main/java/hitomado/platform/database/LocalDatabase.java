package hitomado.platform.database;

import hitomado.platform.database.StartRefused.Cause;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 内蔵データベース — the PostgreSQL of one machine, below the data directory.
public final class LocalDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalDatabase.class);
    private static final String MAJOR = "18";

    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;

    private LocalDatabase(DataDirectory directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /// Starts it and holds the data directory until closed.
    ///
    /// @param port 0 for any free one
    /// @throws StartRefused where the directory cannot be used
    public static LocalDatabase start(Path data, int port) {
        var directory = DataDirectory.take(data);
        try {
            return new LocalDatabase(directory, launch(directory.path().resolve("pg"), port));
        } catch (IOException | IllegalStateException e) {
            close(directory);
            LOG.debug("PostgreSQL did not start", e);
            throw DataDirectory.unusable(data, e);
        } catch (InterruptedException e) {
            close(directory);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (StartRefused e) {
            close(directory);
            throw e;
        }
    }

    /// URL of the database that another process runs on this directory right now, for a command beside it.
    public static Optional<String> findRunning(Path data) {
        try (var unheld = DataDirectory.take(data)) {
            return Optional.empty();
        } catch (StartRefused e) {
            return runningPort(data.toAbsolutePath().resolve("pg/data/postmaster.pid"))
                    .map(LocalDatabase::url);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public String url() {
        return url(postgres.getPort());
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            postgres.close();
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    private static EmbeddedPostgres launch(Path base, int port) throws IOException, InterruptedException {
        Files.createDirectories(base);
        var data = base.resolve("data");
        refuseOtherMajor(data);
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

    private static void refuseOtherMajor(Path data) throws IOException {
        var version = data.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw new StartRefused(
                    Cause.DATA_UNUSABLE, """
                    データは PostgreSQL %s のもので、内蔵の %s では開けません: %s
                    The data were written by another major version of PostgreSQL.""".formatted(Files.readString(version).strip(), MAJOR, data), """
                    元の版のひとまどで ./hitomado backup を取り、新しい場所へ ./hitomado restore してください。
                    Make a backup with the former release and restore it into a new directory.""");
        }
    }

    /// A killed JVM leaves its postmaster behind; it is stopped before a new one starts on the same data.
    private static void stopOrphan(Path base, Path data) throws IOException, InterruptedException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        var orphan = pid > 0 ? ProcessHandle.of(pid) : Optional.<ProcessHandle>empty();
        var ours = orphan.flatMap(process -> process.info().command())
                .map(command -> command.startsWith(base.toString()))
                .orElse(false);
        if (!ours) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.warn("stopping the PostgreSQL (pid {}) that an earlier run left behind", pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        for (var i = 0; i < 400 && Files.exists(pidFile); i++) {
            Thread.sleep(50);
        }
    }

    private static Optional<Integer> runningPort(Path pidFile) {
        try {
            var lines = Files.readAllLines(pidFile);
            return lines.size() > 3 ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void close(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            LOG.debug("closing the lock", e);
        }
    }
}

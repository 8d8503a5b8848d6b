package hitomado.registry.city;

import hitomado.registry.city.ProgressListener.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// 架空都市の読込 — fills an empty register with ひとまど市 in one transaction: COPY first, constraints and indexes after.
///
/// One thread makes households, this one writes them; memory stays at a few chunks whatever the size of the
/// city.
public final class CityLoader {
    /// The day on which the synthetic city stands still; the same residents and seed give the same people for
    /// ever.
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private static final int SMALLEST = 100;

    private CityLoader() {}

    /// Loads exactly `residents` living residents (at least 100), the [DemoPeople] among them.
    ///
    /// @throws IllegalStateException where the register already holds somebody
    public static LoadedCity load(DataSource database, int residents, long seed, ProgressListener progress) {
        if (residents < SMALLEST) {
            throw new IllegalArgumentException("a city has at least " + SMALLEST + " residents");
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var loaded = load(connection, residents, seed, progress);
                connection.commit();
                analyze(connection);
                progress.at(Step.DONE, residents, residents);
                return loaded;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the city could not be loaded", failed);
        }
    }

    private static LoadedCity load(Connection connection, int residents, long seed, ProgressListener progress)
            throws SQLException {
        var begun = System.nanoTime();
        progress.at(Step.PREPARE, 0, residents);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE registry.person IN ACCESS EXCLUSIVE MODE");
            try (var rows = statement.executeQuery("SELECT EXISTS (SELECT FROM registry.person)")) {
                if (rows.next() && rows.getBoolean(1)) {
                    throw new IllegalStateException("the register is not empty");
                }
            }
            statement.execute("SET LOCAL maintenance_work_mem = '512MB'");
            statement.execute("SET LOCAL max_parallel_maintenance_workers = 2");
        }
        var map = CityMap.read();
        MapRows.write(connection, map);
        var structures = DeferredStructures.read(connection);
        structures.takeOff(connection);
        var counted = copyAll(connection, new CityMaker(map, residents, seed), progress);
        structures.putBack(connection, progress);
        try (var mark = connection.prepareStatement(
                "INSERT INTO registry.city_load (loaded_at, seed, residents, as_of) VALUES (now(), ?, ?, ?)")) {
            mark.setLong(1, seed);
            mark.setInt(2, residents);
            mark.setObject(3, AS_OF);
            mark.executeUpdate();
        }
        return new LoadedCity(
                residents, counted.households(), counted.rows(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private record Counted(long households, long rows) {}

    private static Counted copyAll(Connection connection, CityMaker maker, ProgressListener progress)
            throws SQLException {
        var copy = connection.unwrap(BaseConnection.class).getCopyAPI();
        var queue = new ArrayBlockingQueue<Rows>(2);
        var making = Thread.ofPlatform().name("city-maker").daemon().start(() -> maker.fill(queue));
        long rows = 0;
        long done = 0;
        try {
            while (true) {
                var chunk = queue.take();
                if (chunk == CityMaker.END) {
                    maker.rethrow();
                    return new Counted(maker.households(), rows);
                }
                rows += write(copy, chunk);
                done += chunk.residents();
                progress.at(Step.RESIDENTS, done, maker.residents());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading was interrupted", interrupted);
        } finally {
            making.interrupt();
        }
    }

    private static long write(CopyManager copy, Rows chunk) throws SQLException {
        long rows = 0;
        for (var buffer : chunk.buffers().entrySet()) {
            var bytes = buffer.getValue().toString().getBytes(StandardCharsets.UTF_8);
            try (var in = new java.io.ByteArrayInputStream(bytes)) {
                rows += copy.copyIn(buffer.getKey().copyStatement(), in, 1 << 16);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return rows;
    }

    private static void analyze(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            for (var table : CopyTable.values()) {
                statement.execute("ANALYZE " + table.table);
            }
            statement.execute("ANALYZE registry.town");
        }
    }
}

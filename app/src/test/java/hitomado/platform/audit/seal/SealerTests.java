package hitomado.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTests {
    @TempDir
    Path data;

    private SealedCity city;

    @BeforeEach
    void begin() {
        city = new SealedCity(data);
    }

    @Test
    void rowsOfATransactionThatIsStillOpenAreNotPassedBy() throws SQLException {
        var sealer = city.sealer();
        city.events(2);
        try (var slow = open()) {
            insert(slow);
            city.events(2);
            assertThat(sealer.run())
                    .as("3 is drawn and not visible yet: nothing is final")
                    .isZero();
            city.events(3);
            assertThat(sealer.run()).isZero();
            slow.commit();
        }
        assertThat(sealer.run()).isEqualTo(8);
        assertThat(ids()).containsExactly(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
        assertThat(city.verify().findings()).isEmpty();
    }

    /// A steady stream of writers: the candidate waits for those of its own time only.
    @Test
    void laterWritersDoNotPutTheSealOff() throws SQLException {
        var sealer = city.sealer();
        var first = open();
        insert(first);
        assertThat(sealer.run()).isZero();
        try (var second = open()) {
            insert(second);
            first.commit();
            first.close();
            assertThat(sealer.run()).isEqualTo(1);
            second.rollback();
        }
        city.events(1);
        sealer.run();
        assertThat(ids()).containsExactly(List.of(1L), List.of(3L));
    }

    @Test
    void aWriterWhoHoldsTheTableOpenDoesNotHoldUpOtherTables() throws SQLException {
        try (var slow = open()) {
            insert(slow);
            city.reads(4);
            assertThat(city.sealer().run()).isEqualTo(4);
            slow.rollback();
        }
    }

    @Test
    void sealingBlocksNoWriter() throws SQLException {
        city.events(10);
        try (var sealing = open();
                var statement = sealing.createStatement();
                var writer = open();
                var write = writer.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(x'4849544f5345414c'::bigint)");
            statement.execute("select * from platform.audit_event");
            statement.execute("select * from platform.audit_seal for update");
            write.execute("set lock_timeout = '1s'");
            write.execute(SealedCity.event());
            writer.commit();
            assertThat(city.sealer().run()).as("another node seals").isZero();
        }
        assertThat(city.sealer().run()).isEqualTo(11);
    }

    @Test
    void twoNodesMakeOneChain() throws Exception {
        city.events(9_000);
        city.reads(3_000);
        var barrier = new CyclicBarrier(2);
        Callable<Long> node = () -> {
            var sealer = city.sealer();
            barrier.await();
            return sealer.run();
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var sealed = 0L;
            for (var one : both.invokeAll(List.of(node, node))) {
                sealed += one.get();
            }
            sealed += city.sealer().run();
            assertThat(sealed).isEqualTo(12_000);
        }
        assertThat(city.verify().findings()).isEmpty();
        assertThat(city.verify().batches()).isEqualTo(7);
    }

    @Test
    void killBetweenCommitAndAnchorIsMadeGoodByTheNextRun() throws IOException {
        city.events(3);
        city.sealer().run();
        var anchor = data.resolve("audit/anchor-2026-11.log");
        var before = Files.readAllBytes(anchor);
        city.events(3);
        city.sealer().run();
        Files.write(anchor, before);
        assertThat(city.verify().findings())
                .as("an anchor that is behind is no alarm")
                .isEmpty();
        city.sealer().run();
        assertThat(Files.readAllLines(anchor)).hasSize(2).last().asString().startsWith("head 2 " + city.head());
    }

    @Test
    void nothingNewWritesNothing() throws IOException {
        city.events(3);
        var sealer = city.sealer();
        assertThat(sealer.run()).isEqualTo(3);
        assertThat(sealer.run()).isZero();
        assertThat(city.sealer().run()).isZero();
        assertThat(city.verify().batches()).isEqualTo(1);
        assertThat(Files.readAllLines(data.resolve("audit/anchor-2026-11.log"))).hasSize(1);
    }

    @Test
    void sequenceThatDrawsInAdvanceIsRefused() {
        city.jdbc.sql("alter sequence platform.audit_event_id_seq cache 5").update();
        city.events(1);
        assertThatThrownBy(() -> city.sealer().run()).hasMessageContaining("cache must be 1");
    }

    @Test
    void sealedBatchesAreNeverChanged() {
        city.events(1);
        city.sealer().run();
        assertThatThrownBy(() ->
                        city.jdbc.sql("update platform.audit_seal set no = 2").update())
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> city.jdbc.sql("truncate platform.audit_seal").update())
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> city.jdbc.sql("truncate registry.access_log").update())
                .hasMessageContaining("keeps its rows");
    }

    private Connection open() throws SQLException {
        var connection = city.source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SealedCity.event());
        }
    }

    private List<List<Long>> ids() {
        return city.jdbc
                .sql("select ids from platform.audit_seal order by no")
                .query((rs, n) -> List.of((Long[]) rs.getArray("ids").getArray()))
                .list();
    }
}

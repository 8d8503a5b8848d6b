package hitomado.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever who owns the database does to sealed rows, the verifier names it.
class VerifierTests {
    private static final String OTHER_KEY = "/////wQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path data;

    private SealedCity city;

    /// Three batches: 30 events, 20 reads, then 10 events more.
    @BeforeEach
    void sealThreeBatches() {
        city = new SealedCity(data);
        city.events(30);
        city.reads(20);
        city.sealer().run();
        city.events(10);
        city.sealer().run();
    }

    @Test
    void untouchedTrailIsClean() {
        var found = city.verify();
        assertThat(found.findings()).isEmpty();
        assertThat(found.clean()).isTrue();
        assertThat(found.batches()).isEqualTo(3);
        assertThat(found.rows()).isEqualTo(60);
        assertThat(found.unsealed()).isZero();
        assertThat(found.head().orElseThrow().no()).isEqualTo(3);
    }

    @Test
    void alteredRowIsNamedWhicheverColumnItIs() {
        city.asSuperuser(
                "update platform.audit_event set at = at + interval '1 microsecond' where id = 3",
                "update platform.audit_event set subject = '' where id = 5",
                "update platform.audit_event set detail = '{\"a\": \"c\"}' where id = 7",
                "update registry.access_log set fields = array['person.fullName,a', '\"b'] where id = 4",
                "update registry.access_log set masked = not masked where id = 8",
                "update registry.access_log set actor_label = '市民課 ' where id = 9");
        assertThat(city.codes())
                .containsExactlyInAnyOrder(
                        "ALTERED platform.audit_event 3",
                        "ALTERED platform.audit_event 5",
                        "ALTERED platform.audit_event 7",
                        "ALTERED registry.access_log 4",
                        "ALTERED registry.access_log 8",
                        "ALTERED registry.access_log 9");
    }

    @Test
    void removedRowsAreNamed() {
        city.asSuperuser(
                "delete from platform.audit_event where id in (1, 30, 40)",
                "delete from registry.access_log where id = 20");
        assertThat(city.codes())
                .containsExactlyInAnyOrder(
                        "REMOVED platform.audit_event 1",
                        "REMOVED platform.audit_event 30",
                        "REMOVED platform.audit_event 40",
                        "REMOVED registry.access_log 20");
    }

    @Test
    void rowSlippedInIsNamed() {
        city.asSuperuser(
                "delete from platform.audit_event where id = 12",
                "insert into platform.audit_event (id, at, kind, actor, actor_label) overriding system value "
                        + "select -5, at, kind, actor, actor_label from platform.audit_event where id = 1",
                "insert into platform.audit_event (id, at, kind, actor, actor_label) overriding system value "
                        + "select 12, at, kind, 'staff:9', actor_label from platform.audit_event where id = 11",
                "insert into platform.audit_event (id, at, kind, actor, actor_label) overriding system value "
                        + "select 999, at, kind, actor, actor_label from platform.audit_event where id = 1");
        assertThat(city.codes())
                .containsExactlyInAnyOrder(
                        "INSERTED platform.audit_event -5",
                        "ALTERED platform.audit_event 12",
                        "BEYOND platform.audit_event 999");
    }

    @Test
    void rowInAGapOfTheSequenceIsNamed() {
        city.jdbc.sql("select nextval('platform.audit_event_id_seq')").query().singleValue();
        city.events(2);
        city.sealer().run();
        city.asSuperuser("insert into platform.audit_event (id, at, kind, actor, actor_label) overriding system value "
                + "select 41, at, kind, actor, actor_label from platform.audit_event where id = 1");
        assertThat(city.codes()).containsExactly("INSERTED platform.audit_event 41");
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        city.asSuperuser("update platform.audit_event a set at = b.at, actor = b.actor, subject = b.subject "
                + "from platform.audit_event b where (a.id, b.id) in ((10, 11), (11, 10))");
        assertThat(city.codes())
                .containsExactlyInAnyOrder("ALTERED platform.audit_event 10", "ALTERED platform.audit_event 11");
    }

    @Test
    void batchesThatChangedPlacesAreNamed() {
        city.asSuperuser(
                "update platform.audit_seal set no = 99 where no = 1",
                "update platform.audit_seal set no = 1 where no = 3",
                "update platform.audit_seal set no = 3 where no = 99");
        assertThat(city.codes())
                .contains(
                        "CHAIN_BROKEN chain 1",
                        "BATCH_ALTERED chain 1",
                        "CHAIN_BROKEN chain 2",
                        "BATCH_ALTERED chain 3",
                        "REWRITTEN anchor 3",
                        "RANGE_BROKEN platform.audit_event 1");
    }

    @Test
    void tailThatWasCutWithItsBatchIsNamed() {
        city.asSuperuser(
                "delete from platform.audit_event where id > 30", "delete from platform.audit_seal where no = 3");
        assertThat(city.codes()).containsExactly("TAIL_CUT anchor 3");
    }

    @Test
    void tailThatWasCutAndRegrownIsNamed() {
        city.asSuperuser(
                "delete from platform.audit_event where id > 30", "delete from platform.audit_seal where no = 3");
        var before = city.place(SealedCity.KEY);
        city.events(10);
        city.sealer(before).run();
        assertThat(city.codes()).contains("REWRITTEN anchor 3");
    }

    @Test
    void chainMadeAgainWithoutTheKeyIsNamed() {
        city.asSuperuser(
                "update platform.audit_event set actor = 'staff:2' where id = 3", "truncate platform.audit_seal");
        city.sealer(city.place(OTHER_KEY)).run();
        var id = city.place(OTHER_KEY).keys().signing().id();
        assertThat(city.codes()).contains("KEY_UNKNOWN chain 1 " + id, "REWRITTEN anchor 2", "TAIL_CUT anchor 3");
    }

    @Test
    void chainMadeAgainUnderTheNameOfTheKeyIsNamed() {
        city.asSuperuser(
                "update platform.audit_event set actor = 'staff:2' where id = 3", "truncate platform.audit_seal");
        city.sealer(city.place(OTHER_KEY)).run();
        city.asSuperuser("update platform.audit_seal set key_id = '"
                + city.place(SealedCity.KEY).keys().signing().id() + "'");
        assertThat(city.codes()).contains("SIGNATURE_WRONG chain 1", "BATCH_ALTERED chain 1");
    }

    /// The key lies on the same machine: who has it too is found by the anchor and by a head that was written down.
    @Test
    void chainMadeAgainWithTheKeyDiffersFromWhatIsKeptElsewhere() throws IOException {
        var noted = Map.of(3L, city.head());
        city.asSuperuser(
                "update platform.audit_event set actor = 'staff:2' where id = 3", "truncate platform.audit_seal");
        city.sealer(city.place(SealedCity.KEY)).run();
        assertThat(city.codes()).contains("REWRITTEN anchor 2", "TAIL_CUT anchor 3");
        try (var files = Files.list(data.resolve("audit"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        city.events(1);
        city.sealer().run();
        assertThat(city.verify(SealedCity.NOW, noted).findings().stream().map(Finding::code))
                .containsExactly("REWRITTEN anchor 3");
    }

    @Test
    void batchTakenFromTheMiddleIsNamed() {
        city.asSuperuser("delete from platform.audit_seal where no = 1");
        assertThat(city.codes())
                .containsExactlyInAnyOrder(
                        "BATCH_MISSING chain 1 1",
                        "CHAIN_BROKEN chain 2",
                        "RANGE_BROKEN platform.audit_event 3",
                        "UNCOVERED platform.audit_event 1 30");
    }

    @Test
    void rowsThatWaitTooLongAreNamed() {
        city.events(5);
        assertThat(city.verify(SealedCity.NOW.minus(Duration.ofMinutes(59)), Map.of())
                        .findings())
                .isEmpty();
        assertThat(city.verify().unsealed()).isEqualTo(5);
        assertThat(city.codes()).containsExactly("UNSEALED platform.audit_event 41 5");
    }

    @Test
    void triggersThatAreOffAreNamed() {
        city.jdbc.sql("alter table registry.access_log disable trigger kept").update();
        city.jdbc
                .sql("drop trigger audit_seal_is_append_only on platform.audit_seal")
                .update();
        assertThat(city.codes())
                .containsExactlyInAnyOrder(
                        "GUARD_OFF registry.access_log 0 kept",
                        "GUARD_OFF platform.audit_seal 0 audit_seal_is_append_only");
    }

    @Test
    void anchorThatIsGoneOrAlteredIsNamed() throws IOException {
        var file = data.resolve("audit/anchor-2026-11.log");
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        Files.write(file, List.of(lines.get(0), lines.get(1).replaceFirst("head 3", "head 2"), "head x"));
        assertThat(city.codes()).contains("REWRITTEN anchor 2", "ANCHOR_ALTERED anchor 0 1");
        Files.delete(file);
        assertThat(city.codes()).containsExactly("ANCHOR_MISSING anchor 3 " + data.resolve("audit"));
    }

    @Test
    void keyCanBeChangedAndTheOldBatchesStillVerify() {
        city.events(3);
        city.sealer(city.place(OTHER_KEY + "," + SealedCity.KEY)).run();
        var id = city.place(OTHER_KEY).keys().signing().id();
        assertThat(city.codes()).containsExactly("KEY_UNKNOWN chain 4 " + id, "ANCHOR_ALTERED anchor 4");
        assertThat(city.verify(SealedCity.KEY + " " + OTHER_KEY, SealedCity.NOW, Map.of())
                        .findings())
                .isEmpty();
    }
}

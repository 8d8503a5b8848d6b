package hitomado.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.vault.Envelope;
import hitomado.platform.vault.KeyRotation;
import hitomado.platform.vault.KeysCommand;
import hitomado.platform.vault.LocalKeys;
import hitomado.platform.vault.VaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class SealedFilesTests {
    private static final byte[] PDF = "%PDF-1.7\nこれは書類\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Autowired
    StoredFiles files;

    @Autowired
    FileStore store;

    @Autowired
    KeyRotation rotation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private FileId made() {
        return ((StoreResult.Stored) files.store("通知.pdf", PDF)).file().id();
    }

    private String keys(List<SealedFiles> tables, String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        new KeysCommand(
                        new LocalKeys("", data),
                        List.copyOf(tables),
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of(words));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plainFileOfAnOlderReleaseOpensAndIsSealedByTheJob() {
        var id = new FileId(UUID.randomUUID());
        jdbc.sql("""
                        insert into platform.stored_file (id, name, media_type, size, sha256, stored_at, scan, content)
                        values (:id, '古い.pdf', 'application/pdf', :size, repeat('a', 64), now(), 'CLEAN', :content)
                        """)
                .param("id", id.value())
                .param("size", PDF.length)
                .param("content", PDF)
                .update();
        assertThat(files.content(id)).isEqualTo(PDF);
        rotation.run();
        assertThat(jdbc.sql("select kek is not null and content <> :plain from platform.stored_file where id = :id")
                        .param("id", id.value())
                        .param("plain", PDF)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(files.content(id)).isEqualTo(PDF);
    }

    @Test
    void contentMovedToAnotherRowDoesNotOpen() {
        var one = made();
        var other = made();
        jdbc.sql("""
                        update platform.stored_file f set content = o.content, kek = o.kek, data_key = o.data_key
                        from platform.stored_file o where f.id = :one and o.id = :other
                        """).param("one", one.value()).param("other", other.value()).update();
        assertThatThrownBy(() -> files.content(one))
                .isInstanceOf(VaultException.class)
                .hasMessageNotContaining("書類");
        assertThat(files.content(other)).isEqualTo(PDF);
    }

    /// With keys of its own, so that the running job leaves its rows alone.
    @Test
    void rotationKilledInTheMiddleGoesOnAndOnlyThenTheOldKeyCanGo() throws IOException {
        var keys = new LocalKeys("", data);
        var envelope = new Envelope(List.of(keys), keys, "");
        var mine = new FileStore(jdbc, envelope);
        var table = new SealedFiles(jdbc, envelope);
        var ids = new ArrayList<FileId>();
        for (var n = 0; n < 5; n++) {
            var file = new StoredFile(
                    new FileId(UUID.randomUUID()), "書類.pdf", MediaKind.PDF, PDF.length, "a".repeat(64), Instant.EPOCH);
            transaction.executeWithoutResult(status -> mine.insert(file, ScanState.CLEAN, PDF));
            ids.add(file.id());
        }
        var old = envelope.current();
        var oldId = old.substring("local://".length());
        keys(List.of(table), "rotate");
        assertThat(envelope.current()).isNotEqualTo(old);

        transaction.execute(status -> table.renew(2));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    table.renew(2);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(table.byKey()).containsEntry(old, 3L).containsEntry(envelope.current(), 2L);
        assertThat(keys(List.of(table), "remove", oldId)).contains("3 rows still need this key");
        assertThat(keys(List.of(table), "status")).contains(old + ": 3 行", envelope.current() + ": 2 行");
        assertThat(ids).allSatisfy(id -> assertThat(mine.content(id)).isEqualTo(PDF));

        var afterRestart = new SealedFiles(jdbc, new Envelope(List.of(keys), keys, ""));
        transaction.execute(status -> afterRestart.renew(100));
        assertThat(table.byKey()).doesNotContainKey(old).containsEntry(envelope.current(), 5L);
        assertThat(keys(List.of(table), "remove", oldId)).contains("removed");
        assertThat(ids).allSatisfy(id -> assertThat(mine.content(id)).isEqualTo(PDF));
        ids.forEach(mine::remove);
    }

    @Test
    void fileOfAnotherCityDoesNotOpenHere() throws IOException {
        var keys = new LocalKeys("", data);
        var theirs = new FileStore(jdbc, new Envelope(List.of(keys), keys, ""));
        var file = new StoredFile(
                new FileId(UUID.randomUUID()), "書類.pdf", MediaKind.PDF, PDF.length, "a".repeat(64), Instant.EPOCH);
        transaction.executeWithoutResult(status -> theirs.insert(file, ScanState.CLEAN, PDF));
        assertThatThrownBy(() -> store.content(file.id()))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("no key");
        theirs.remove(file.id());
    }
}

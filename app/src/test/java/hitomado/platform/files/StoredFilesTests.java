package hitomado.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class StoredFilesTests {
    private static final byte[] PDF = "%PDF-1.7\nこれは書類\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void giveTheDiskItsSpaceBack() {
        jdbc.sql("drop trigger if exists disk_full on platform.stored_file").update();
    }

    @Test
    void fileComesBackAsItWasStored() {
        var stored = stored("在学証明書（髙橋）.pdf", PDF);
        assertThat(stored.kind()).isEqualTo(MediaKind.PDF);
        assertThat(stored.sha256()).isEqualTo("c2dc5376bb2ad3681229ea49c0f10c531f384d6cadda2035e8d5f622c1f8f5ca");
        assertThat(files.find(stored.id()))
                .hasValueSatisfying(f -> assertThat(f.name()).isEqualTo("在学証明書（髙橋）.pdf"));
        assertThat(files.content(stored.id())).isEqualTo(PDF);
    }

    @Test
    void typeIsToldByTheBytesNotByTheName() {
        var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(files.store("a.pdf", html)).isEqualTo(new StoreResult.WrongType());
        assertThat(files.store("a.pdf", "GIF89a...".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new StoreResult.WrongType());
        assertThat(stored("写真", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0})
                        .kind())
                .isEqualTo(MediaKind.JPEG);
        assertThat(stored("写真", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0})
                        .kind())
                .isEqualTo(MediaKind.PNG);
        assertThat(stored("写真", "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1))
                        .kind())
                .isEqualTo(MediaKind.HEIC);
    }

    @Test
    void sizeIsLimitedToNineMegabytes() {
        var most = Arrays.copyOf(PDF, StoredFiles.LIMIT);
        assertThat(stored("大.pdf", most).size()).isEqualTo(9_437_184);
        assertThat(files.store("大.pdf", Arrays.copyOf(PDF, StoredFiles.LIMIT + 1)))
                .isEqualTo(new StoreResult.TooLarge(9_437_184));
        assertThat(files.store(new MockMultipartFile("f", "20MB.pdf", null, Arrays.copyOf(PDF, 20_000_000))))
                .isEqualTo(new StoreResult.TooLarge(9_437_184));
        assertThat(files.store("空.pdf", new byte[0])).isEqualTo(new StoreResult.Empty());
    }

    @Test
    void fullDiskIsAResultAndLeavesTheCallersTransactionUsable() {
        jdbc.sql("""
                        create or replace function platform.disk_full() returns trigger language plpgsql as $$
                        begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$
                        """).update();
        jdbc.sql("create trigger disk_full before insert on platform.stored_file execute function platform.disk_full()")
                .update();
        var after = transaction.execute(status -> {
            assertThat(files.store("a.pdf", PDF)).isEqualTo(new StoreResult.NoSpace());
            return jdbc.sql("select 1").query(Integer.class).single();
        });
        assertThat(after).isEqualTo(1);
    }

    @Test
    void fileIsNotKeptWhenTheCallerRollsBack() {
        var stored = transaction.execute(status -> {
            status.setRollbackOnly();
            return stored("a.pdf", PDF);
        });
        assertThat(files.find(stored.id())).isEmpty();
    }

    @Test
    void removedFileIsGone() {
        var stored = stored("a.pdf", PDF);
        assertThat(files.remove(stored.id())).isTrue();
        assertThat(files.remove(stored.id())).isFalse();
        assertThatThrownBy(() -> files.content(stored.id())).isInstanceOf(NotFound.class);
        assertThat(files.find(new FileId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void downloadsCannotRunInThePage() {
        var stored = stored("髙橋.pdf", PDF);
        var headers = Downloads.attachment(stored, PDF).getHeaders();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("髙橋.pdf");
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(headers.getCacheControl()).contains("no-store");
        assertThat(Downloads.inline(stored, PDF).getHeaders().getContentType()).hasToString("application/pdf");
    }

    @Test
    void aPdfThatIsAlsoSomethingElseIsSavedAndNotShown() {
        var stored = stored("髙橋.pdf", PDF);
        var zip = (new String(PDF, StandardCharsets.UTF_8) + "\nPK\3\4<script>").getBytes(StandardCharsets.UTF_8);
        assertThat(shown(stored, PDF)).isTrue();
        assertThat(shown(stored, Arrays.copyOf(PDF, PDF.length + 3))).isTrue();
        assertThat(shown(stored, zip)).isFalse();
        assertThat(shown(stored, "%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static boolean shown(StoredFile file, byte[] content) {
        return Downloads.inline(file, content)
                .getHeaders()
                .getContentDisposition()
                .isInline();
    }

    private StoredFile stored(String name, byte[] content) {
        var result = files.store(name, content);
        assertThat(result).isInstanceOf(StoreResult.Stored.class);
        return ((StoreResult.Stored) result).file();
    }
}

package hitomado.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hitomado.platform.Conflict;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.files.Scanner.Verdict;
import hitomado.platform.jobs.JobResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class VirusScansTests {
    private static final String PDF = "%PDF-1.7\nこれは書類\n";

    @Autowired
    StoredFiles files;

    @Autowired
    VirusScanStore store;

    @Autowired
    FileStore rows;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private FileId uploaded(String content) {
        var upload = new MockMultipartFile("file", "書類.pdf", null, content.getBytes(StandardCharsets.UTF_8));
        var result = files.store(upload);
        assertThat(result).isInstanceOf(StoreResult.Stored.class);
        return ((StoreResult.Stored) result).file().id();
    }

    /// An upload that no job of this city hall knows of.
    private FileId unknownToTheJobs() {
        var made = (StoreResult.Stored) files.store("書類.pdf", PDF.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update platform.stored_file set scan = 'WAITING' where id = :id")
                .param("id", made.file().id().value())
                .update();
        return made.file().id();
    }

    private VirusScans with(Scanner scanner) {
        return new VirusScans(scanner, store, rows, audit, event -> {}, transaction, Clock.systemUTC());
    }

    private static VirusScans.ScanFile order(FileId file) {
        return new VirusScans.ScanFile(file.value());
    }

    @Test
    void uploadOpensWhenTheScannerHasLetItThrough() {
        var file = uploaded(PDF);
        await().until(() -> files.scans(List.of(file)).get(file) == ScanState.CLEAN);
        assertThat(files.content(file)).isEqualTo(PDF.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void infectedUploadNeverOpensAndIsInTheAudit() {
        var file = uploaded(PDF + PretendScanner.EICAR);
        await().until(() -> files.scans(List.of(file)).get(file) == ScanState.INFECTED);
        assertThatThrownBy(() -> files.content(file)).isInstanceOf(Conflict.class);
        assertThat(jdbc.sql("select kind from platform.audit_event where subject = :subject")
                        .param("subject", "file:" + file)
                        .query(String.class)
                        .list())
                .containsExactly("FILE_INFECTED");
        assertThat(store.set(file, ScanState.CLEAN, "", Clock.systemUTC().instant()))
                .isFalse();
    }

    @Test
    void unreachableScannerHoldsTheFileBackUntilItAnswers() {
        var file = unknownToTheJobs();
        assertThatThrownBy(() -> files.content(file)).isInstanceOf(Conflict.class);
        assertThat(with(content -> new Verdict.NoAnswer("away")).run(order(file)))
                .isEqualTo(new JobResult.RetryLater("away"));
        assertThat(files.scans(List.of(file))).containsEntry(file, ScanState.HELD);
        assertThatThrownBy(() -> files.content(file)).isInstanceOf(Conflict.class);
        assertThat(with(content -> new Verdict.Clean()).run(order(file))).isEqualTo(JobResult.done());
        assertThat(files.content(file)).isNotEmpty();
    }

    @Test
    void whatWasGivenUpIsPickedUpAgain() {
        var file = unknownToTheJobs();
        assertThat(store.oldestUnscanned(10_000)).contains(file);
        with(content -> new Verdict.Clean()).run(order(file));
        assertThat(store.oldestUnscanned(10_000)).doesNotContain(file);
    }

    @Test
    void whatTheCityMadeItselfNeedsNoScan() {
        var made = (StoreResult.Stored) files.store("通知.pdf", PDF.getBytes(StandardCharsets.UTF_8));
        assertThat(files.scans(List.of(made.file().id())))
                .containsEntry(made.file().id(), ScanState.OWN);
        assertThat(files.content(made.file().id())).isNotEmpty();
    }
}

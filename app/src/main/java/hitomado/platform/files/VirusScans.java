package hitomado.platform.files;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// ウイルス検査 — scans one file behind the upload; a scanner that does not answer holds the file back and is asked again.
@Component
class VirusScans implements JobKind<VirusScans.ScanFile> {
    static final JobName<ScanFile> SCAN = new JobName<>("platform.scanFile", ScanFile.class);
    private static final Acting SCANNING = Acting.by(new Actor.Process("virus-scan"));

    private final Scanner scanner;
    private final VirusScanStore store;
    private final FileStore files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VirusScans(
            Scanner scanner,
            VirusScanStore store,
            FileStore files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.scanner = scanner;
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    record ScanFile(UUID file) {}

    @Override
    public JobName<ScanFile> name() {
        return SCAN;
    }

    @Override
    public JobResult run(ScanFile order) {
        var file = new FileId(order.file());
        var waits = store.find(file).filter(state -> state == ScanState.WAITING || state == ScanState.HELD);
        return waits.isEmpty() ? JobResult.done() : judge(file);
    }

    private JobResult judge(FileId file) {
        return switch (scanner.scan(files.content(file))) {
            case Scanner.Verdict.Clean clean -> ended(file, ScanState.CLEAN, "");
            case Scanner.Verdict.Infected(var name) -> ended(file, ScanState.INFECTED, name);
            case Scanner.Verdict.NoAnswer(var reason) -> {
                transaction.executeWithoutResult(status -> store.set(file, ScanState.HELD, "", clock.instant()));
                yield new JobResult.RetryLater(reason);
            }
        };
    }

    private JobResult ended(FileId file, ScanState state, String found) {
        transaction.executeWithoutResult(status -> {
            if (!store.set(file, state, found, clock.instant())) {
                return;
            }
            if (state == ScanState.INFECTED) {
                audit.record(AuditEvent.of(AuditKind.FILE_INFECTED, SCANNING, "file:" + file)
                        .with("found", found));
            }
            events.publishEvent(new FileScanned(file, state));
        });
        return JobResult.done();
    }
}

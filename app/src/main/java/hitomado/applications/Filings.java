package hitomado.applications;

import hitomado.platform.Actor;
import hitomado.platform.files.FileId;
import hitomado.platform.files.ScanState;
import hitomado.platform.files.StoredFiles;
import hitomado.procedures.Catalogue;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 自分の申請 — what an actor filed or what was filed for them; anything else does not exist for that actor.
@Service
@Transactional
public class Filings {
    /// Submissions or notices on one page.
    public static final int PAGE = 20;

    private final FilingStore filings;
    private final HistoryStore history;
    private final ItemStore items;
    private final CorrectionStore corrections;
    private final DocumentStore documents;
    private final StoredFiles files;
    private final NoticeStore notices;
    private final Viewers viewers;
    private final Catalogue catalogue;
    private final Clock clock;

    Filings(
            FilingStore filings,
            HistoryStore history,
            ItemStore items,
            CorrectionStore corrections,
            DocumentStore documents,
            StoredFiles files,
            NoticeStore notices,
            Viewers viewers,
            Catalogue catalogue,
            Clock clock) {
        this.filings = filings;
        this.history = history;
        this.items = items;
        this.corrections = corrections;
        this.documents = documents;
        this.files = files;
        this.notices = notices;
        this.viewers = viewers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Newest first, [#PAGE] at a time; pages are counted from 1.
    @Transactional(readOnly = true)
    public Listed<FiledSubmission> list(Actor who, int page) {
        var keys = viewers.keys(who);
        var number = Math.clamp(page, 1, 10_000);
        return new Listed<>(filings.ofViewers(keys, PAGE, (number - 1) * PAGE), number, filings.count(keys));
    }

    /// Newest first, [#PAGE] at a time; pages are counted from 1.
    @Transactional(readOnly = true)
    public Listed<Notice> notices(Actor who, int page) {
        var keys = viewers.keys(who);
        var number = Math.clamp(page, 1, 10_000);
        return new Listed<>(notices.ofViewers(keys, PAGE, (number - 1) * PAGE), number, notices.count(keys));
    }

    @Transactional(readOnly = true)
    public int unreadNotices(Actor who) {
        return notices.unread(viewers.keys(who));
    }

    @Transactional(readOnly = true)
    public FiledSubmission submission(Actor who, SubmissionId id) {
        return filings.find(id, viewers.keys(who)).orElseThrow(() -> viewers.refuse(who, "submission:" + id));
    }

    /// Everything about one application.
    @Transactional(readOnly = true)
    public ApplicationFile application(Actor who, ApplicationId id) {
        var submission = submissionOf(who, id);
        var application = submission.applications().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var attached = documents.of(List.of(id.value())).getOrDefault(id.value(), List.of());
        return new ApplicationFile(
                submission,
                application,
                catalogue.revision(submission.revision()),
                items.history(id).stream()
                        .map(v -> new ApplicationFile.Item(v.item(), v.at(), v.current()))
                        .toList(),
                history.steps(id),
                history.messages(id),
                corrections.findOpen(id).map(this::correction).orElse(null),
                history.deliveries(id),
                attached,
                scans(attached));
    }

    private Map<UUID, ScanState> scans(List<FiledDocument> attached) {
        var found = new HashMap<UUID, ScanState>();
        files.scans(attached.stream().map(one -> new FileId(one.file())).toList())
                .forEach((file, scan) -> found.put(file.value(), scan));
        return found;
    }

    private ApplicationFile.Correction correction(CorrectionStore.Open open) {
        var asked = corrections.items(open.id()).stream()
                .map(one -> new ApplicationFile.Asked(one.ref(), one.typed(), one.problem()))
                .toList();
        return new ApplicationFile.Correction(open.askedAt(), open.by(), open.message(), asked);
    }

    /// A document delivered by the office, where it has a file.
    @Transactional(readOnly = true)
    public Optional<UUID> findDeliveredFile(Actor who, ApplicationId id, UUID delivery) {
        submissionOf(who, id);
        return history.findDelivery(id, delivery).map(ApplicationFile.Delivery::file);
    }

    /// The actor has opened the application, so its notices are read.
    public void opened(Actor who, ApplicationId id) {
        var submission = submissionOf(who, id);
        if (filings.belongs(submission.id(), viewers.ownKeys(who))) {
            notices.markRead(id, clock.instant());
        }
    }

    /// The actor has opened the receipt.
    public void opened(Actor who, SubmissionId id) {
        submission(who, id);
        if (filings.belongs(id, viewers.ownKeys(who))) {
            notices.markRead(id, clock.instant());
        }
    }

    private FiledSubmission submissionOf(Actor who, ApplicationId id) {
        var keys = viewers.keys(who);
        return filings.findSubmissionOf(id)
                .flatMap(submission -> filings.find(submission, keys))
                .orElseThrow(() -> viewers.refuse(who, "application:" + id));
    }
}

package hitomado.applications;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.files.FileId;
import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFile;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.ids.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// 添付書類 — adds documents to an application; a file that cannot be taken changes nothing.
@Service
@Transactional
public class Attachments {
    /// So many documents may an application have.
    public static final int MOST = 20;

    private final Owned owned;
    private final Filings filings;
    private final DocumentStore documents;
    private final StatusStore status;
    private final ReplyStore replies;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Attachments(
            Owned owned,
            Filings filings,
            DocumentStore documents,
            StatusStore status,
            ReplyStore replies,
            StoredFiles files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.owned = owned;
        this.filings = filings;
        this.documents = documents;
        this.status = status;
        this.replies = replies;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// Adds one document.
    ///
    /// @param document id of the document in the procedure's definition; empty for one that was not asked for
    public AttachResult add(Acting asking, ApplicationId id, String document, MultipartFile upload) {
        var locked = owned.lock(asking.actor(), id);
        var who = owned.acting(asking, locked);
        if (locked.status().ended()) {
            return new AttachResult.Refused("applications.document.ended");
        }
        var file = filings.application(who.actor(), id);
        if (file.documents().size() >= MOST) {
            return new AttachResult.Refused("applications.document.tooMany");
        }
        return switch (files.store(upload)) {
            case StoreResult.Stored(var stored) -> {
                keep(who, id, asked(file, document), stored);
                yield new AttachResult.Added(stored.name());
            }
            case StoreResult.TooLarge large -> refused(who, id, "applications.document.tooLarge");
            case StoreResult.WrongType wrong -> refused(who, id, "applications.document.wrongType");
            case StoreResult.Empty empty -> refused(who, id, "applications.document.empty");
            case StoreResult.NoSpace none -> refused(who, id, "applications.document.noSpace");
        };
    }

    private static String asked(ApplicationFile file, String document) {
        return file.application().bring().contains(document) ? document : "";
    }

    private AttachResult refused(Acting who, ApplicationId id, String problem) {
        audit.record(AuditEvent.of(AuditKind.DOCUMENT_REFUSED, who, "application:" + id)
                .with("problem", problem));
        return new AttachResult.Refused(problem);
    }

    private void keep(Acting who, ApplicationId id, String document, StoredFile stored) {
        var now = clock.instant();
        var by = who.label();
        var added = new FiledDocument(
                ids.next(),
                document,
                stored.name(),
                stored.kind().mediaType(),
                stored.size(),
                stored.id().value());
        documents.insert(id, added, now, by);
        status.add(new StatusStore.Step(id, StepKind.DOCUMENT_ADDED, now, by, stored.name(), null));
        replies.add(new ResidentReply.DocumentAdded(ids.next(), id, now, added));
        audit.record(AuditEvent.of(AuditKind.DOCUMENT_ADDED, who, "application:" + id)
                .with("document", added.id().toString()));
        events.publishEvent(new RepliesWaiting());
    }

    /// The stored file of a document of one's own application.
    @Transactional(readOnly = true)
    public StoredFile file(Actor who, ApplicationId id, UUID document) {
        return filings.application(who, id).documents().stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .flatMap(one -> files.find(new FileId(one.file())))
                .orElseThrow(() -> new NotFound("document"));
    }
}

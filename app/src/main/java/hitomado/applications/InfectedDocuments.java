package hitomado.applications;

import hitomado.platform.files.FileScanned;
import hitomado.platform.files.ScanState;
import hitomado.platform.ids.Ids;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// ウイルスの検出の連絡 — tells who filed an application that a document of it is not accepted, in their language.
@Component
class InfectedDocuments {
    private final DocumentStore documents;
    private final StatusStore status;
    private final NoticeMails mails;
    private final Ids ids;
    private final Clock clock;

    InfectedDocuments(DocumentStore documents, StatusStore status, NoticeMails mails, Ids ids, Clock clock) {
        this.documents = documents;
        this.status = status;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /// Within the transaction of the verdict: told exactly as often as it is found.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FileScanned scanned) {
        if (scanned.state() != ScanState.INFECTED) {
            return;
        }
        documents.findByFile(scanned.file().value()).ifPresent(found -> {
            var locked = status.lock(found.application()).orElseThrow();
            var now = clock.instant();
            status.add(new StatusStore.Step(locked.id(), StepKind.DOCUMENT_INFECTED, now, "", found.name(), null));
            var notice = ids.next();
            status.addNotice(notice, locked, StepKind.DOCUMENT_INFECTED.name(), now);
            mails.tell(notice, locked.submission(), locked.id());
        });
    }
}

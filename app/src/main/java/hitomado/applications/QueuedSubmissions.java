package hitomado.applications;

import hitomado.applications.StatusStore.Locked;
import hitomado.applications.StatusStore.MessageText;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 申請の受け渡し — the door as queues in the database of the resident's side.
@Service
@Transactional
class QueuedSubmissions implements Submissions {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedSubmissions.class);
    private static final Acting DOOR = Acting.by(new Actor.Process("door"));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final QueueStore queue;
    private final ReplyStore replies;
    private final StatusStore status;
    private final CorrectionStore corrections;
    private final NoticeMails mails;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    QueuedSubmissions(
            QueueStore queue,
            ReplyStore replies,
            StatusStore status,
            CorrectionStore corrections,
            NoticeMails mails,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.queue = queue;
        this.replies = replies;
        this.status = status;
        this.corrections = corrections;
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<SubmittedApplication> take(int most) {
        var now = clock.instant();
        var taken = queue.take(most, now, now.minus(PATIENCE));
        queue.markBroken(taken.broken(), now).forEach(id -> tellBroken("application:" + id));
        return taken.opened();
    }

    @Override
    public void acknowledge(ApplicationId application, String caseNumber) {
        queue.acknowledge(application, caseNumber, clock.instant());
    }

    @Override
    public List<ResidentReply> takeReplies(int most) {
        var now = clock.instant();
        var taken = replies.take(most, now, now.minus(PATIENCE));
        replies.markBroken(taken.broken(), now).forEach(id -> tellBroken("reply:" + id));
        return taken.opened();
    }

    @Override
    public List<Unopened> unopened(int most) {
        return queue.unopened(most);
    }

    private void tellBroken(String what) {
        LOG.error("a seal does not open: {}", what);
        audit.record(AuditEvent.of(AuditKind.SEAL_BROKEN, DOOR, what));
    }

    @Override
    public void acknowledgeReply(UUID reply) {
        replies.acknowledge(reply, clock.instant());
    }

    @Override
    public ReportResult report(UUID report, ApplicationId application, StatusReport what) {
        var locked = status.lock(application).orElseThrow(() -> new NotFound("application"));
        if (status.isKnown(report)) {
            return ReportResult.REPEATED;
        }
        if (locked.status().ended() && !worksAfterTheEnd(what)) {
            return ReportResult.TOO_LATE;
        }
        apply(report, locked, what, clock.instant());
        return ReportResult.APPLIED;
    }

    /// Messages and deliveries still come when all is decided; nothing else changes an ended application.
    private static boolean worksAfterTheEnd(StatusReport what) {
        return switch (what) {
            case StatusReport.Message message -> true;
            case StatusReport.Delivered delivered -> true;
            case StatusReport.Entered entered -> true;
            case StatusReport.InProgress progress -> false;
            case StatusReport.Visited visited -> false;
            case StatusReport.CorrectionAsked asked -> false;
            case StatusReport.Decided decided -> false;
            case StatusReport.Withdrawn withdrawn -> false;
        };
    }

    private void apply(UUID report, Locked locked, StatusReport what, Instant now) {
        var id = locked.id();
        switch (what) {
            case StatusReport.InProgress(var section) -> {
                if (locked.status() == ApplicationStatus.RECEIVED) {
                    status.setStatus(id, ApplicationStatus.IN_PROGRESS);
                }
                step(report, id, StepKind.IN_PROGRESS, "", section, now);
            }
            case StatusReport.Visited(var filedOn) -> {
                status.setFiledOn(id, filedOn);
                step(report, id, StepKind.VISITED, "", filedOn.toString(), now);
            }
            case StatusReport.Entered(var people) -> status.letFilerSee(locked.submission(), people);
            case StatusReport.CorrectionAsked asked -> {
                corrections.ask(ids.next(), id, asked, now);
                status.setStatus(id, ApplicationStatus.CORRECTION_ASKED);
                tell(report, locked, new Told(StepKind.CORRECTION_ASKED, asked.staffLabel(), asked.message()), now);
            }
            case StatusReport.Message(var text, var staff) -> {
                status.addMessage(ids.next(), id, new MessageText(true, staff, text), now);
                tell(report, locked, new Told(StepKind.MESSAGE, staff, ""), now);
            }
            case StatusReport.Decided decided -> {
                corrections.close(id, now);
                status.setDecision(id, decided);
                var kind = decided.granted() ? StepKind.GRANTED : StepKind.REFUSED;
                tell(report, locked, new Told(kind, "", decided.reason()), now);
            }
            case StatusReport.Delivered delivered -> {
                status.addDelivery(ids.next(), id, delivered, now);
                tell(report, locked, new Told(StepKind.DELIVERED, "", delivered.title()), now);
            }
            case StatusReport.Withdrawn(var reason, var staff) -> {
                corrections.close(id, now);
                status.setStatus(id, ApplicationStatus.WITHDRAWN);
                tell(report, locked, new Told(StepKind.WITHDRAWN, staff, reason), now);
            }
        }
    }

    private record Told(StepKind kind, String by, String detail) {}

    private void tell(UUID report, Locked locked, Told told, Instant now) {
        step(report, locked.id(), told.kind(), told.by(), told.detail(), now);
        var notice = ids.next();
        status.addNotice(notice, locked, told.kind().name(), now);
        mails.tell(notice, locked.submission(), locked.id());
    }

    private void step(UUID report, ApplicationId id, StepKind kind, String by, String detail, Instant now) {
        status.add(new StatusStore.Step(id, kind, now, by, detail, report));
    }
}

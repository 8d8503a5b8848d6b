package hitomado.applications;

import hitomado.applications.StatusStore.Locked;
import hitomado.applications.StatusStore.MessageText;
import hitomado.applications.StatusStore.Step;
import hitomado.platform.Acting;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 職員との連絡 — what a resident writes to the section, and the withdrawal of an application.
@Service
@Transactional
public class Correspondence {
    /// Longest message or reason, in characters as people count them.
    public static final int LONGEST = 2000;

    private final StatusStore status;
    private final CorrectionStore corrections;
    private final ReplyStore replies;
    private final Owned owned;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Correspondence(
            StatusStore status,
            CorrectionStore corrections,
            ReplyStore replies,
            Owned owned,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.status = status;
        this.corrections = corrections;
        this.replies = replies;
        this.owned = owned;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// Writes to the section.
    public WriteResult write(Acting asking, ApplicationId id, String typed) {
        var locked = owned.lock(asking.actor(), id);
        var who = owned.acting(asking, locked);
        return switch (WriteResult.check(typed)) {
            case WriteResult.Written(var text) -> {
                send(who, locked, text);
                yield new WriteResult.Written(text);
            }
            case WriteResult.Refused refused -> refused;
        };
    }

    private void send(Acting who, Locked locked, String text) {
        var now = clock.instant();
        var by = who.label();
        status.addMessage(ids.next(), locked.id(), new MessageText(false, by, text), now);
        replies.add(new ResidentReply.ResidentReplied(ids.next(), locked.id(), now, text, by));
        audit.record(AuditEvent.of(AuditKind.MESSAGE_SENT, who, "application:" + locked.id()));
        events.publishEvent(new RepliesWaiting());
    }

    /// Withdraws the application as long as nothing is decided.
    ///
    /// @return false where it has ended meanwhile; nothing changed then
    public boolean withdraw(Acting asking, ApplicationId id, String reason) {
        var locked = owned.lock(asking.actor(), id);
        var who = owned.acting(asking, locked);
        if (locked.status().ended()) {
            return false;
        }
        var now = clock.instant();
        var text = WriteResult.check(reason) instanceof WriteResult.Written(var given) ? given : "";
        corrections.close(id, now);
        status.setStatus(id, ApplicationStatus.WITHDRAWN);
        status.add(new Step(id, StepKind.WITHDRAWN, now, who.label(), text, null));
        replies.add(new ResidentReply.ApplicationWithdrawn(ids.next(), id, now, text));
        audit.record(AuditEvent.of(AuditKind.APPLICATION_WITHDRAWN, who, "application:" + id));
        events.publishEvent(new RepliesWaiting());
        return true;
    }
}

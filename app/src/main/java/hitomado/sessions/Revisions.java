package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Catalogue;
import hitomado.procedures.RevisionChange;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 定義の改定と下書き — a draft stays with the definitions it was begun with until somebody who takes part moves it to the
/// newer ones, seeing what changes.
@Service
@Transactional
public class Revisions {
    private final SessionStore store;
    private final Access access;
    private final Interview interview;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Revisions(
            SessionStore store,
            Access access,
            Interview interview,
            Catalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.interview = interview;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /// 改定の申し出 — the draft under the definitions it is pinned to and under the newest ones.
    public record Offer(RevisionChange change, Interview.State before, Interview.State after) {}

    /// The newer definitions, where they change a procedure of the draft's life event.
    @Transactional(readOnly = true)
    public Optional<Offer> find(Actor who, SessionId id) {
        return find(interview.state(who, id));
    }

    /// As [#find(Actor, SessionId)], for a state that is at hand.
    @Transactional(readOnly = true)
    public Optional<Offer> find(Interview.State before) {
        var newest = catalogue.current();
        var snapshot = before.snapshot();
        if (snapshot.revision() >= newest.revision() || snapshot.state() != SessionState.OPEN) {
            return Optional.empty();
        }
        if (newest.findLifeEvent(snapshot.lifeEvent()).isEmpty()) {
            return Optional.empty(); // the life event is no longer offered; what was begun is finished as it was
        }
        var change = catalogue.change(snapshot.revision(), newest.revision(), snapshot.lifeEvent());
        return change.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer(change, before, interview.state(snapshot, newest)));
    }

    /// Moves an open draft; all answers are kept, those that the newer definitions do not know are not used.
    ///
    /// @param to the revision that the person was shown; false where it is not the newest any more
    public boolean move(Acting who, SessionId id, int to) {
        var row = access.lockOpen(who.actor(), id);
        var newest = catalogue.current().revision();
        if (to != newest || row.revision() >= newest) {
            return row.revision() == to;
        }
        store.setRevision(id, to);
        store.touch(id, clock.instant());
        audit.record(AuditEvent.of(AuditKind.SESSION_REVISION_MOVED, who, "session:" + id)
                .with("from", Integer.toString(row.revision()))
                .with("to", Integer.toString(to)));
        return true;
    }
}

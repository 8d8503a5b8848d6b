package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import org.springframework.stereotype.Component;

/// 受付セッションの閲覧権 — only those who take part see a session; for all others it does not exist.
@Component
class Access {
    private final SessionStore store;
    private final AuditTrail audit;

    Access(SessionStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    SessionStore.Row row(Actor who, SessionId id) {
        return check(who, id, store.find(id).orElseThrow(() -> new NotFound("session")));
    }

    SessionStore.Row lock(Actor who, SessionId id) {
        return check(who, id, store.lock(id).orElseThrow(() -> new NotFound("session")));
    }

    private SessionStore.Row check(Actor who, SessionId id, SessionStore.Row row) {
        if (row.owner().equals(who.key()) || who instanceof Actor.Process || store.isParty(id, who.key())) {
            return row;
        }
        audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), "session:" + id));
        throw new NotFound("session");
    }

    /// The part an actor plays in a session it joins.
    static PartyRole roleOf(Actor who) {
        return switch (who) {
            case Actor.Staff staff -> staff.may(Permission.RECEPTION) ? PartyRole.STAFF : PartyRole.SUPPORTER;
            case Actor.Resident resident -> PartyRole.RESIDENT;
            case Actor.Process process -> PartyRole.STAFF;
        };
    }
}

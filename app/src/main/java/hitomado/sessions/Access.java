package hitomado.sessions;

import hitomado.identity.delegation.Delegations;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// 受付セッションの閲覧権 — only those who take part see a session; for all others it does not exist.
@Component
class Access {
    private final SessionStore store;
    private final PartyStore parties;
    private final AuditTrail audit;
    private final Clock clock;
    private final Delegations delegations;

    Access(SessionStore store, PartyStore parties, AuditTrail audit, Clock clock, Delegations delegations) {
        this.store = store;
        this.parties = parties;
        this.delegations = delegations;
        this.audit = audit;
        this.clock = clock;
    }

    SessionStore.Row row(Actor who, SessionId id) {
        return check(who, store.find(id).orElseThrow(() -> new NotFound("session")));
    }

    SessionStore.Row lock(Actor who, SessionId id) {
        return check(who, store.lock(id).orElseThrow(() -> new NotFound("session")));
    }

    /// @throws Conflict where the session has ended
    SessionStore.Row lockOpen(Actor who, SessionId id) {
        var row = lock(who, id);
        if (row.state() != SessionState.OPEN) {
            throw new Conflict("session has ended");
        }
        return row;
    }

    /// For ending a session: a supporter types, but neither submits nor puts away what is the resident's.
    SessionStore.Row lockToEnd(Actor who, SessionId id) {
        var row = lock(who, id);
        if (who instanceof Actor.Staff && roleOf(who) == PartyRole.SUPPORTER) {
            throw new NotAllowed("a supporter never becomes the resident");
        }
        return row;
    }

    /// Who acts for whom in this session: a proxy never acts in the own name, whatever the screen said.
    Acting acting(Acting who, SessionStore.Row row) {
        var represented = row.represented();
        return row.delegation() != null && represented != null && who.actor() instanceof Actor.Resident
                ? who.forPerson(represented, FilerBasis.PROXY)
                : who;
    }

    private SessionStore.Row check(Actor who, SessionStore.Row row) {
        if (row.delegation() != null && who instanceof Actor.Resident resident) {
            // asked at every request: what was revoked a moment ago ends in an open session, too
            delegations.demand(resident, row.delegation(), row.lifeEvent());
            return row;
        }
        if (mayEnter(who, row)) {
            return row;
        }
        throw refuse(who, row.id());
    }

    /// Somebody asked for what is not theirs: recorded, and answered as if it did not exist.
    NotFound refuse(Actor who, SessionId id) {
        audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), "session:" + id));
        return new NotFound("session");
    }

    private boolean mayEnter(Actor who, SessionStore.Row row) {
        return row.owner().equals(who.key())
                || who instanceof Actor.Process
                || parties.find(row.id(), who.key())
                        .filter(party -> stillTakesPart(party, row))
                        .isPresent();
    }

    /// A supporter's part ends with the session and with the day.
    private boolean stillTakesPart(Party party, SessionStore.Row row) {
        return switch (party.role()) {
            case OWNER, RESIDENT, STAFF -> true;
            case SUPPORTER -> row.state() == SessionState.OPEN && joinedToday(party);
        };
    }

    private boolean joinedToday(Party party) {
        return party.joinedAt().atZone(clock.getZone()).toLocalDate().equals(LocalDate.now(clock));
    }

    /// The part an actor plays in a session it joins.
    static PartyRole roleOf(Actor who) {
        return switch (who) {
            case Actor.Staff staff -> staff(staff);
            case Actor.Resident resident -> PartyRole.RESIDENT;
            case Actor.Process process -> PartyRole.STAFF;
        };
    }

    /// @throws NotAllowed for staff who neither work at reception nor type for residents
    private static PartyRole staff(Actor.Staff staff) {
        if (staff.may(Permission.RECEPTION)) {
            return PartyRole.STAFF;
        }
        if (staff.may(Permission.SUPPORT_TYPING)) {
            return PartyRole.SUPPORTER;
        }
        throw new NotAllowed("reception or support");
    }
}

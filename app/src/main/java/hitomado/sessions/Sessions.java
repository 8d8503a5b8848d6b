package hitomado.sessions;

import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.identity.delegation.Delegations;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Purpose;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.NeededFacts;
import hitomado.procedures.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 受付セッション — begins, opens and ends sessions.
@Service
@Transactional
public class Sessions {
    private final SessionStore store;
    private final SubjectStore subjects;
    private final PartyStore parties;
    private final AnswerStore answers;
    private final Access access;
    private final Catalogue catalogue;
    private final FactRequests door;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final Delegations delegations;

    Sessions(
            SessionStore store,
            SubjectStore subjects,
            PartyStore parties,
            AnswerStore answers,
            Access access,
            Catalogue catalogue,
            FactRequests door,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            Delegations delegations) {
        this.store = store;
        this.subjects = subjects;
        this.parties = parties;
        this.answers = answers;
        this.access = access;
        this.catalogue = catalogue;
        this.door = door;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.delegations = delegations;
    }

    /// Begins a session and asks the office for the facts; an open draft of the same life event is returned instead.
    public SessionId begin(Begin begin) {
        return begin(begin, null);
    }

    /// As above, by a delegation where the actor is a proxy.
    SessionId begin(Begin begin, @Nullable UUID delegation) {
        var definitions = catalogue.current();
        var event = definitions.findLifeEvent(begin.lifeEvent()).orElseThrow(() -> new NotFound("life event"));
        var who = begin.who();
        var now = clock.instant();
        var request = ids.next();
        var id = new SessionId(ids.next());
        var row = new SessionStore.Row(
                id,
                event.id(),
                definitions.revision(),
                begin.channel(),
                SessionState.OPEN,
                who.actor().key(),
                who.actor().label(),
                who.represented(),
                request,
                FactsStatus.WAITING,
                now,
                now,
                null,
                delegation);
        if (store.insert(row).isEmpty()) {
            return store.findOpen(row.owner(), event.id(), row.represented())
                    .orElseThrow(() -> new NotFound("session"));
        }
        parties.add(id, who, PartyRole.OWNER, now);
        answers.put(id, new SystemFacts(definitions, clock).atBegin(begin));
        switch (begin.person()) {
            case FactRequest.Person.Claims claims ->
                answers.put(
                        id,
                        new CardFacts(definitions, now)
                                .of(subjects.add(id, null, true).id(), claims, delegation == null));
            case FactRequest.Person.Ref ref -> {}
            // a request that was never asked is answered with nobody: the session goes on with questions
            case null ->
                answers.put(
                        id,
                        new CardFacts(definitions, now)
                                .unproved(subjects.add(id, null, true).id()));
        }
        ask(request, id, begin, definitions);
        audit.record(
                AuditEvent.of(AuditKind.SESSION_BEGUN, who, "session:" + id).with("lifeEvent", event.id()));
        return id;
    }

    void ask(UUID request, SessionId id, Begin begin, Definitions definitions) {
        var person = begin.person();
        if (person == null) {
            return;
        }
        var event = definitions.findLifeEvent(begin.lifeEvent()).orElseThrow();
        var wanted = NeededFacts.from(definitions, event, Source.REGISTER, Source.SENDING_CITY);
        var purpose = begin.channel() == Channel.ONLINE ? Purpose.PREFILL : Purpose.RECEPTION;
        var actor = begin.who().actor();
        // the resident will read it: the section that asked, not the name of the clerk
        var label = actor instanceof Actor.Staff staff ? staff.section() : actor.label();
        door.ask(request, new FactRequest(id.value(), actor.key(), label, person, purpose, begin.lifeEvent(), wanted));
    }

    /// Everything of one session, for one who takes part in it.
    @Transactional(readOnly = true)
    public Snapshot open(Actor who, SessionId id) {
        return snapshot(access.row(who, id));
    }

    private Snapshot snapshot(SessionStore.Row row) {
        return new Snapshot(
                row.id(),
                row.lifeEvent(),
                row.revision(),
                row.channel(),
                row.state(),
                row.owner(),
                row.ownerLabel(),
                row.represented(),
                row.factsStatus(),
                row.begunAt(),
                subjects.of(row.id()),
                answers.current(row.id()));
    }

    /// Open drafts the actor takes part in, last touched first.
    @Transactional(readOnly = true)
    public List<Draft> drafts(Actor who) {
        var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return store.openOf(who.key(), today).stream().map(Sessions::draft).toList();
    }

    /// Those of the sessions that are still open, last touched first; tells nothing of what was answered.
    @Transactional(readOnly = true)
    public List<Draft> openAmong(Collection<SessionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.openAmong(ids).stream().map(Sessions::draft).toList();
    }

    private static Draft draft(SessionStore.Row row) {
        return new Draft(row.id(), row.lifeEvent(), row.channel(), row.touchedAt());
    }

    @Transactional(readOnly = true)
    public List<Party> parties(Actor who, SessionId id) {
        access.row(who, id);
        return parties.of(id);
    }

    /// The definitions a session is pinned to.
    @Transactional(readOnly = true)
    public Definitions definitions(Snapshot snapshot) {
        return catalogue.revision(snapshot.revision());
    }

    /// The delegation by which the session was begun.
    @Transactional(readOnly = true)
    public Optional<UUID> findDelegation(Actor who, SessionId id) {
        return Optional.ofNullable(access.row(who, id).delegation());
    }

    /// Locks the session and closes it as submitted: by whom and for whom; empty where somebody did so before.
    public Optional<Acting> close(Acting by, SessionId id) {
        var row = access.lockToEnd(by.actor(), id);
        var who = access.acting(by, row);
        if (!store.end(id, SessionState.SUBMITTED, clock.instant())) {
            return Optional.empty();
        }
        if (row.delegation() != null && by.actor() instanceof Actor.Resident proxy) {
            delegations.submitted(proxy, row.delegation(), row.lifeEvent());
        }
        audit.record(AuditEvent.of(AuditKind.SESSION_SUBMITTED, who, "session:" + id));
        return Optional.of(who);
    }

    /// Puts an open draft away; its answers stay as history until retention ends.
    public void discard(Acting by, SessionId id) {
        var who = access.acting(by, access.lockToEnd(by.actor(), id));
        if (store.end(id, SessionState.DISCARDED, clock.instant())) {
            audit.record(AuditEvent.of(AuditKind.SESSION_DISCARDED, who, "session:" + id));
        }
    }
}

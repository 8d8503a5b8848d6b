package hitomado.counter;

import hitomado.counter.Admissions.Admission;
import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.registry.BasicFour;
import hitomado.registry.Identified;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.Sex;
import hitomado.sessions.Begin;
import hitomado.sessions.Channel;
import hitomado.sessions.Channels;
import hitomado.sessions.FiledBy;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import hitomado.sessions.Snapshot;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 窓口受付 — begins a session for the person whom staff found, or for somebody who is not in the register yet, and
/// receives what was prepared at home.
@Service
@Transactional
public class Reception {
    private final Sessions sessions;
    private final Channels channels;
    private final Residents residents;
    private final Admissions admissions;
    private final ReceptionStore store;
    private final ConfirmationStore confirmations;
    private final AuditTrail audit;
    private final Clock clock;

    Reception(
            Sessions sessions,
            Channels channels,
            Residents residents,
            Admissions admissions,
            ReceptionStore store,
            ConfirmationStore confirmations,
            AuditTrail audit,
            Clock clock) {
        this.sessions = sessions;
        this.channels = channels;
        this.residents = residents;
        this.admissions = admissions;
        this.store = store;
        this.confirmations = confirmations;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins for a resident of the register, or goes on with the open draft of the same staff for the same person.
    public Outcome begin(Actor.Staff who, ResidentId person, Visitor visitor, String lifeEvent) {
        receptionist(who);
        return switch (admissions.of(who, person, visitor)) {
            case Admission.Refused(var why) -> why;
            case Admission.Admitted(var known) -> {
                var acting = Acting.by(who).forPerson(person.toString(), known.basis());
                var asked = new FactRequest.Person.Ref(person.toString());
                var session = sessions.begin(new Begin(acting, lifeEvent, Channel.COUNTER, asked, known.basis()));
                yield received(acting, session, person, known);
            }
        };
    }

    /// Begins for somebody whom no register of ours holds; the four items come from the paper shown.
    public Outcome begin(Actor.Staff who, FactRequest.Person.Claims claims, Visitor visitor, String lifeEvent) {
        receptionist(who);
        var four = new BasicFour(claims.fullName(), claims.birthDate(), Sex.ofCode(claims.sex()), claims.address());
        if (residents.identify(four) instanceof Identified.One(var person)) {
            return new Outcome.InRegister(person);
        }
        return switch (admissions.ofNewcomer(claims.fullName(), visitor)) {
            case Admission.Refused(var why) -> why;
            case Admission.Admitted(var known) -> {
                var acting = Acting.by(who).forPerson(Newcomer.reference(claims), known.basis());
                var session = sessions.begin(new Begin(acting, lifeEvent, Channel.COUNTER, claims, known.basis()));
                yield received(acting, session, null, known);
            }
        };
    }

    /// A session that came by hand-over code is received, too: staff look at the card of the one who came.
    public Outcome receive(Actor.Staff who, SessionId session, Visitor visitor) {
        receptionist(who);
        var snapshot = sessions.open(who, session);
        var person = person(snapshot);
        var admission = person.isPresent()
                ? admissions.of(who, person.get(), visitor)
                : admissions.ofNewcomer(snapshot.ownerLabel(), visitor);
        return switch (admission) {
            case Admission.Refused(var why) -> why;
            case Admission.Admitted(var known) -> {
                var acting = person.map(ref -> Acting.by(who).forPerson(ref.toString(), known.basis()))
                        .orElse(new Acting(who, null, known.basis()));
                yield received(acting, session, person.orElse(null), known);
            }
        };
    }

    /// Who is concerned first: the person whom staff or the signed-in resident began for.
    private static Optional<ResidentId> person(Snapshot snapshot) {
        return snapshot.people().stream()
                .filter(person -> person.position() == 1)
                .findFirst()
                .map(person -> person.ref())
                .map(ResidentId::of);
    }

    private Outcome received(Acting acting, SessionId session, @Nullable ResidentId person, Visitor visitor) {
        var who = (Actor.Staff) acting.actor();
        var member = Objects.equals(visitor.member(), person) ? null : visitor.member();
        channels.filedBy(
                acting,
                session,
                new FiledBy(
                        visitor.basis(),
                        member == null ? null : member.toString(),
                        visitor.actsForHousehold() ? visitor.name() : ""));
        var ref = person == null ? null : person.toString();
        store.put(new Received(session, ref, visitor, who.key(), who.label(), who.ward(), clock.instant()));
        confirmations.endOf(session, clock.instant()); // another visitor signs for themselves
        audit.record(AuditEvent.of(AuditKind.RECEPTION_BEGUN, acting, "session:" + session)
                .with("identifiedBy", visitor.identifiedBy().code())
                .with("authority", visitor.authority().code()));
        return new Outcome.Received(session);
    }

    /// 受付票, if the session was received at a counter.
    @Transactional(readOnly = true)
    public Optional<Received> find(Actor.Staff who, SessionId session) {
        receptionist(who);
        sessions.open(who, session);
        return store.find(session);
    }

    /// @throws NotAllowed where the member of staff does not work at reception
    public static void receptionist(Actor.Staff who) {
        Rights.demand(who, Permission.RECEPTION);
    }
}

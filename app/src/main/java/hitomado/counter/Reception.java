package hitomado.counter;

import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.registry.Asking;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.sessions.Begin;
import hitomado.sessions.Channel;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 窓口受付 — begins a session for the person whom staff found, or for somebody who is not in the register yet.
@Service
@Transactional
public class Reception {
    private final Sessions sessions;
    private final Residents residents;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Reception(Sessions sessions, Residents residents, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.residents = residents;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {
        record Begun(SessionId session) implements Outcome {}

        /// 委任状などが足りない — authority has not been shown.
        record AuthorityMissing() implements Outcome {}

        /// 支援措置などの抑止 — reception follows the stop sign.
        record Stopped() implements Outcome {}
    }

    /// Begins for a resident of the register.
    ///
    /// @param filer the visitor's own entry in the register where staff know it; the 相手方 of a protected person is
    /// refused
    public Outcome begin(
            Actor.Staff who, ResidentId person, @Nullable ResidentId filer, Visitor visitor, String lifeEvent) {
        receptionist(who);
        if (!visitor.mayFile()) {
            return new Outcome.AuthorityMissing();
        }
        var asking = Asking.by(Acting.by(who), hitomado.platform.Purpose.RECEPTION);
        var reading = residents.open(filer == null ? asking : asking.filedBy(filer, visitor.basis()), person);
        if (!(reading instanceof Reading.Opened opened)) {
            return new Outcome.Stopped();
        }
        var guarded = opened.resident().stop() != null && visitor.basis() != hitomado.platform.FilerBasis.SELF;
        if (guarded) {
            return new Outcome.Stopped();
        }
        var acting = Acting.by(who).forPerson(person.toString(), visitor.basis());
        var known = new FactRequest.Person.Ref(person.toString());
        return new Outcome.Begun(open(who, acting, new Start(known, person.toString(), visitor, lifeEvent)));
    }

    /// Begins for somebody whom no register of ours holds; the four items come from the paper shown.
    public Outcome begin(Actor.Staff who, FactRequest.Person.Claims claims, Visitor visitor, String lifeEvent) {
        receptionist(who);
        if (!visitor.mayFile()) {
            return new Outcome.AuthorityMissing();
        }
        var acting = Acting.by(who).forPerson(claims.fullName() + "/" + claims.birthDate(), visitor.basis());
        return new Outcome.Begun(open(who, acting, new Start(claims, null, visitor, lifeEvent)));
    }

    private record Start(
            FactRequest.Person person, @Nullable String ref, Visitor visitor, String lifeEvent) {}

    private SessionId open(Actor.Staff who, Acting acting, Start start) {
        var visitor = start.visitor();
        var session =
                sessions.begin(new Begin(acting, start.lifeEvent(), Channel.COUNTER, start.person(), visitor.basis()));
        jdbc.sql("""
                        insert into counter.reception (session_id, person_ref, filer_name, filer_basis, identified_by, authority,
                            staff, staff_label, began_at)
                        values (:session, :ref, :name, :basis, :identified, :authority, :staff, :label, :at)
                        on conflict (session_id) do update set filer_name = excluded.filer_name,
                            filer_basis = excluded.filer_basis, identified_by = excluded.identified_by,
                            authority = excluded.authority
                        """)
                .param("session", session.value())
                .param("ref", start.ref())
                .param("name", visitor.name())
                .param("basis", visitor.basis().code())
                .param("identified", visitor.identifiedBy().code())
                .param("authority", visitor.authority().code())
                .param("staff", who.key())
                .param("label", who.label())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(AuditEvent.of(AuditKind.RECEPTION_BEGUN, acting, "session:" + session)
                .with("identifiedBy", visitor.identifiedBy().code())
                .with("authority", visitor.authority().code()));
        return session;
    }

    /// A session that came by hand-over code is received, too: staff look at the card of the one who came.
    public void receive(Actor.Staff who, SessionId session, Visitor visitor) {
        receptionist(who);
        var snapshot = sessions.open(who, session);
        jdbc.sql("""
                        insert into counter.reception (session_id, person_ref, filer_name, filer_basis, identified_by, authority,
                            staff, staff_label, began_at)
                        values (:session, :ref, :name, :basis, :identified, :authority, :staff, :label, :at)
                        on conflict (session_id) do nothing
                        """)
                .param("session", session.value())
                .param("ref", snapshot.represented())
                .param("name", visitor.name())
                .param("basis", visitor.basis().code())
                .param("identified", visitor.identifiedBy().code())
                .param("authority", visitor.authority().code())
                .param("staff", who.key())
                .param("label", who.label())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// 受付の記録, if the session was received at a counter.
    @Transactional(readOnly = true)
    public Optional<Received> find(Actor.Staff who, SessionId session) {
        receptionist(who);
        sessions.open(who, session);
        return jdbc.sql("""
                        select person_ref, filer_name, filer_basis, identified_by, authority
                        from counter.reception where session_id = :session
                        """)
                .param("session", session.value())
                .query((rs, n) -> new Received(
                        rs.getString("person_ref"),
                        rs.getString("filer_name"),
                        rs.getString("filer_basis"),
                        rs.getString("identified_by"),
                        rs.getString("authority")))
                .optional();
    }

    /// 受付の記録.
    public record Received(
            @Nullable String personRef, String filerName, String basis, String identifiedBy, String authority) {}

    /// @throws NotAllowed where the member of staff does not work at reception
    public static void receptionist(Actor.Staff who) {
        if (!who.may(Permission.RECEPTION)) {
            throw new NotAllowed("reception");
        }
    }
}

package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 引継ぎ — carries a session from home to the counter, and from staff to the resident, by a code used once.
@Service
@Transactional
public class Handovers {
    /// A resident may prepare at home and come later (窓口まで). The one for a screen beside is used at once.
    private static final Duration LIFE = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final SessionStore store;
    private final Access access;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    Handovers(JdbcClient jdbc, SessionStore store, Access access, AuditTrail audit, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// The live code of the session, or a new one.
    public HandoverCode issue(Acting who, SessionId id) {
        access.lock(who.actor(), id);
        var now = clock.instant();
        var live = jdbc.sql("""
                        select code from sessions.handover
                        where session_id = :id and used_at is null and expires_at > :now and issued_by = :by
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("by", who.actor().key())
                .query(String.class)
                .optional();
        if (live.isPresent()) {
            return new HandoverCode(live.get());
        }
        var code = insert(who, id);
        audit.record(AuditEvent.of(AuditKind.HANDOVER_ISSUED, who, "session:" + id));
        return code;
    }

    private HandoverCode insert(Acting who, SessionId id) {
        while (true) {
            var code = HandoverCode.next(random);
            var inserted = jdbc.sql("""
                            insert into sessions.handover (code, session_id, issued_at, expires_at, issued_by)
                            values (:code, :id, :now, :expires, :by) on conflict do nothing
                            """)
                    .param("code", code.value())
                    .param("id", id.value())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                    .param("by", who.actor().key())
                    .update();
            if (inserted == 1) {
                return code;
            }
        }
    }

    /// Joins the session of a code; staff continue it at the counter, a resident confirms what staff typed.
    ///
    /// @throws NotFound where the code is unknown, used up by somebody else, or expired: the answer is the same
    public SessionId join(Acting who, HandoverCode code) {
        var now = clock.instant();
        var session = take(who, code).orElseThrow(() -> new NotFound("hand-over code"));
        store.addParty(session, who, Access.roleOf(who.actor()), now);
        if (Access.roleOf(who.actor()) == PartyRole.STAFF) {
            store.setChannel(session, Channel.COUNTER);
        }
        audit.record(AuditEvent.of(AuditKind.SESSION_JOINED, who, "session:" + session));
        return session;
    }

    private Optional<SessionId> take(Acting who, HandoverCode code) {
        return jdbc.sql("""
                        update sessions.handover set used_at = coalesce(used_at, :now), used_by = :by
                        where code = :code and expires_at > :now and (used_by is null or used_by = :by)
                        returning session_id
                        """)
                .param("code", code.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", who.actor().key())
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }
}

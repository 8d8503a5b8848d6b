package hitomado.sessions;

import hitomado.platform.ids.HandoverCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of hand-over codes.
@Repository
class HandoverStore {
    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A code about to be written; `by` is the key of the actor who asked for it.
    record Issue(HandoverCode code, SessionId session, String by, Instant at, Instant expires) {}

    /// The code that this actor was given for the session and that nobody has used yet.
    Optional<HandoverCode> findLive(SessionId session, String issuer, Instant now) {
        return jdbc.sql("""
                        select code from sessions.handover
                        where session_id = :id and used_at is null and expires_at > :now and issued_by = :by
                        order by expires_at desc limit 1
                        """)
                .param("id", session.value())
                .param("now", Timestamp.from(now))
                .param("by", issuer)
                .query(String.class)
                .optional()
                .map(HandoverCode::new);
    }

    /// False where the code exists already.
    boolean insert(Issue issue) {
        return jdbc.sql("""
                        insert into sessions.handover (code, session_id, issued_at, expires_at, issued_by)
                        values (:code, :id, :now, :expires, :by) on conflict do nothing
                        """)
                        .param("code", issue.code.value())
                        .param("id", issue.session.value())
                        .param("now", Timestamp.from(issue.at))
                        .param("expires", Timestamp.from(issue.expires))
                        .param("by", issue.by)
                        .update()
                == 1;
    }

    /// Uses the code up for this actor; empty where it is unknown, expired, used by somebody else, or the session has
    /// ended.
    Optional<SessionId> take(HandoverCode code, String actor, Instant now) {
        return jdbc.sql("""
                        update sessions.handover h set used_at = coalesce(h.used_at, :now), used_by = :by
                        from sessions.session s
                        where h.code = :code and h.expires_at > :now and (h.used_by is null or h.used_by = :by)
                          and s.id = h.session_id and s.state = 'OPEN'
                        returning h.session_id
                        """)
                .param("code", code.value())
                .param("now", Timestamp.from(now))
                .param("by", actor)
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }
}

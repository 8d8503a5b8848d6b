package hitomado.counter;

import hitomado.platform.ids.HandoverCode;
import hitomado.sessions.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of confirmations on the second screen.
@Repository
class ConfirmationStore {
    private final JdbcClient jdbc;

    ConfirmationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One row of `counter.confirmation`; `shown` is the digest of what the resident is to sign.
    record Row(
            UUID id,
            SessionId session,
            HandoverCode code,
            Instant issuedAt,
            Instant expiresAt,
            String shown,
            @Nullable Instant confirmedAt) {}

    /// False where the code stands on another screen already.
    boolean insert(Row row) {
        return jdbc.sql("""
                        insert into counter.confirmation (id, session_id, code, issued_at, expires_at, shown)
                        values (:id, :session, :code, :at, :expires, :shown) on conflict do nothing
                        """)
                        .param("id", row.id)
                        .param("session", row.session.value())
                        .param("code", row.code.value())
                        .param("at", Timestamp.from(row.issuedAt))
                        .param("expires", Timestamp.from(row.expiresAt))
                        .param("shown", row.shown)
                        .update()
                == 1;
    }

    Optional<Row> findLive(SessionId session) {
        return jdbc.sql("select * from counter.confirmation where session_id = :session and void_at is null")
                .param("session", session.value())
                .query(ConfirmationStore::row)
                .optional();
    }

    /// The confirmation that waits for a signature under this code, locked until the transaction ends.
    Optional<Row> lock(HandoverCode code, Instant now) {
        return jdbc.sql("""
                        select * from counter.confirmation
                        where code = :code and confirmed_at is null and void_at is null and expires_at > :now for update
                        """)
                .param("code", code.value())
                .param("now", Timestamp.from(now))
                .query(ConfirmationStore::row)
                .optional();
    }

    void sign(UUID id, byte[] signature, Instant at) {
        jdbc.sql("update counter.confirmation set confirmed_at = :at, signature = :signature where id = :id")
                .param("at", Timestamp.from(at))
                .param("signature", signature)
                .param("id", id)
                .update();
    }

    /// From now on the session needs a new confirmation.
    void endOf(SessionId session, Instant at) {
        jdbc.sql("update counter.confirmation set void_at = :at where session_id = :session and void_at is null")
                .param("at", Timestamp.from(at))
                .param("session", session.value())
                .update();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        var confirmed = rs.getTimestamp("confirmed_at");
        return new Row(
                rs.getObject("id", UUID.class),
                new SessionId(rs.getObject("session_id", UUID.class)),
                new HandoverCode(rs.getString("code")),
                rs.getTimestamp("issued_at").toInstant(),
                rs.getTimestamp("expires_at").toInstant(),
                rs.getString("shown"),
                confirmed == null ? null : confirmed.toInstant());
    }
}

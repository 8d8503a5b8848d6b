package hitomado.counter;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.ids.Ids;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import hitomado.sessions.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 本人の確認 — the resident reads everything in large print on a second screen and signs; the signature is void as soon as
/// an answer changes.
@Service
@Transactional
public class Confirmations {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int LARGEST_SIGNATURE = 200_000;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, Sessions sessions, AuditTrail audit, Ids ids, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// 確認の状況.
    ///
    /// @param current whether what was shown is still what the session says
    public record Confirmation(
            UUID id,
            SessionId session,
            HandoverCode code,
            @Nullable Instant confirmedAt,
            boolean current) {
        public boolean signed() {
            return confirmedAt != null && current;
        }
    }

    /// Opens the second screen for the session as it is now; an earlier one for another content is void.
    public Confirmation open(Actor.Staff who, SessionId session) {
        Reception.receptionist(who);
        var shown = digest(sessions.open(who, session));
        var live = live(session);
        if (live.isPresent() && live.get().shown().equals(shown) && live.get().alive(clock.instant())) {
            return live.get().at(shown);
        }
        jdbc.sql("update counter.confirmation set void_at = :at where session_id = :session and void_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("session", session.value())
                .update();
        var code = HandoverCode.next(random);
        var id = ids.next();
        jdbc.sql("""
                        insert into counter.confirmation (id, session_id, code, issued_at, expires_at, shown)
                        values (:id, :session, :code, :at, :expires, :shown)
                        """)
                .param("id", id)
                .param("session", session.value())
                .param("code", code.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .param("shown", shown)
                .update();
        return new Confirmation(id, session, code, null, true);
    }

    /// How the newest confirmation of the session stands.
    @Transactional(readOnly = true)
    public Optional<Confirmation> find(Actor.Staff who, SessionId session) {
        var shown = digest(sessions.open(who, session));
        return live(session).map(row -> row.at(shown));
    }

    /// The session a code shows on the second screen; unknown, used and expired codes are all not there.
    @Transactional(readOnly = true)
    public SessionId show(HandoverCode code) {
        return byCode(code).session();
    }

    /// The resident signs what is shown.
    ///
    /// @param signature PNG of the drawn signature
    public void sign(HandoverCode code, byte[] signature) {
        if (signature.length > LARGEST_SIGNATURE
                || signature.length < 8
                || signature[1] != 'P'
                || signature[2] != 'N') {
            throw new NotFound("signature");
        }
        var row = byCode(code);
        var signed = jdbc.sql("""
                        update counter.confirmation set confirmed_at = :at, signature = :signature
                        where id = :id and confirmed_at is null and void_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("signature", signature)
                .param("id", row.id())
                .update();
        if (signed == 0) {
            throw new NotFound("confirmation");
        }
        audit.record(AuditEvent.of(
                AuditKind.CONFIRMED_AT_COUNTER,
                Acting.by(new Actor.Process("second-screen")),
                "session:" + row.session()));
    }

    private Row byCode(HandoverCode code) {
        return jdbc.sql("""
                        select * from counter.confirmation
                        where code = :code and confirmed_at is null and void_at is null and expires_at > :now
                        """)
                .param("code", code.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Confirmations::row)
                .optional()
                .orElseThrow(() -> new NotFound("confirmation"));
    }

    private Optional<Row> live(SessionId session) {
        return jdbc.sql("select * from counter.confirmation where session_id = :session and void_at is null")
                .param("session", session.value())
                .query(Confirmations::row)
                .optional();
    }

    private record Row(
            UUID id,
            SessionId session,
            String code,
            Instant expiresAt,
            String shown,
            @Nullable Instant confirmedAt) {
        boolean alive(Instant now) {
            return confirmedAt != null || expiresAt.isAfter(now);
        }

        Confirmation at(String now) {
            return new Confirmation(id, session, new HandoverCode(code), confirmedAt, shown.equals(now));
        }
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        var confirmed = rs.getTimestamp("confirmed_at");
        return new Row(
                rs.getObject("id", UUID.class),
                new SessionId(rs.getObject("session_id", UUID.class)),
                rs.getString("code"),
                rs.getTimestamp("expires_at").toInstant(),
                rs.getString("shown"),
                confirmed == null ? null : confirmed.toInstant());
    }

    /// SHA-256 over all answers in a fixed order: what the resident was shown.
    static String digest(Snapshot snapshot) {
        var text = new StringBuilder();
        snapshot.answers().values().stream()
                .filter(answer -> answer.source() != hitomado.procedures.Source.SYSTEM)
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .forEach(answer -> text.append(answer.key())
                        .append('=')
                        .append(answer.value())
                        .append('\n'));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.jobs.RecurringJob;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 受付の消去 — every night erases drafts that nobody touched for long and drafts put away; on order, submitted sessions.
@Service
public class SessionDisposal implements RecurringJob {
    private static final List<String> PARTS = List.of("answer", "typed", "party", "subject", "handover");
    /// A draft put away by mistake can be asked for that long.
    private static final Period PUT_AWAY = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final Period idle;

    SessionDisposal(
            JdbcClient jdbc, AuditTrail audit, Clock clock, @Value("${hitomado.sessions.idle-days:180}") int idleDays) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.idle = Period.ofDays(idleDays);
    }

    @Override
    public String name() {
        return "sessions.idleDrafts";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.DailyAt(LocalTime.of(3, 20));
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        var old = jdbc.sql("""
                        select id from sessions.session
                        where (state = 'OPEN' and touched_at < :idle) or (state = 'DISCARDED' and ended_at < :away)
                        for update skip locked
                        """)
                .param(
                        "idle",
                        Timestamp.from(now.atOffset(ZoneOffset.UTC).minus(idle).toInstant()))
                .param(
                        "away",
                        Timestamp.from(
                                now.atOffset(ZoneOffset.UTC).minus(PUT_AWAY).toInstant()))
                .query(UUID.class)
                .list();
        old.forEach(this::erase);
        if (!old.isEmpty()) {
            audit.record(
                    AuditEvent.of(AuditKind.DRAFTS_ERASED, Acting.by(new Actor.Process("idle-drafts")), "sessions:idle")
                            .with("sessions", Integer.toString(old.size())));
        }
    }

    /// Erases a session with all its answers; what was submitted from it stays with its applications.
    ///
    /// @return number of rows
    @Transactional
    public int erase(UUID session) {
        var rows = 0;
        for (var part : PARTS) {
            rows += jdbc.sql("delete from sessions." + part + " where session_id = :id")
                    .param("id", session)
                    .update();
        }
        return rows
                + jdbc.sql("delete from sessions.session where id = :id")
                        .param("id", session)
                        .update();
    }
}

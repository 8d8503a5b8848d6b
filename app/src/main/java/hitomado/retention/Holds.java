package hitomado.retention;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Rights;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 廃棄の停止 — keeps a case beyond its retention while a dispute runs (審査請求・訴訟).
@Service
@Transactional
public class Holds {
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Holds(JdbcClient jdbc, AuditTrail audit, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// One hold that is in force.
    public record Hold(UUID id, String caseNumber, String reason, String placedBy, Instant placedAt) {}

    /// @return false where the case is held already
    public boolean place(Actor.Staff who, String caseNumber, String reason) {
        Rights.demand(who, Permission.RETENTION_PROPOSE);
        var id = ids.next();
        var placed = jdbc.sql("""
                        insert into retention.hold (id, case_number, reason, placed_label, placed_at)
                        values (:id, :number, :reason, :by, :at) on conflict do nothing
                        """)
                .param("id", id)
                .param("number", caseNumber)
                .param("reason", reason)
                .param("by", who.label())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (placed == 1) {
            audit.record(AuditEvent.of(AuditKind.DISPOSAL_HELD, Acting.by(who), "hold:" + id)
                    .with("case", caseNumber));
        }
        return placed == 1;
    }

    /// @return false where it is not in force
    public boolean lift(Actor.Staff who, UUID id) {
        Rights.demand(who, Permission.RETENTION_PROPOSE);
        var lifted = jdbc.sql("""
                        update retention.hold set lifted_label = :by, lifted_at = :at
                        where id = :id and lifted_at is null
                        """)
                .param("id", id)
                .param("by", who.label())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (lifted == 1) {
            audit.record(AuditEvent.of(AuditKind.DISPOSAL_HOLD_LIFTED, Acting.by(who), "hold:" + id));
        }
        return lifted == 1;
    }

    @Transactional(readOnly = true)
    public List<Hold> inForce(Actor.Staff who) {
        Rights.demand(who, Permission.RETENTION_READ);
        return jdbc.sql("""
                        select id, case_number, reason, placed_label, placed_at from retention.hold
                        where lifted_at is null order by placed_at, id
                        """)
                .query((rs, n) -> new Hold(
                        rs.getObject("id", UUID.class),
                        rs.getString("case_number"),
                        rs.getString("reason"),
                        rs.getString("placed_label"),
                        rs.getTimestamp("placed_at").toInstant()))
                .list();
    }

    Set<String> heldNumbers() {
        return new HashSet<>(jdbc.sql("select case_number from retention.hold where lifted_at is null")
                .query(String.class)
                .list());
    }
}

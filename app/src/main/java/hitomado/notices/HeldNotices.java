package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.platform.text.PersonName;
import hitomado.registry.Asking;
import hitomado.registry.Recipients;
import hitomado.registry.ResidentId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 保留の案内 — notices about protected persons; an officer of 支援措置 decides each, with a reason.
///
/// What is released goes to the inbox, and beyond it only by what the officer chose ([Release]).
@Service
@Transactional
public class HeldNotices {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final OutreachWork work;
    private final AuditTrail audit;
    private final Clock clock;

    HeldNotices(JdbcClient jdbc, Recipients recipients, OutreachWork work, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /// One that waits for a decision.
    ///
    /// @param receiver who would be told
    public record Held(
            UUID id,
            String programme,
            ResidentId receiver,
            @Nullable PersonName name,
            Instant since) {}

    private record Row(UUID id, String programme, ResidentId receiver, Instant since) {}

    /// Oldest first.
    public List<Held> list(Actor.Staff who) {
        permit(who);
        var rows = jdbc.sql("""
                        select s.id, s.programme, s.receiver_id, s.changed_at from notices.send s
                        join notices.campaign c on c.id = s.campaign_id
                        where s.state = 'HELD' and c.state = 'SENDING' order by s.id limit :limit
                        """)
                .param("limit", SHOWN)
                .query((rs, n) -> new Row(
                        rs.getObject("id", UUID.class),
                        rs.getString("programme"),
                        new ResidentId(rs.getObject("receiver_id", UUID.class)),
                        rs.getTimestamp("changed_at").toInstant()))
                .list();
        var names = recipients.names(
                Asking.by(who, Purpose.OUTREACH),
                rows.stream().map(Row::receiver).toList());
        return rows.stream()
                .map(row -> new Held(row.id(), row.programme(), row.receiver(), names.get(row.receiver()), row.since()))
                .toList();
    }

    /// 判断 — with the reason.
    public sealed interface Decision {
        String reason();

        /// 送る
        record Tell(Release by, String reason) implements Decision {}

        /// 送らない
        record DoNotTell(String reason) implements Decision {}
    }

    /// False where somebody was faster.
    public boolean decide(Actor.Staff who, UUID id, Decision decision) {
        permit(who);
        var release = switch (decision) {
            case Decision.Tell(var by, var reason) -> by;
            case Decision.DoNotTell no -> null;
        };
        var done = jdbc.sql("""
                        update notices.send set state = :state, reason = :skipped, due_at = :now, changed_at = :now,
                            decision = :decision, release = :release, decision_reason = :reason, decided_by = :by,
                            decided_label = :label, decided_at = :now
                        where id = :id and state = 'HELD'
                        """)
                        .param("state", release == null ? "SKIPPED" : "WAITING")
                        .param("skipped", release == null ? SkipReason.DECIDED.name() : "")
                        .param("decision", release == null ? "DO_NOT_SEND" : "SEND")
                        .param("release", release == null ? null : release.name())
                        .param("reason", decision.reason())
                        .param("by", who.accountId())
                        .param("label", who.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
        if (done) {
            var kind = release == null ? AuditKind.OUTREACH_STOPPED : AuditKind.OUTREACH_APPROVED;
            audit.record(AuditEvent.of(kind, Acting.by(who), "send:" + id)
                    .with("release", release == null ? "NONE" : release.name()));
            work.soon();
        }
        return done;
    }

    private static void permit(Actor.Staff who) {
        Rights.demand(who, Permission.OUTREACH_HELD);
    }
}

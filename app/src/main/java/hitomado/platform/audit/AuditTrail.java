package hitomado.platform.audit;

import hitomado.platform.audit.seal.Ledger;
import hitomado.platform.audit.seal.Ledger.Column;
import hitomado.platform.audit.seal.Ledger.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 監査証跡 — appends audit events to the running transaction; the database refuses to change or remove them.
@Component
public class AuditTrail {
    /// 監査証跡の封 — what of the trail is sealed: all of it.
    public static final Ledger LEDGER = new Ledger(
            "platform.audit_event",
            List.of("audit_event_is_append_only", "audit_event_is_never_truncated"),
            List.of(
                    new Column("id", Kind.PLAIN),
                    new Column("at", Kind.TIME),
                    new Column("kind", Kind.PLAIN),
                    new Column("actor", Kind.PLAIN),
                    new Column("actor_label", Kind.PLAIN),
                    new Column("represented", Kind.PLAIN),
                    new Column("basis", Kind.PLAIN),
                    new Column("subject", Kind.PLAIN),
                    new Column("detail", Kind.PLAIN)));

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    @Bean
    static Ledger auditLedger() {
        return LEDGER;
    }

    AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /// Appends one event; fails where no transaction runs, so that no change goes without its event.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        append(event);
    }

    /// Appends an event that is no change of data, such as a refused sign-in, in a transaction of its own.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(AuditEvent event) {
        append(event);
    }

    private void append(AuditEvent event) {
        var unknown = event.detail().keySet().stream()
                .filter(key -> !event.kind().allows(key))
                .toList();
        if (!unknown.isEmpty()) {
            // the event is written all the same: a trail with a strange word is better than none
            LOG.warn("detail of {} that the catalogue does not know: {}", event.kind(), unknown);
        }
        var basis = event.who().basis();
        jdbc.sql("""
                        insert into platform.audit_event (at, kind, actor, actor_label, represented, basis, subject, detail)
                        values (:at, :kind, :actor, :label, :represented, :basis, :subject, cast(:detail as jsonb))
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", event.kind().name())
                .param("actor", event.who().actor().key())
                .param("label", event.who().actor().label())
                .param("represented", event.who().represented())
                .param("basis", basis == null ? null : basis.code())
                .param("subject", event.subject())
                .param("detail", json.writeValueAsString(event.detail()))
                .update();
    }

    /// Events of one subject, oldest first.
    public List<Entry> of(String subject) {
        return jdbc.sql("""
                        select at, kind, actor, actor_label, represented, basis, subject
                        from platform.audit_event where subject = :subject order by id
                        """)
                .param("subject", subject)
                .query((rs, n) -> new Entry(
                        rs.getTimestamp("at").toInstant(),
                        AuditKind.valueOf(rs.getString("kind")),
                        rs.getString("actor"),
                        rs.getString("actor_label")))
                .list();
    }

    /// One line of the trail.
    public record Entry(Instant at, AuditKind kind, String actor, String actorLabel) {}

    /// Number of events by kind, for figures.
    public Map<String, Long> counts() {
        return jdbc.sql("select kind, count(*) as n from platform.audit_event group by kind")
                .query(rs -> {
                    var counts = new java.util.TreeMap<String, Long>();
                    while (rs.next()) {
                        counts.put(rs.getString("kind"), rs.getLong("n"));
                    }
                    return counts;
                });
    }
}

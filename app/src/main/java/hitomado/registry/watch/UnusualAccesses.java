package hitomado.registry.watch;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 目立つ照会の一覧 — what stands out and who has looked into it; for auditors.
@Service
public class UnusualAccesses {
    /// On one page.
    public static final int PAGE = 30;

    private static final String THAT_DAY = "l.at >= :from AND l.at < :until AND l.actor_id = :actor";

    private final JdbcClient jdbc;
    private final WatchStore store;
    private final AuditTrail trail;
    private final Clock clock;

    UnusualAccesses(JdbcClient jdbc, WatchStore store, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// 一頁
    ///
    /// @param staffKnown members of staff whose own record is known: only of them own family can be told
    public record Found(List<UnusualAccess> items, int page, int total, int staffKnown) {
        public Found {
            items = List.copyOf(items);
        }
    }

    /// 照会の一行 — one row of the log behind a finding.
    ///
    /// @param person reference, never a name
    public record Read(Instant at, String person, String number, String purpose, int fields, boolean masked) {}

    /// 照会の一頁
    public record Reads(List<Read> reads, int page, int total) {
        public Reads {
            reads = List.copyOf(reads);
        }
    }

    /// Newest day first; pages from 1.
    ///
    /// @param open those only that nobody has looked into
    @Transactional(readOnly = true)
    public Found list(Actor.Staff who, boolean open, int page) {
        permit(who);
        var where = open ? " FROM registry.unusual_access WHERE reviewed_at IS NULL" : " FROM registry.unusual_access";
        var number = Math.clamp(page, 1, 10_000);
        var items = jdbc.sql("SELECT *" + where + " ORDER BY day DESC, id DESC LIMIT :limit OFFSET :offset")
                .param("limit", PAGE)
                .param("offset", (number - 1) * PAGE)
                .query(UnusualAccesses::item)
                .list();
        return new Found(
                items, number, count("SELECT count(*)" + where), count("SELECT count(*) FROM registry.staff_person"));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public Optional<UnusualAccess> find(Actor.Staff who, long id) {
        permit(who);
        return jdbc.sql("SELECT * FROM registry.unusual_access WHERE id = :id")
                .param("id", id)
                .query(UnusualAccesses::item)
                .optional();
    }

    /// The reads of that day, oldest first; pages from 1.
    @Transactional(readOnly = true)
    public Reads reads(Actor.Staff who, UnusualAccess of, int page) {
        permit(who);
        var number = Math.clamp(page, 1, 10_000);
        var total = bound("SELECT count(*) FROM registry.access_log l WHERE " + THAT_DAY, of)
                .query(Integer.class)
                .single();
        var reads = bound("""
                        SELECT l.at, l.person_id, p.resident_number, l.purpose_code, cardinality(l.fields) AS fields, l.masked
                        FROM registry.access_log l JOIN registry.person p ON p.id = l.person_id
                        WHERE\s""" + THAT_DAY + " ORDER BY l.at, l.id LIMIT :limit OFFSET :offset", of)
                .param("limit", PAGE)
                .param("offset", (number - 1) * PAGE)
                .query((rs, n) -> new Read(
                        rs.getTimestamp("at").toInstant(),
                        "person:" + rs.getString("person_id"),
                        rs.getString("resident_number"),
                        rs.getString("purpose_code"),
                        rs.getInt("fields"),
                        rs.getBoolean("masked")))
                .list();
        return new Reads(reads, number, total);
    }

    private JdbcClient.StatementSpec bound(String sql, UnusualAccess of) {
        var zone = clock.getZone();
        return jdbc.sql(sql)
                .param("from", Timestamp.from(of.day().atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        Timestamp.from(of.day().plusDays(1).atStartOfDay(zone).toInstant()))
                .param("actor", of.actor());
    }

    /// Marks it as looked into; false where somebody has done so already.
    @Transactional
    public boolean review(Actor.Staff who, long id, String note) {
        permit(who);
        var rule = jdbc.sql("""
                        UPDATE registry.unusual_access SET reviewed_at = :now, reviewed_by = :by, reviewed_label = :label, note = :note
                        WHERE id = :id AND reviewed_at IS NULL RETURNING rule
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", who.key())
                .param("label", who.name())
                .param("note", note.strip())
                .param("id", id)
                .query(String.class)
                .optional();
        rule.ifPresent(name -> trail.record(AuditEvent.of(AuditKind.UNUSUAL_REVIEWED, Acting.by(who), "unusual:" + id)
                .with("rule", name)));
        return rule.isPresent();
    }

    /// 職員本人の住民記録 — as the personnel section gives it; false where the key or the number is unknown.
    @Transactional
    public boolean name(Actor.Staff who, String actor, String residentNumber) {
        permit(who);
        if (!actor.matches("staff:[0-9a-f-]{36}")) {
            return false;
        }
        var named = jdbc.sql("""
                                INSERT INTO registry.staff_person (actor, person_id, noted_at, noted_by)
                                SELECT :actor, id, :now, :by FROM registry.person WHERE resident_number = :number
                                ON CONFLICT (actor) DO UPDATE SET person_id = excluded.person_id,
                                    noted_at = excluded.noted_at, noted_by = excluded.noted_by
                                """)
                        .param("actor", actor)
                        .param("number", residentNumber)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", who.key())
                        .update()
                == 1;
        if (named) {
            trail.record(AuditEvent.of(AuditKind.STAFF_RECORD_NAMED, Acting.by(who), actor));
        }
        return named;
    }

    /// The parameters of today.
    @Transactional(readOnly = true)
    public Parameters parameters() {
        return store.parameters(LocalDate.now(clock));
    }

    private static void permit(Actor.Staff who) {
        Rights.demand(who, Permission.AUDIT_UNUSUAL);
    }

    private static UnusualAccess item(ResultSet rs, int row) throws SQLException {
        var at = Optional.ofNullable(rs.getTimestamp("reviewed_at"));
        var label = rs.getString("reviewed_label");
        var note = rs.getString("note");
        return new UnusualAccess(
                rs.getLong("id"),
                WatchRule.valueOf(rs.getString("rule")),
                rs.getObject("day", LocalDate.class),
                rs.getString("actor"),
                rs.getString("section"),
                rs.getInt("persons"),
                rs.getInt("usual"),
                at.map(time -> new UnusualAccess.Review(time.toInstant(), label, note)));
    }
}

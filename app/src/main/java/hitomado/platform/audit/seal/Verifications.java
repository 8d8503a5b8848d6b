package hitomado.platform.audit.seal;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.jobs.Jobs;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 検証の記録 — runs the verifier, keeps what it found, and tells the auditor how the seal stands.
@Service
public class Verifications {
    private static final int ENOUGH = 100_000;

    private final JdbcClient jdbc;
    private final Verifier verifier;
    private final List<Ledger> ledgers;
    private final AuditTrail trail;
    private final Jobs jobs;

    Verifications(JdbcClient jdbc, Verifier verifier, List<Ledger> ledgers, AuditTrail trail, Jobs jobs) {
        this.jdbc = jdbc;
        this.verifier = verifier;
        this.ledgers = List.copyOf(ledgers);
        this.trail = trail;
        this.jobs = jobs;
    }

    /// 封の状態
    ///
    /// @param waiting rows without seal, at most 100,000
    public record State(Optional<Head> head, long waiting, Optional<Kept> last) {}

    /// A look that was kept.
    ///
    /// @param findings codes such as `ALTERED registry.access_log 12345`
    public record Kept(
            Instant at,
            Duration took,
            long batches,
            long rows,
            long problems,
            List<String> findings,
            List<String> notes) {
        public Kept {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }
    }

    /// Verifies now and keeps what was found.
    public Verification run() {
        try {
            var found = verifier.verify(Map.of());
            keep(found);
            return found;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the audit could not be verified", e);
        }
    }

    /// Verifies soon, in the background; false where such a look waits already.
    @Transactional
    public boolean ask(Actor.Staff who) {
        trail.record(AuditEvent.of(AuditKind.AUDIT_VERIFIED, Acting.by(who), "audit:chain"));
        return jobs.enqueue(VerifyOnDemand.NAME, "now", new VerifyOnDemand.Asked(who.key()));
    }

    private void keep(Verification found) {
        jdbc.sql("""
                        insert into platform.audit_verification (at, took_ms, batches, rows, problems, unsealed, findings, notes)
                        values (:at, :took, :batches, :rows, :problems, :unsealed, :findings, :notes)
                        """)
                .param("at", Timestamp.from(found.at()))
                .param("took", found.took().toMillis())
                .param("batches", found.batches())
                .param("rows", found.rows())
                .param("problems", found.problems())
                .param("unsealed", found.unsealed())
                .param("findings", found.findings().stream().map(Finding::code).toArray(String[]::new))
                .param("notes", found.notes().toArray(String[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    public State state() {
        var store = new SealStore(jdbc);
        var waiting =
                ledgers.stream().mapToLong(ledger -> waiting(store, ledger)).sum();
        return new State(store.findHead(), waiting, findLast());
    }

    private long waiting(SealStore store, Ledger ledger) {
        return jdbc.sql("select count(*) from (select from " + ledger.table() + " where id > :upto limit :enough) as w")
                .param("upto", store.sealedUpto(ledger))
                .param("enough", ENOUGH)
                .query(Long.class)
                .single();
    }

    private Optional<Kept> findLast() {
        return jdbc.sql("""
                        select at, took_ms, batches, rows, problems, findings, notes
                        from platform.audit_verification order by id desc limit 1
                        """)
                .query((rs, n) -> new Kept(
                        rs.getTimestamp("at").toInstant(),
                        Duration.ofMillis(rs.getLong("took_ms")),
                        rs.getLong("batches"),
                        rs.getLong("rows"),
                        rs.getLong("problems"),
                        List.of((String[]) rs.getArray("findings").getArray()),
                        List.of((String[]) rs.getArray("notes").getArray())))
                .optional();
    }
}

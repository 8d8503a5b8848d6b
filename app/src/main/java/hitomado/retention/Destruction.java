package hitomado.retention;

import hitomado.applications.ApplicationDisposal;
import hitomado.applications.ApplicationId;
import hitomado.casework.CaseDisposal;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 廃棄の実行 — destroys what was confirmed, a case a transaction; killed, it goes on, and ends with the certificate.
@Component
class Destruction implements JobKind<Destruction.Order> {
    static final JobName<Order> DESTROY = new JobName<>("retention.destroy", Order.class);
    private static final Acting DESTROYING = Acting.by(new Actor.Process("disposal"));

    private final DisposalStore store;
    private final Holds holds;
    private final CaseDisposal cases;
    private final ApplicationDisposal applications;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Destruction(
            DisposalStore store,
            Holds holds,
            CaseDisposal cases,
            ApplicationDisposal applications,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.cases = cases;
        this.applications = applications;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Order(UUID disposal) {}

    @Override
    public JobName<Order> name() {
        return DESTROY;
    }

    @Override
    public JobResult run(Order order) {
        var id = order.disposal();
        if (store.find(id)
                .filter(one -> one.state() == Disposal.State.CONFIRMED)
                .isEmpty()) {
            return JobResult.done();
        }
        for (var line : store.lines(id, true)) {
            transaction.executeWithoutResult(status -> destroy(id, line));
        }
        transaction.executeWithoutResult(status -> certify(id));
        return JobResult.done();
    }

    /// A hold placed after the proposal still keeps the case.
    private void destroy(UUID disposal, DisposalStore.Line line) {
        if (holds.heldNumbers().contains(line.number())) {
            store.result(disposal, line.id(), "HELD");
            store.add(disposal, Map.of("held", 1L));
            return;
        }
        var application = cases.application(line.id());
        var office = cases.destroy(line.id(), disposal);
        var filed = applications.destroy(new ApplicationId(application));
        store.result(disposal, line.id(), "DESTROYED");
        store.add(
                disposal,
                Map.of(
                        "cases", 1L,
                        "rows", office.rows() + filed.rows(),
                        "files", office.files() + filed.files()));
    }

    private void certify(UUID id) {
        store.add(id, Map.of("cases", 0L));
        var all = store.find(id).orElseThrow();
        var text = new StringBuilder()
                .append(all.id())
                .append('\n')
                .append(all.procedure())
                .append(' ')
                .append(all.outcome())
                .append(' ')
                .append(all.fiscalYear())
                .append('\n')
                .append(all.rule())
                .append('\n')
                .append(all.proposed())
                .append('\n')
                .append(all.decided())
                .append('\n')
                .append(new TreeMap<>(all.counts()))
                .append('\n');
        store.destroyed(id)
                .forEach(line -> text.append(line.number())
                        .append(' ')
                        .append(line.closedOn())
                        .append('\n'));
        var digest = sha256(text.toString());
        store.done(id, digest, clock.instant());
        audit.record(AuditEvent.of(AuditKind.DISPOSAL_DONE, DESTROYING, "disposal:" + id)
                .with("cases", all.counts().getOrDefault("cases", 0L).toString())
                .with("sha256", digest));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

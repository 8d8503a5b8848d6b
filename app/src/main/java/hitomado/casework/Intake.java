package hitomado.casework;

import hitomado.applications.ResidentReply;
import hitomado.applications.Submissions;
import hitomado.applications.SubmittedApplication;
import hitomado.applications.Unopened;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// 受付の取り込み — the office pulls applications and replies; taken, stored and acknowledged in one transaction.
///
/// One that cannot become a case stands on the list of failures and is tried again; it does not hold up the others.
@Component
class Intake {
    static final Actor SYSTEM = new Actor.Process("intake");

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int BATCH = 50;

    private final Submissions submissions;
    private final CaseOpening opening;
    private final Replies replies;
    private final CaseStore store;
    private final CaseItemStore items;
    private final CaseHistoryStore history;
    private final IntakeFailures failures;
    private final AuditTrail audit;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;

    Intake(
            Submissions submissions,
            CaseOpening opening,
            Replies replies,
            CaseStore store,
            CaseItemStore items,
            CaseHistoryStore history,
            IntakeFailures failures,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.submissions = submissions;
        this.opening = opening;
        this.replies = replies;
        this.store = store;
        this.items = items;
        this.history = history;
        this.failures = failures;
        this.audit = audit;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Takes everything that waits.
    void pull() {
        int taken;
        do {
            taken = batch();
        } while (taken == BATCH);
        do {
            taken = replyBatch();
        } while (taken == BATCH);
        whole.executeWithoutResult(status -> submissions.unopened(BATCH).forEach(this::tell));
    }

    private int batch() {
        return whole.execute(status -> {
            var waiting = submissions.take(BATCH);
            waiting.forEach(application -> attempt(
                    new IntakeFailures.Arrival(
                            application.id().value(),
                            "application",
                            application.receipt().display()),
                    () -> open(application)));
            return waiting.size();
        });
    }

    private int replyBatch() {
        return whole.execute(status -> {
            var waiting = submissions.takeReplies(BATCH);
            waiting.forEach(reply -> attempt(
                    new IntakeFailures.Arrival(
                            reply.id(), "reply", reply.application().toString()),
                    () -> take(reply)));
            return waiting.size();
        });
    }

    /// What does not open stays at the door; it leaves the list as soon as it does.
    private void tell(Unopened one) {
        var kind = one.kind().name().toLowerCase(Locale.ROOT);
        failures.noteOnce(
                new IntakeFailures.Arrival(one.id(), kind, one.receipt().display()), "SealBroken");
    }

    private void attempt(IntakeFailures.Arrival arrival, Runnable work) {
        try {
            each.executeWithoutResult(status -> work.run());
            failures.settle(arrival.id());
        } catch (RuntimeException problem) {
            LOG.error("{} {} was not taken in", arrival.kind(), arrival.id(), problem);
            failures.note(arrival, problem.getClass().getSimpleName());
        }
    }

    private void open(SubmittedApplication application) {
        var file = opening.file(application);
        if (store.insert(file)) {
            fill(file, application);
            submissions.acknowledge(application.id(), file.number());
        } else {
            submissions.acknowledge(application.id(), known(application.id().value()));
        }
    }

    private String known(UUID application) {
        return store.lockByApplication(application).orElseThrow().number();
    }

    private void fill(CaseFile file, SubmittedApplication application) {
        items.insert(file.id(), application.items());
        items.insertPeople(file.id(), application.people());
        for (var document : application.documents()) {
            items.insertDocument(file.id(), document, application.filedAt());
        }
        store.interval(file.id(), file.state(), SYSTEM.key(), file.dates().openedAt());
        history.tell(file.id(), "OPENED", SYSTEM, application.receipt().display());
        audit.record(AuditEvent.of(AuditKind.CASE_OPENED, Acting.by(SYSTEM), "case:" + file.id())
                .with("procedure", file.procedure()));
    }

    private void take(ResidentReply reply) {
        var file = store.lockByApplication(reply.application().value()).orElseThrow();
        replies.take(file, reply);
        submissions.acknowledgeReply(reply.id());
    }
}

package hitomado.casework;

import hitomado.applications.ReportResult;
import hitomado.applications.ReportReturned;
import hitomado.applications.StatusReport;
import hitomado.applications.Submissions;
import hitomado.platform.Actor;
import hitomado.platform.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// 連絡の送信 — the outbox of casework: a report is written with its transition and sent once after commit, those of
/// one application in their order.
@Component
class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final Actor SYSTEM = new Actor.Process("reports");
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final ReportStore store;
    private final CaseHistoryStore history;
    private final Submissions submissions;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Reports(
            ReportStore store,
            CaseHistoryStore history,
            Submissions submissions,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.history = history;
        this.submissions = submissions;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(CaseFile about, StatusReport report) {
        store.insert(ids.next(), about, report, clock.instant());
        events.publishEvent(new OfficeWork.ReportsWaiting());
    }

    /// Sends all that is due; runs on every node, rows are locked.
    void deliver() {
        while (deliverNext()) {}
    }

    private boolean deliverNext() {
        var tried = new ReportStore.Due[1];
        try {
            return transaction.execute(status -> {
                var due = store.lockNext(clock.instant());
                due.ifPresent(report -> {
                    tried[0] = report;
                    send(report);
                });
                return due.isPresent();
            });
        } catch (RuntimeException problem) {
            var failed = tried[0];
            if (failed == null) {
                throw problem;
            }
            LOG.error("report {} was not delivered", failed.id(), problem);
            transaction.executeWithoutResult(status -> store.failed(
                    failed.id(),
                    clock.instant().plus(pause(failed.tries())),
                    problem.getClass().getSimpleName()));
            return true;
        }
    }

    /// From the other network: what had ended there, or what did not open and is sealed and sent anew.
    @EventListener
    void on(ReportReturned back) {
        transaction.executeWithoutResult(status -> store.find(back.report()).ifPresent(report -> {
            switch (back.why()) {
                case TOO_LATE -> {
                    store.delivered(report.id(), clock.instant(), ReportResult.TOO_LATE);
                    tellTooLate(report);
                }
                case UNOPENED -> store.returned(report.id(), clock.instant().plus(pause(report.tries())), "SealBroken");
            }
        }));
    }

    private void send(ReportStore.Due report) {
        var result = submissions.report(report.id(), report.application(), report.what());
        store.delivered(report.id(), clock.instant(), result);
        if (result == ReportResult.TOO_LATE) {
            tellTooLate(report);
        }
    }

    private void tellTooLate(ReportStore.Due report) {
        history.tell(
                report.about(), "TOO_LATE", SYSTEM, report.what().getClass().getSimpleName());
    }

    private static Duration pause(int tries) {
        var pause = Duration.ofSeconds(1L << Math.min(tries, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

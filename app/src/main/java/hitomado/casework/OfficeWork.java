package hitomado.casework;

import hitomado.applications.ApplicationsWaiting;
import hitomado.applications.RepliesWaiting;
import hitomado.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 裏方の仕事 — wakes intake, reports and printing after a commit, off the thread of the one who committed, and sweeps
/// for what an earlier process or a node that died has left.
///
/// The signals carry nothing and may be lost, so they are plain listeners: a row in the event registry each would cost
/// more than the sweep.
@Component
class OfficeWork implements RecurringJob, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeWork.class);

    private static final int PATIENCE = 10;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("casework").factory());
    private final Wake intake;
    private final Wake reports;

    private final boolean enabled;

    OfficeWork(Intake intake, Reports reports, @Value("${hitomado.jobs.enabled:true}") boolean enabled) {
        this.enabled = enabled;
        this.intake = new Wake(intake::pull);
        this.reports = new Wake(reports::deliver);
    }

    /// A report was written.
    record ReportsWaiting() {}

    @EventListener
    void on(ApplicationsWaiting waiting) {
        afterCommit(intake);
    }

    @EventListener
    void on(RepliesWaiting waiting) {
        afterCommit(intake);
    }

    @EventListener
    void on(ReportsWaiting waiting) {
        afterCommit(reports);
    }

    private static void afterCommit(Wake wake) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake.soon();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.soon();
            }
        });
    }

    @Override
    public String name() {
        return "casework.sweep";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(5));
    }

    @Override
    public void run() {
        intake.soon();
        reports.soon();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
            LOG.warn("office work was cut off; it goes on at the next start");
        }
    }

    /// Work that is asked for many times while it runs is done once more.
    private final class Wake {
        private final AtomicBoolean asked = new AtomicBoolean();
        private final Runnable work;

        Wake(Runnable work) {
            this.work = work;
        }

        void soon() {
            if (enabled && !thread.isShutdown() && asked.compareAndSet(false, true)) {
                thread.execute(this::run);
            }
        }

        private void run() {
            asked.set(false);
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("office work failed and is tried again", e);
            }
        }
    }
}

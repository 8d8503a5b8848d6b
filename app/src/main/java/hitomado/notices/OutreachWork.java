package hitomado.notices;

import hitomado.applications.ApplicationsWaiting;
import hitomado.eligibility.EntitlementsFound;
import hitomado.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 案内の仕事 — collects, sends and counts off the thread of whoever approved; what a killed node left, the sweep takes up.
@Component
class OutreachWork implements RecurringJob, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OutreachWork.class);
    private static final int PATIENCE = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("outreach").factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ObjectProvider<OutreachRound> round;
    private final Collecting collecting;
    private final boolean enabled;

    OutreachWork(
            ObjectProvider<OutreachRound> round,
            Collecting collecting,
            @Value("${hitomado.jobs.enabled:true}") boolean enabled) {
        this.round = round;
        this.collecting = collecting;
        this.enabled = enabled;
    }

    /// In the transaction of the scan: those found later belong to a standing campaign without a new approval.
    @EventListener
    void on(EntitlementsFound found) {
        found.newly().forEach((programme, newly) -> {
            if (newly > 0) {
                collecting.again(programme);
            }
        });
        soon();
    }

    @EventListener
    void on(ApplicationsWaiting waiting) {
        soon();
    }

    /// What a node left that was killed goes on at once, not at the next sweep.
    @EventListener
    void on(ApplicationReadyEvent ready) {
        soon();
    }

    /// After the commit of the caller's transaction, if there is one.
    void soon() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            start();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                start();
            }
        });
    }

    private void start() {
        if (enabled && !thread.isShutdown() && asked.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        asked.set(false);
        try {
            round.getObject().run(() -> !thread.isShutdown());
        } catch (RuntimeException e) {
            LOG.error("outreach failed and is tried again", e);
        }
    }

    @Override
    public String name() {
        return "notices.sweep";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        start();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
            LOG.warn("outreach was cut off; it goes on at the next start");
        }
    }
}

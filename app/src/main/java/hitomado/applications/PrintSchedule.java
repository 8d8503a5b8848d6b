package hitomado.applications;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Wakes the printer of this node: at once when something is wanted here, and now and then for what was delayed.
@Component
class PrintSchedule implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PrintSchedule.class);
    private static final int SECONDS = 5;

    private final FormsPrinter printer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("forms-printer").daemon().factory());

    PrintSchedule(FormsPrinter printer) {
        this.printer = printer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @TransactionalEventListener
    void wanted(FormsPdf.PrintWanted wanted) {
        thread.execute(this::run);
    }

    /// A print that fails with a bug is due again after its lease; the schedule itself must go on.
    private void run() {
        try {
            printer.printDue();
        } catch (RuntimeException e) {
            LOG.error("forms were not printed", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}

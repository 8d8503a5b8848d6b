package hitomado.door.transport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 巡回 — goes to a door again and again on a thread of its own; after a failure it waits longer each time.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofMillis(500);

    private final BooleanSupplier round;
    private final Duration pause;
    private final Thread thread;
    private volatile boolean over;

    private Rounds(String name, Duration pause, BooleanSupplier round) {
        this.round = round;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /// @param round one round; true where something was carried, so that the next follows at once
    public static Rounds start(String name, Duration pause, BooleanSupplier round) {
        var rounds = new Rounds(name, pause, round);
        rounds.thread.start();
        return rounds;
    }

    private void run() {
        var wait = FIRST;
        while (!over) {
            try {
                if (!round.getAsBoolean()) {
                    LockSupport.parkNanos(pause.toNanos());
                }
                wait = FIRST;
            } catch (RuntimeException e) {
                if (over) {
                    return;
                }
                LOG.warn("{} failed and is tried again in {} ms: {}", thread.getName(), wait.toMillis(), e.toString());
                LockSupport.parkNanos(wait.toNanos());
                wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
            }
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}

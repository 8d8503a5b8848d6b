package hitomado.door.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// 呼び鈴 — lets a pull wait at the outer end until there is something to take.
public final class Bell {
    /// A ring may be lost, or be of another node.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Looks until there is something or the time is over.
    public <T> List<T> await(Duration longest, Supplier<List<T>> look) {
        var end = System.nanoTime() + longest.toNanos();
        while (true) {
            var before = rings();
            var found = look.get();
            if (!found.isEmpty() || System.nanoTime() >= end) {
                return found;
            }
            sleepUnlessRung(before);
        }
    }

    private long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    private void sleepUnlessRung(long before) {
        lock.lock();
        try {
            var left = LOOK.toNanos();
            while (rings == before && left > 0) {
                left = rung.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

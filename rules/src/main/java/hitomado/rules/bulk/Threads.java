package hitomado.rules.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// スレッド — the same work on several threads, this one among them; ends when all have ended.
final class Threads {
    private Threads() {}

    static void run(int threads, Runnable work) {
        List<Thread> others = new ArrayList<>();
        var failure = new AtomicReference<Throwable>();
        for (int i = 1; i < threads; i++) {
            others.add(Thread.ofPlatform().daemon().name("bulk-" + i).start(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error wrong) {
                    failure.set(wrong);
                }
            }));
        }
        try {
            work.run();
        } finally {
            others.forEach(Threads::await);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a thread of a bulk run failed", failure.get());
        }
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

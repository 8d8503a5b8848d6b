package hitomado.bench.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// 一人の道のり — pages one after another, each due at its own time; what is late counts from when it was due.
abstract class Journey {
    private final Meter meter;
    private final long thinkNanos;
    private long due;

    /// @param begins when the first page is due, `System.nanoTime()`
    Journey(Meter meter, long begins, long thinkMillis) {
        this.meter = meter;
        this.due = begins;
        this.thinkNanos = TimeUnit.MILLISECONDS.toNanos(thinkMillis);
    }

    /// A request whose answer is a page.
    interface Request {
        Web.Answer send() throws IOException, InterruptedException;
    }

    abstract void go() throws IOException, InterruptedException;

    /// Runs to its end; whatever happens is counted once.
    final void run() {
        try {
            go();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            var text = failed.getMessage();
            meter.error(getClass().getSimpleName() + ": "
                    + (text == null ? failed.toString() : text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")));
        }
    }

    final Web.Answer page(String kind, Request request) throws IOException, InterruptedException {
        var wait = due - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        var answer = request.send();
        meter.page(kind, System.nanoTime() - due);
        if (answer.status() != 200) {
            throw new IllegalStateException(kind + " answered " + answer.status());
        }
        due += thinkNanos;
        return answer;
    }

    final Meter meter() {
        return meter;
    }
}

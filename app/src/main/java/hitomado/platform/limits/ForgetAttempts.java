package hitomado.platform.limits;

import hitomado.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// 試行の記録の消去 — attempts matter for minutes; after a day nothing of them is kept.
@Component
class ForgetAttempts implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final AttemptStore store;
    private final Clock clock;

    ForgetAttempts(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.forget-attempts";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        store.removeBefore(clock.instant().minus(KEPT));
    }
}

package hitomado.platform.audit.seal;

import hitomado.platform.jobs.RecurringJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// 夜間の検証 — looks at the whole chain once a night.
@Component
class NightlyVerification implements RecurringJob {
    private static final LocalTime TIME = LocalTime.of(2, 40);

    private final Verifications verifications;

    NightlyVerification(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String name() {
        return "audit.verify";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.DailyAt(TIME);
    }

    @Override
    public void run() {
        verifications.run();
    }
}

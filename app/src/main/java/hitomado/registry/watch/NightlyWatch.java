package hitomado.registry.watch;

import hitomado.platform.jobs.RecurringJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// 夜間の点検 — looks through the reads of the day before.
@Component
class NightlyWatch implements RecurringJob {
    private static final LocalTime TIME = LocalTime.of(3, 10);

    private final Watch watch;

    NightlyWatch(Watch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "registry.watch";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.DailyAt(TIME);
    }

    @Override
    public void run() {
        watch.catchUp();
    }
}

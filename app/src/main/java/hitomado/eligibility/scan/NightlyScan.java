package hitomado.eligibility.scan;

import hitomado.platform.jobs.RecurringJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// 毎晩の走査 — after midnight, when ages and fiscal years have changed.
@Component
class NightlyScan implements RecurringJob {
    private static final LocalTime AT = LocalTime.of(2, 30);

    private final Scans scans;

    NightlyScan(Scans scans) {
        this.scans = scans;
    }

    @Override
    public String name() {
        return "eligibility.nightly";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.DailyAt(AT);
    }

    @Override
    public void run() {
        scans.run(Scans.Asker.NIGHT);
    }
}

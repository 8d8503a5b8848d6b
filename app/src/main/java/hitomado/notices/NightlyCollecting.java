package hitomado.notices;

import hitomado.platform.jobs.RecurringJob;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// 毎朝の取込み — standing campaigns look at all entitled again, after the nightly scan and before the quiet hours end.
@Component
class NightlyCollecting implements RecurringJob {
    private static final LocalTime AT = LocalTime.of(6, 0);

    private final Collecting collecting;
    private final OutreachWork work;

    NightlyCollecting(Collecting collecting, OutreachWork work) {
        this.collecting = collecting;
        this.work = work;
    }

    @Override
    public String name() {
        return "notices.collectAgain";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.DailyAt(AT);
    }

    @Override
    public void run() {
        collecting.fromTheBeginning();
        work.soon();
    }
}

package hitomado.platform.files;

import hitomado.platform.jobs.Jobs;
import hitomado.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// 検査の拾い直し — asks again for files without a verdict: those of before the scanner, and those whose job was given up.
@Component
class ForgottenVirusScans implements RecurringJob {
    private static final int AT_ONCE = 500;

    private final VirusScanStore store;
    private final Jobs jobs;

    ForgottenVirusScans(VirusScanStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "platform.forgottenScans";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        store.oldestUnscanned(AT_ONCE)
                .forEach(file -> jobs.enqueue(VirusScans.SCAN, file.toString(), new VirusScans.ScanFile(file.value())));
    }
}

package hitomado.platform.audit.seal;

import hitomado.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// 封の仕事 — seals what has become final.
@Component
class Sealing implements RecurringJob {
    private final Sealer sealer;

    Sealing(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        sealer.run();
    }
}

package hitomado.platform.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// The self-checks as health component `doors`: down while something is broken. Not part of readiness: pages are served
/// without Chromium, too.
@Component("doors")
class DoorsHealth implements HealthIndicator {
    private final SelfChecks checks;

    DoorsHealth(SelfChecks checks) {
        this.checks = checks;
    }

    @Override
    public Health health() {
        var health = Health.up();
        checks.look().forEach((name, state) -> {
            switch (state) {
                case SelfCheck.State.Fine fine -> health.withDetail(name, fine.detail());
                case SelfCheck.State.Attention attention -> health.withDetail(name, "注意: " + attention.detail());
                case SelfCheck.State.Broken broken -> health.down().withDetail(name, "停止: " + broken.detail());
            }
        });
        return health.build();
    }
}

package hitomado.identity.staff;

import hitomado.platform.Actor;
import hitomado.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// 発令日の実施 — carries out what has come due in Japan, one order a transaction; forgets files nobody took over.
@Component
class DueTransfers implements RecurringJob {
    private static final Actor WHO = new Actor.Process("staff-transfers");
    private static final Duration FILE_KEPT = Duration.ofDays(1);

    private final CarryOut carryOut;
    private final TransferStore store;
    private final Clock clock;

    DueTransfers(CarryOut carryOut, TransferStore store, Clock clock) {
        this.carryOut = carryOut;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.staff-transfers";
    }

    /// Not once a day at midnight: a node that was down then would be a day late.
    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        on(LocalDate.now(clock));
        store.forgetBefore(clock.instant().minus(FILE_KEPT));
    }

    void on(LocalDate today) {
        store.due(today).forEach(id -> carryOut.onItsDay(id, WHO));
    }
}

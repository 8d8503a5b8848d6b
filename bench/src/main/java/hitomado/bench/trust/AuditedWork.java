package hitomado.bench.trust;

import hitomado.bench.city.CityHall;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.audit.seal.Sealer;
import hitomado.registry.Asking;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.changes.ChangeOutcome;
import hitomado.registry.changes.ExOfficio;
import hitomado.registry.changes.PersonCorrection;
import hitomado.registry.changes.RegisterChanges;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 監査つきの仕事 — opens a resident's record and corrects it, with and without audit and seal in turns.
final class AuditedWork {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 300;
    private static final long PAUSE = 10_000_000_000L;
    private static final int UNITS = 25;
    private static final LocalDate EVENT = LocalDate.of(2026, 1, 5);
    private static final Actor.Staff CLERK = new Actor.Staff(
            UUID.randomUUID(),
            "計測",
            "resident-registration",
            "991015",
            Set.of(Permission.REGISTRY_READ, Permission.REGISTRY_CHANGE));

    private final Residents residents;
    private final RegisterChanges changes;
    private final Sealer sealer;
    private final AuditSwitch audit;
    private final List<ResidentId> people;
    private int next;
    private int seals;
    private long sealedAt = System.nanoTime() - PAUSE;

    AuditedWork(CityHall city, AuditSwitch audit) {
        this.residents = city.bean(Residents.class);
        this.changes = city.bean(RegisterChanges.class);
        this.sealer = city.bean(Sealer.class);
        this.audit = audit;
        this.people = city.bean(JdbcClient.class)
                .sql(
                        "select id from registry.person where status = 'RESIDENT' and honseki is not null order by id limit 1000")
                .query((rs, n) -> new ResidentId(rs.getObject("id", UUID.class)))
                .list();
    }

    /// Ratio of the whole times of both kinds of rounds, which follow each other; the order turns every time.
    double overhead(PrintStream out) {
        units(WARM_UP);
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                with[round] = round(true);
                without[round] = round(false);
            } else {
                without[round] = round(false);
                with[round] = round(true);
            }
        }
        audit.set(true);
        out.printf(
                "記録の閲覧と修正 / read and correct: %.2f ms with audit and seal, %.2f ms without (means of %d rounds of %d; medians %.2f and %.2f; sealed %d times)%n",
                mean(with), mean(without), ROUNDS, UNITS, median(with), median(without), seals);
        return mean(with) / mean(without);
    }

    /// With audit the sealer works beside it as often as in the city hall.
    private double round(boolean on) {
        audit.set(on);
        var sealing = CompletableFuture.<Void>completedFuture(null);
        if (on && System.nanoTime() - sealedAt >= PAUSE) {
            sealedAt = System.nanoTime();
            seals++;
            sealing = CompletableFuture.runAsync(sealer::run);
        }
        var begun = System.nanoTime();
        units(UNITS);
        var took = System.nanoTime() - begun;
        sealing.join();
        return took / 1e6 / UNITS;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private void units(int count) {
        for (var unit = 0; unit < count; unit++) {
            var person = people.get(next++ % people.size());
            residents.open(Asking.by(CLERK, Purpose.RESIDENT_RECORD), person);
            var right = new PersonCorrection(person, null, null, null, "架空県架空市" + next, null);
            var outcome = changes.correct(Acting.by(CLERK), new ExOfficio(EVENT, "計測", null), right);
            if (!(outcome instanceof ChangeOutcome.Applied)) {
                throw new IllegalStateException("not applied: " + outcome);
            }
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }
}

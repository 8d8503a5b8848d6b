package hitomado.bench.change;

import hitomado.bench.city.CityHall;
import hitomado.eligibility.scan.Scans;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// 異動から判定までの報告 — children are born one after another, and each time the clock runs until the
/// child stands in the list of those entitled; then the same while the whole city is looked through again and again.
public final class ChangeReport {
    private static final int WARM_UP = 20;
    private static final Scans.Asker BENCH = new Scans.Asker("bench", "bench change");

    private final Births births;
    private final Scans scans;
    private final PrintStream out;

    private ChangeReport(Births births, Scans scans, PrintStream out) {
        this.births = births;
        this.scans = scans;
        this.out = out;
    }

    /// True where every change was found within a second.
    public static boolean run(int residents, int changes, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        try (var city = CityHall.open(residents, null);
                var births = new Births(city, 2 * changes + WARM_UP)) {
            return new ChangeReport(births, city.bean(Scans.class), out).run(residents, changes);
        }
    }

    private boolean run(int residents, int changes) throws SQLException, InterruptedException {
        var began = System.nanoTime();
        scans.run(BENCH);
        out.printf(Locale.ROOT, "the first scan of the city: %.1f s%n", (System.nanoTime() - began) / 1e9);
        measured(WARM_UP);
        var quiet = measured(changes);
        report("nothing else", quiet);
        var rounds = new AtomicInteger();
        var enough = new AtomicBoolean();
        var scanning = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                scans.run(BENCH);
                rounds.incrementAndGet();
            }
        });
        var busy = measured(changes);
        enough.set(true);
        scanning.join();
        report("during " + rounds.get() + " scans of the city", busy);
        out.printf(
                Locale.ROOT,
                "residents=%d changes=%d change_ms=%.1f change_p95_ms=%.1f change_max_ms=%.1f"
                        + " scanning_ms=%.1f scanning_p95_ms=%.1f scanning_max_ms=%.1f%n",
                residents,
                changes,
                at(quiet, 0.5),
                at(quiet, 0.95),
                quiet.getLast(),
                at(busy, 0.5),
                at(busy, 0.95),
                busy.getLast());
        return quiet.getLast() <= 1000 && busy.getLast() <= 1000;
    }

    /// Sorted milliseconds.
    private List<Double> measured(int changes) throws SQLException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var change = 0; change < changes; change++) {
            times.add(births.next());
        }
        times.sort(null);
        return times;
    }

    private void report(String beside, List<Double> times) {
        out.printf(
                Locale.ROOT,
                "%s: from the commit until it is found: median %.1f ms, 95 %% within %.1f ms, slowest %.1f ms%n",
                beside,
                at(times, 0.5),
                at(times, 0.95),
                times.getLast());
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part)));
    }
}

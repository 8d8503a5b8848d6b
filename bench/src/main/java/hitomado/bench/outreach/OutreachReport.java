package hitomado.bench.outreach;

import hitomado.bench.city.CityProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/// 大量発送の計測 — tells everybody of a city, kills the process with `kill -9` on the way, and counts who was told.
public final class OutreachReport {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final int people;
    private final int kills;
    private final PrintStream out;

    private OutreachReport(int people, int kills, PrintStream out) {
        this.people = people;
        this.kills = kills;
        this.out = out;
    }

    /// True where everybody was told once.
    public static boolean run(int people, int kills, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        var data = Files.createTempDirectory("hitomado-outreach");
        try {
            return new OutreachReport(people, kills, out).run(data);
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private boolean run(Path data) throws IOException, InterruptedException, SQLException {
        // some of the residents are protected, and some have left or died
        var residents = people + people / 20 + 100;
        out.printf("%,d residents are made, %,d are told, %d kills%n", residents, people, kills);
        for (var kill = 1; kill <= kills; kill++) {
            try (var city = CityProcess.start(residents, data);
                    var rows = new OutreachRows(city.databaseUrl())) {
                if (kill == 1) {
                    rows.approve(people);
                }
                var mark = (long) people * kill / (kills + 1);
                await(() -> rows.told() >= mark);
                out.printf("kill -9 after %,d%n", rows.told());
                city.killNine();
            }
        }
        try (var city = CityProcess.start(residents, data);
                var rows = new OutreachRows(city.databaseUrl())) {
            var before = rows.told();
            var start = System.nanoTime();
            await(() -> rows.told() >= people);
            var seconds = (System.nanoTime() - start) / 1e9;
            await(rows::done);
            return report(rows, seconds / Math.max(1, people - before) * 1e6);
        }
    }

    private boolean report(OutreachRows rows, double millisPerThousand) throws SQLException {
        var twice = rows.twice();
        var lost = people - rows.told();
        var doors = rows.handedOver() - rows.arrived();
        out.printf(
                "people=%d told=%d twice=%d lost=%d door_difference=%d kills=%d ms_per_1000=%.0f%n",
                people, rows.told(), twice, lost, doors, kills, millisPerThousand);
        return twice == 0 && lost == 0 && doors == 0;
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws InterruptedException, SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing more is sent");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}

package hitomado.bench.load;

import hitomado.bench.city.CityProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// 負荷の報告 — prepares the city, lets people arrive, prints what came of it; the figures of all on the last line.
public final class LoadReport {
    private static final int SEARCHES = 100;
    private static final int REHEARSALS = 4;

    private final LoadOrder order;
    private final PrintStream out;
    private final CityProcess city;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LoadReport(LoadOrder order, PrintStream out, CityProcess city) {
        this.order = order;
        this.out = out;
        this.city = city;
    }

    public static void run(LoadOrder order, PrintStream out) throws IOException, InterruptedException, SQLException {
        var begun = System.nanoTime();
        try (var city = CityProcess.start(order.residents(), order.data())) {
            out.printf(
                    "city of %,d residents is open after %.1f s%n",
                    order.residents(), (System.nanoTime() - begun) / 1e9);
            new LoadReport(order, out, city).measure();
        }
    }

    private void measure() throws IOException, InterruptedException, SQLException {
        try (var connection = DriverManager.getConnection(city.databaseUrl(), "postgres", "postgres")) {
            var sample =
                    new Sample(JdbcClient.create(new SingleConnectionDataSource(connection, true)), order.residents());
            var people = sample.cards((int) Math.ceil((order.warmUp() + order.seconds() + 20) * order.rate()));
            var searches = sample.searches(400);
            var crowd = new Crowd(order, client, city.address(), people, searches);
            var meter = crowd.meter();
            rehearse(people, meter);
            var written = floors(connection);
            var floors = new ArrayList<Long>();
            var writing = Thread.ofPlatform().daemon().start(() -> writeFloors(written, connection, meter, floors));
            var cpu = city.cpuSeconds();
            crowd.arrive();
            out.printf(
                    "the JVM took %.1f ms of processor time a page, warm-up included%n",
                    (city.cpuSeconds() - cpu) * 1000 / meter.ever());
            writing.interrupt();
            writing.join(5_000);
            var rss = city.residentMegabytes();
            var search = searches(searches);
            print(meter, floors);
            out.println(lastLine(meter, floors, rss, search));
        }
    }

    /// Filings alone, two of each kind: the very first submission of a city writes more than others, the next is as
    /// all are.
    private void rehearse(List<Person> people, Meter meter) throws IOException, InterruptedException {
        for (var i = 0; i < REHEARSALS; i++) {
            var web = new Web(client, city.address());
            var event = Crowd.FILED.get(i % Crowd.FILED.size());
            new FilingJourney(meter, System.nanoTime(), web, people.get(people.size() - 1 - i), event).go();
        }
    }

    /// One for each life event that is filed, so that both medians are of the same mixture.
    private List<Floor> floors(Connection connection) throws SQLException {
        var floors = new ArrayList<Floor>();
        for (var event : Crowd.FILED) {
            var floor = Floor.ofNewestSubmission(connection, event);
            floor.write(connection, 0); // fails now rather than beside the load
            out.printf("one submission of %s writes %d rows: %s%n", event, floor.rows(), floor.tables());
            floors.add(floor);
        }
        return floors;
    }

    /// Beside the load, so that both have the same disk and processors.
    private static void writeFloors(List<Floor> kinds, Connection connection, Meter meter, List<Long> floors) {
        try {
            for (var round = 1L; !Thread.currentThread().isInterrupted(); round++) {
                var nanos = kinds.get((int) (round % kinds.size())).write(connection, round);
                if (meter.isOpen()) {
                    floors.add(nanos);
                }
                Thread.sleep(250);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException failed) {
            throw new IllegalStateException("the floor could not be written", failed);
        }
    }

    /// Nobody else is there: what one clerk waits for one search.
    private List<Long> searches(List<Sample.Search> searches) throws IOException, InterruptedException {
        URI address = city.address();
        var web = StaffJourney.signIn(new Web(client, address), "jumin");
        var taken = new ArrayList<Long>();
        for (var search : searches.subList(0, Math.min(SEARCHES, searches.size()))) {
            var begun = System.nanoTime();
            var answer = web.get("/staff/reception?" + search.query());
            taken.add(System.nanoTime() - begun);
            if (answer.status() != 200 || answer.html().selectFirst("main table") == null) {
                out.println("    ! nobody found by " + search.kind() + ": " + search.query());
            }
        }
        return taken;
    }

    private void print(Meter meter, List<Long> floors) {
        out.printf("%-18s %8s %8s %8s %8s%n", "page", "count", "p50 ms", "p95 ms", "p99 ms");
        meter.byKind().forEach((kind, nanos) -> row(kind, nanos));
        row("(submit request)", meter.submits());
        row("(plain SQL)", floors);
        meter.errors().forEach((text, count) -> out.println("    ! " + count + " × " + text));
    }

    private void row(String kind, List<Long> nanos) {
        out.printf(
                "%-18s %8d %8.1f %8.1f %8.1f%n",
                kind, nanos.size(), Meter.millis(nanos, 0.5), Meter.millis(nanos, 0.95), Meter.millis(nanos, 0.99));
    }

    private static String lastLine(Meter meter, List<Long> floors, long rss, List<Long> searches) {
        var submit = Meter.millis(meter.submits(), 0.5);
        return "pages_per_s=%.1f submissions_per_s=%.1f p95_ms=%.0f errors=%d floor_ratio=%.2f rss_mb=%d search_ms=%.1f"
                .formatted(
                        meter.all().size() / meter.seconds(),
                        meter.submits().size() / meter.seconds(),
                        Meter.millis(meter.all(), 0.95),
                        meter.errors().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        submit == 0 ? 0 : Meter.millis(floors, 0.5) / submit,
                        rss,
                        Meter.millis(searches, 0.5));
    }
}

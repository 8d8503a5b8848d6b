package hitomado.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/// 来る人々 — journeys begin at fixed rates whether or not earlier ones are done; warm-up first, then measured.
final class Crowd {
    static final List<String> FILED = List.of("move-out", "move-within");
    private static final List<String> READ = List.of("move-in", "birth", "move-out", "move-within");
    private static final List<String> STAFF = List.of("jumin", "jumin", "jumin");
    private static final double READERS_A_FILING = 0.6;
    private static final double CLERKS_A_FILING = 0.6;
    private static final int LAST_ONES_SECONDS = 20;

    private final LoadOrder order;
    private final HttpClient client;
    private final URI address;
    private final List<Person> people;
    private final List<Sample.Search> searches;
    private final Meter meter = new Meter();
    private final AtomicInteger next = new AtomicInteger();

    Crowd(LoadOrder order, HttpClient client, URI address, List<Person> people, List<Sample.Search> searches) {
        this.order = order;
        this.client = client;
        this.address = address;
        this.people = people;
        this.searches = searches;
    }

    Meter meter() {
        return meter;
    }

    void arrive() throws IOException, InterruptedException {
        var clerks = new ArrayList<Web>();
        for (var login : STAFF) {
            clerks.add(StaffJourney.signIn(web(), login));
        }
        var begins = System.nanoTime();
        var ends = begins + TimeUnit.SECONDS.toNanos(order.warmUp() + order.seconds());
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newFixedThreadPool(3)) {
            var doors = new Door(visitors::execute, begins, ends);
            clock.execute(() -> doors.every(order.rate(), this::filing));
            clock.execute(() -> doors.every(order.rate() * READERS_A_FILING, this::reading));
            clock.execute(() -> doors.every(order.rate() * CLERKS_A_FILING, due -> clerk(due, clerks)));
            TimeUnit.SECONDS.sleep(order.warmUp());
            meter.open();
            TimeUnit.SECONDS.sleep(order.seconds());
            meter.close();
            TimeUnit.SECONDS.sleep(LAST_ONES_SECONDS);
            visitors.shutdownNow();
        }
    }

    /// Lets one in at a time.
    private record Door(java.util.concurrent.Executor visitors, long begins, long ends) {
        void every(double aSecond, LongFunction<Journey> journey) {
            var gap = (long) (1e9 / aSecond);
            for (var due = begins + gap; due < ends; due += gap) {
                var wait = due - System.nanoTime();
                try {
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
                var visitor = journey.apply(due);
                visitors.execute(visitor::run);
            }
        }
    }

    private Journey filing(long due) {
        var number = next.getAndIncrement();
        return new FilingJourney(
                meter, due, web(), people.get(number % people.size()), FILED.get(number % FILED.size()));
    }

    private Journey reading(long due) {
        return new ReadingJourney(meter, due, web(), READ.get((int) (due / 1000 % READ.size())));
    }

    private Journey clerk(long due, List<Web> clerks) {
        var number = next.get();
        return new StaffJourney(
                meter, due, clerks.get(number % clerks.size()), searches.get((int) (due / 1000 % searches.size())));
    }

    private Web web() {
        return new Web(client, address);
    }
}

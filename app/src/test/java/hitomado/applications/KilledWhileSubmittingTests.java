package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.platform.database.LocalDatabase;
import hitomado.testing.RunningCity;
import hitomado.testing.Visitor;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `kill -9` of the JVM while 200 people submit: whoever saw a number keeps it, whoever saw none sends the page again.
@Tag("process")
class KilledWhileSubmittingTests {
    private static final int PEOPLE = 120;
    private static final int KILLED_AFTER = 40;
    private static final String CITY = "--hitomado.demo.residents=1000";

    @TempDir
    Path directory;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyReceiptThatWasShownExistsOnceAndTheOthersAreMadeBySendingThePageAgain() throws Exception {
        var shown = new ConcurrentHashMap<Mover, List<String>>();
        List<Mover> movers;
        try (var city = RunningCity.start(directory.resolve("var"), new CookieManager(), CITY)) {
            movers = together(cards(), card -> Mover.answered(new Visitor(client, city.port()), card));
            var sending = Thread.ofPlatform().start(() -> together(movers, mover -> tried(mover, shown)));
            await().atMost(Duration.ofMinutes(2)).until(() -> shown.size() >= KILLED_AFTER);
            city.killNine();
            sending.join();
        }
        var before = Map.copyOf(shown);
        assertThat(before.size()).as("killed midway").isBetween(KILLED_AFTER, PEOPLE - 10);
        try (var again = RunningCity.start(directory.resolve("var"), new CookieManager(), CITY)) {
            assertThat(receipts()).as("shown before the kill").containsAll(flat(before));
            var written = submissions();
            assertThat(written).hasSizeBetween(before.size(), PEOPLE - 1);
            movers.forEach(mover -> mover.goesTo(again.port()));
            var after = sentAgain(movers);
            assertThat(after)
                    .as("the same page sent again gives the same receipt")
                    .containsAllEntriesOf(before);
            assertThat(flat(after)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(receipts());
            assertThat(submissions())
                    .doesNotHaveDuplicates()
                    .containsAll(written)
                    .containsExactlyInAnyOrderElementsOf(
                            movers.stream().map(Mover::key).toList());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(cases()).containsExactlyInAnyOrderElementsOf(receipts()));
        }
    }

    private static Mover tried(Mover mover, Map<Mover, List<String>> shown) throws InterruptedException {
        try {
            var answer = mover.submit();
            if (answer.status() == 200) {
                shown.put(mover, Mover.receipts(answer));
            }
        } catch (IOException e) {
            assertThat(shown).as("before anybody was served: %s", e).isNotEmpty(); // the line broke with the kill
        }
        return mover;
    }

    private static Map<Mover, List<String>> sentAgain(List<Mover> movers) {
        var receipts = new ConcurrentHashMap<Mover, List<String>>();
        together(movers, mover -> receipts.put(mover, Mover.receipts(mover.submit())) == null);
        return new HashMap<>(receipts);
    }

    private static List<String> flat(Map<Mover, List<String>> receipts) {
        return receipts.values().stream().flatMap(List::stream).toList();
    }

    /// Eight at a time.
    private static <A, B> List<B> together(List<A> all, Step<A, B> step) {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var results = new ArrayList<B>();
            for (var future : pool.invokeAll(
                    all.stream().<Callable<B>>map(one -> () -> step.take(one)).toList())) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Step<A, B> {
        B take(A one) throws Exception;
    }

    /// Cards for heads of households that are not protected; the PINs are those of the demo cards.
    private List<String> cards() {
        return database(jdbc ->
                jdbc.sql("""
                        insert into identity.pretend_card (serial, full_name, address, birth_date, sex, pin_hash, valid_until,
                            signing_pin_hash, signing_valid_until)
                        select 'KILL' || p.resident_number, p.full_name,
                               h.prefecture || h.city || h.town || h.block || case h.building when '' then '' else '　' || h.building end,
                               cast(p.birth_date as date), p.sex, c.pin_hash, c.valid_until, c.signing_pin_hash,
                               c.signing_valid_until
                          from registry.person_fact p join registry.household_fact h on h.person_id = p.person_id
                          join lateral (select * from identity.pretend_card where signing_pin_hash is not null
                                          and place_in_list is not null order by place_in_list limit 1) c on true
                         where p.relation = '世帯主' and p.nationality = 'JPN' and cast(p.birth_date as date) < current_date - 20 * 366
                           and not exists (select from registry.protected_person x where x.person_id = p.person_id)
                         order by p.resident_number limit :people
                        returning serial
                        """).param("people", PEOPLE).query(String.class).list());
    }

    private List<String> receipts() {
        return database(jdbc -> jdbc.sql("select receipt from applications.application")
                .query(String.class)
                .list());
    }

    private List<String> submissions() {
        return database(jdbc -> jdbc.sql("select idempotency_key from applications.submission")
                .query(String.class)
                .list());
    }

    private List<String> cases() {
        return database(jdbc -> jdbc.sql("select replace(receipt, '-', '') from casework.case_file")
                .query(String.class)
                .list());
    }

    private <T> T database(Function<JdbcClient, T> question) {
        var source = new PGSimpleDataSource();
        source.setUrl(LocalDatabase.findRunning(directory.resolve("var")).orElseThrow());
        source.setUser("postgres");
        source.setPassword("postgres");
        return question.apply(JdbcClient.create(source));
    }
}

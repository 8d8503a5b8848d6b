package hitomado.eligibility.scan;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.eligibility.Entitled;
import hitomado.eligibility.Entitlements;
import hitomado.eligibility.columns.CityColumns;
import hitomado.registry.ResidentId;
import hitomado.registry.Towns;
import hitomado.registry.changes.Families;
import hitomado.registry.changes.RegisterChanges;
import hitomado.testing.DemoCityTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Households that change are decided at once, and a scan of the city stands in nobody's way.
@DemoCityTest
class ChangedHouseholdsTests {
    private static final Scans.Asker TEST = new Scans.Asker("staff:test", "試験");

    @Autowired
    Scans scans;

    @Autowired
    CityColumns columns;

    @Autowired
    Entitlements entitlements;

    @Autowired
    RegisterChanges changes;

    @Autowired
    Towns towns;

    @Autowired
    JdbcClient jdbc;

    /// By what the rows say: from before the commit of the change to after the last write of what follows.
    ///
    /// Were a change found by the next poll of the queue, most would take seconds; a few slow ones on a busy
    /// machine are no failure.
    @Test
    void storesWhatFollowsFromAChangeWithinASecond() {
        var families = IntStream.range(0, 15)
                .mapToObj(number -> Families.family(changes, towns))
                .toList();
        var homes =
                families.stream().map(family -> family.household().toString()).toArray(String[]::new);
        Awaitility.await().until(() -> millis(homes).size() == families.size());
        assertThat(millis(homes)).allMatch(millis -> millis >= 0);
        assertThat(millis(homes).get(families.size() / 2)).isLessThan(1_000);
        assertThat(of(families.getLast().younger())).isNotEmpty();
        var reaction = scans.findReaction().orElseThrow();
        assertThat(reaction.households()).isGreaterThanOrEqualTo(families.size());
        assertThat(reaction.median()).isLessThanOrEqualTo(reaction.slowest());
    }

    @Test
    void aChangeWaitsForNobodyWhoLoadsTheCity() {
        synchronized (columns) { // as [CityColumns#reload] does for seconds in a large city
            assertThat(CompletableFuture.runAsync(columns::outdate)).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void aScanLeavesHouseholdsAsTheyWereDecidedSinceItBegan() {
        var family = Families.family(changes, towns);
        Awaitility.await().untilAsserted(() -> assertThat(of(family.younger())).isNotEmpty());
        jdbc.sql(
                        "update eligibility.entitlement set amount = 1 where person_id = :id and programme = 'child-allowance'")
                .param("id", family.younger().value())
                .update();
        decided(family, "2999-01-01");
        scans.run(TEST);
        assertThat(allowance(family.younger())).isEqualTo(1L);
        decided(family, "2000-01-01");
        scans.run(TEST);
        assertThat(allowance(family.younger())).isEqualTo(10_000L);
    }

    private void decided(Families.Family family, String at) {
        jdbc.sql("update eligibility.household_decision set decided_at = :at::timestamptz where household_id = :id")
                .param("at", at)
                .param("id", family.household().value())
                .update();
    }

    private Long allowance(ResidentId person) {
        return of(person).stream()
                .filter(found -> found.programme().equals("child-allowance"))
                .map(Entitled::amount)
                .findFirst()
                .orElseThrow();
    }

    /// Ascending.
    private List<Long> millis(String... homes) {
        return jdbc.sql("""
                        select extract(epoch from stored_at - changed_at) * 1000 as ms from eligibility.household_decision
                         where household_id = any(:homes::uuid[]) and stored_at is not null order by ms
                        """).param("homes", homes).query(Long.class).list();
    }

    private List<Entitled> of(ResidentId person) {
        return jdbc
                .sql("select id from eligibility.entitlement where person_id = :id and ended_at is null order by id")
                .param("id", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> entitlements.find(id).orElseThrow())
                .toList();
    }
}

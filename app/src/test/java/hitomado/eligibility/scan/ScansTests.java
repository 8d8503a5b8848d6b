package hitomado.eligibility.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.eligibility.Entitled;
import hitomado.eligibility.Entitlements;
import hitomado.eligibility.EntitlementsFound;
import hitomado.eligibility.Explained;
import hitomado.eligibility.columns.CityColumns;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.Purpose;
import hitomado.platform.text.PersonName;
import hitomado.registry.Asking;
import hitomado.registry.DemoCity;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import hitomado.registry.Towns;
import hitomado.registry.changes.Birth;
import hitomado.registry.changes.ChangeOutcome;
import hitomado.registry.changes.ExOfficio;
import hitomado.registry.changes.Families;
import hitomado.registry.changes.NewPerson;
import hitomado.registry.changes.PersonCorrection;
import hitomado.registry.changes.RegisterChanges;
import hitomado.testing.DemoCityTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@DemoCityTest
@RecordApplicationEvents
class ScansTests {
    private static final Scans.Asker TEST = new Scans.Asker("staff:test", "試験");
    private static final Acting OFFICE = Acting.by(new Actor.Process("test"));

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

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void noChangeIsStillToBeDecided() {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from platform.job where task_name like 'eligibility.%'"
                                        + " and task_name <> 'eligibility.nightly'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void writesEverybodyFoundAndTheSecondScanWritesNothing() {
        jdbc.sql("delete from eligibility.entitlement").update();
        assertThat(scans.run(TEST)).isTrue();
        var first = last();
        assertThat(first.state()).isEqualTo(ScanRun.State.DONE);
        assertThat(first.programmesDone()).isEqualTo(first.programmes()).isGreaterThan(25);
        var counts = scans.counts(first.id());
        assertThat(counts).allSatisfy(count -> {
            assertThat(count.newly()).isEqualTo(count.entitled());
            assertThat(entitlements.count(count.programme())).isEqualTo(count.entitled());
            assertThat(count.amount()).isEqualTo(sum(count.programme()));
        });
        assertThat(sum("child-allowance")).isGreaterThan(100_000L);
        assertThat(events.stream(EntitlementsFound.class))
                .last()
                .satisfies(found ->
                        assertThat(found.newly()).containsEntry("senior-pass", entitlements.count("senior-pass")));
        var before = rows();
        assertThat(scans.run(TEST)).isTrue();
        assertThat(scans.counts(last().id()))
                .allSatisfy(count -> assertThat(count.newly() + count.ended()).isZero());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aScanThatFailsInTheMiddleWritesNothingAndTheNextOneCompletes() {
        jdbc.sql("delete from eligibility.entitlement").update();
        jdbc.sql("""
                create function eligibility.fail() returns trigger language plpgsql as
                $$ begin raise exception 'in the middle'; end $$""").update();
        jdbc.sql("""
                create trigger fail before insert on eligibility.scan_count for each row
                when (new.programme = 'vaccine-shingles') execute function eligibility.fail()""").update();
        try {
            assertThatThrownBy(() -> scans.run(TEST)).hasMessageContaining("in the middle");
        } finally {
            jdbc.sql("drop function eligibility.fail cascade").update();
        }
        assertThat(last().state()).isEqualTo(ScanRun.State.FAILED);
        assertThat(last().programmesDone()).isPositive();
        assertThat(rows()).isEmpty();
        assertThat(scans.run(TEST)).isTrue();
        assertThat(last().state()).isEqualTo(ScanRun.State.DONE);
        assertThat(rows()).isNotEmpty();
    }

    @Test
    void aScanThatAKilledProcessLeftIsMarkedAndTheNextOneRuns() {
        var left = UUID.randomUUID();
        jdbc.sql("""
                insert into eligibility.scan (id, state, asked_by, asked_label, started_at, revision, day)
                values (:id, 'RUNNING', 'test', 'test', now(), 1, '2026-01-01')""").param("id", left).update();
        assertThat(scans.run(TEST)).isTrue();
        assertThat(scans.recent(20)).anySatisfy(run -> {
            assertThat(run.id()).isEqualTo(left);
            assertThat(run.state()).isEqualTo(ScanRun.State.BROKEN);
        });
    }

    @Test
    void oneScanRunsAtATime() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", 0x656c_6967_0001L)
                    .query(rs -> {});
            var other = java.util.concurrent.CompletableFuture.supplyAsync(() -> scans.run(TEST));
            assertThat(other.join()).isFalse();
        });
    }

    @Test
    void aBirthIsDecidedAsSoonAsItIsCommitted() {
        scans.run(TEST);
        var family = Families.family(changes, towns);
        var born = LocalDate.now(clock).minusMonths(3);
        var child = new NewPerson(
                PersonName.japanese("𠮷﨑", "凪", "ヨシザキ", "ナギ"),
                born,
                Sex.FEMALE,
                "子",
                "JPN",
                null,
                "みなと県さざなみ市大浦1番",
                "𠮷﨑　一郎",
                null,
                NewPerson.Programmes.NONE);
        var applied = (ChangeOutcome.Applied) changes.applyBirth(OFFICE, new Birth(child, family.head(), born, null));
        var baby = applied.persons().getFirst();
        Awaitility.await()
                .untilAsserted(() -> assertThat(of(baby))
                        .extracting(Entitled::programme)
                        .contains("child-allowance", "child-medical-aid", "vaccine-five-in-one"));
        assertThat(of(baby)).allSatisfy(found -> {
            assertThat(found.receiver()).isEqualTo(family.head());
            assertThat(found.household()).isEqualTo(family.household());
        });
        assertThat(of(baby))
                .filteredOn(found -> found.programme().equals("child-allowance"))
                .singleElement()
                .satisfies(found -> assertThat(found.amount()).isEqualTo(30_000L));
        // what was decided by itself is what the next scan of the whole city finds
        var decided = of(baby);
        scans.run(TEST);
        assertThat(of(baby)).isEqualTo(decided);
    }

    @Test
    void explainsInThreeLanguagesWhyAndWhatWasPresumed() {
        var family = Families.family(changes, towns);
        Awaitility.await()
                .untilAsserted(() -> assertThat(of(family.younger()))
                        .extracting(Entitled::programme)
                        .contains("child-allowance"));
        var found = of(family.younger()).stream()
                .filter(one -> one.programme().equals("child-allowance"))
                .findFirst()
                .orElseThrow();
        var asking = Asking.by(new Actor.Process("notices"), Purpose.OUTREACH);
        var why = entitlements.why(asking, found.id(), Lang.JA).orElseThrow();
        assertThat(why.entitled()).isTrue();
        assertThat(why.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.because()).isEqualTo("3歳から18歳の年度末までの児童です。");
            assertThat(ground.articles()).contains("児童手当法6条1項");
        });
        assertThat(why.facts())
                .contains(new Explained.Line("生年月日", "平成26年（2014年）6月6日", "市の記録"))
                .extracting(Explained.Line::label)
                .doesNotContain("請求者は公務員である");
        assertThat(why.presumptions()).contains(new Explained.Line("請求者は公務員である", "いいえ", "市の記録にないため、こう見込みました"));
        assertThat(why.changes()).contains("請求者は公務員であるが「はい」なら、対象から外れます。");
        assertThat(entitlements.why(asking, found.id(), Lang.EN).orElseThrow().changes())
                .contains("If “The claimant is a public servant” were “yes”, there would be no claim.");
        assertThat(entitlements.why(asking, found.id(), Lang.EASY).orElseThrow().grounds())
                .singleElement()
                .satisfies(ground -> assertThat(ground.because()).startsWith("3さいから"));
        assertThat(jdbc.sql(
                                "select count(*) from registry.access_log where person_id = :id and actor_id = 'system:notices'")
                        .param("id", family.younger().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(entitlements.why(asking, UUID.randomUUID(), Lang.JA)).isEmpty();
    }

    @Test
    void aCorrectedBirthDateEndsWhatNobodyIsEntitledToAnyMore() {
        var family = Families.family(changes, towns);
        Awaitility.await()
                .untilAsserted(() -> assertThat(of(family.younger()))
                        .extracting(Entitled::programme)
                        .contains("child-allowance"));
        changes.correct(
                OFFICE,
                new ExOfficio(LocalDate.now(clock), "試験", null),
                new PersonCorrection(family.younger(), null, LocalDate.parse("1999-06-06"), null, null, null));
        Awaitility.await()
                .untilAsserted(() -> assertThat(of(family.younger()))
                        .extracting(Entitled::programme)
                        .doesNotContain("child-allowance"));
    }

    @Test
    void recordsThatCannotBeArePutAsideWithTheirHousehold() {
        var head = DemoCity.person("takahashi.head");
        var before = jdbc.sql(
                        "select format('birth_date = %L, became_on = %L', birth_date, became_on) from registry.person"
                                + " where id = :id")
                .param("id", head.value())
                .query(String.class)
                .single();
        scans.run(TEST);
        var household =
                jdbc.sql("""
                select person_id from registry.membership where superseded_at is null and valid_to is null and household_id =
                (select household_id from registry.membership where person_id = :id and superseded_at is null and valid_to is null)
                """).param("id", head.value()).query(UUID.class).list();
        assertThat(household).hasSizeGreaterThan(1);
        unguarded(
                "update registry.person set birth_date = '2099-01-02', became_on = '2099-01-02' where id = :id", head);
        try {
            scans.run(TEST);
            assertThat(scans.quarantined(10)).singleElement().satisfies(row -> {
                assertThat(row.person()).isEqualTo(head.value());
                assertThat(row.reason()).isEqualTo("IMPOSSIBLE_BIRTH");
            });
            assertThat(last().quarantined()).isEqualTo(1);
            assertThat(household)
                    .allSatisfy(member -> assertThat(of(new ResidentId(member))).isEmpty());
            var city = columns.current();
            assertThat(city.doubts()).hasSize(1);
            for (var row = 0; row < city.population().persons(); row++) {
                assertThat(household).doesNotContain(city.resident(row).value());
            }
        } finally {
            unguarded("update registry.person set " + before + " where id = :id", head);
        }
        scans.run(TEST);
        assertThat(scans.quarantined(10)).isEmpty();
    }

    @Test
    void aResidentWithoutAHouseholdIsNamedAndNotCounted() {
        var head = DemoCity.person("katsuragi.wife");
        unguarded(
                "update registry.membership set superseded_at = '2026-01-01' where person_id = :id and superseded_at is null"
                        + " and valid_to is null",
                head);
        try {
            assertThat(columns.reload().doubts()).anySatisfy(doubt -> {
                assertThat(doubt.person()).isEqualTo(head);
                assertThat(doubt.why().name()).isEqualTo("NO_HOUSEHOLD");
            });
        } finally {
            unguarded(
                    "update registry.membership set superseded_at = null where person_id = :id"
                            + " and superseded_at = '2026-01-01'",
                    head);
        }
        assertThat(columns.reload().doubts()).isEmpty();
    }

    /// As migrated rows may be: past triggers and constraints of the register.
    private void unguarded(String sql, ResidentId person) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).param("id", person.value()).update();
        });
    }

    private @Nullable Long sum(String programme) {
        return jdbc.sql(
                        "select sum(amount)::bigint from eligibility.entitlement where programme = :id and ended_at is null")
                .param("id", programme)
                .query((rs, n) -> rs.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    private ScanRun last() {
        return scans.recent(1).getFirst();
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

    private List<String> rows() {
        return jdbc.sql("select e::text from eligibility.entitlement e order by id")
                .query(String.class)
                .list();
    }
}

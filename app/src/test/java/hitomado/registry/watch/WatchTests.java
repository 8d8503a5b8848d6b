package hitomado.registry.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.testing.DemoCityTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// 目立つ照会 — each rule finds what it says and nothing else; every test has days and a section of its own.
@DemoCityTest
@Transactional
class WatchTests {
    /// A Tuesday on which the city hall is open.
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 8);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 2, 11);
    private static final Actor.Staff AUDITOR =
            new Actor.Staff(UUID.randomUUID(), "藤原 正", "audit", "991015", Set.of(Permission.AUDIT_UNUSUAL));

    @Autowired
    Watch watch;

    @Autowired
    UnusualAccesses unusual;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private final String section = "section-" + UUID.randomUUID();
    private final String clerk = "staff:" + UUID.randomUUID();

    @Test
    void manyProtectedPeopleOfOneDayStandOut() {
        var people = residents(6);
        protect(people.subList(0, 4));
        reads(clerk, people, TUESDAY + " 10:00+09");
        watch.look(TUESDAY);
        assertThat(found()).as("four are fewer than five").isEmpty();

        protect(people.subList(4, 5));
        watch.look(TUESDAY);
        assertThat(found()).containsExactly("MANY_PROTECTED 2026-03-10 5 5");
    }

    @Test
    void thresholdIsThatOfItsDay() {
        jdbc.sql("insert into registry.watch_parameter values ('protected_per_day', '2026-03-10', 2, '試験')")
                .update();
        var people = residents(3);
        protect(people);
        reads(clerk, people, "2026-03-09 10:00+09");
        reads(clerk, people, "2026-03-10 10:00+09");
        watch.look(LocalDate.of(2026, 3, 9));
        watch.look(TUESDAY);
        assertThat(found()).containsExactly("MANY_PROTECTED 2026-03-10 3 2");
    }

    @Test
    void nightsAndClosedDaysStandOutOfficeHoursDoNot() {
        var people = residents(2);
        reads(clerk, people, TUESDAY + " 07:00+09");
        reads(clerk, people, TUESDAY + " 20:59:59+09");
        watch.look(TUESDAY);
        assertThat(found()).isEmpty();
        reads(clerk, people.subList(0, 1), TUESDAY + " 21:00+09");
        reads(clerk, people.subList(0, 1), TUESDAY + " 06:59:59+09");
        reads(clerk, people, SUNDAY + " 10:00+09");
        reads(clerk, people, HOLIDAY + " 10:00+09");
        List.of(TUESDAY, SUNDAY, HOLIDAY).forEach(watch::look);
        assertThat(found())
                .containsExactly("ODD_HOURS 2026-02-11 2 1", "ODD_HOURS 2026-03-08 2 1", "ODD_HOURS 2026-03-10 1 1");
    }

    @Test
    void farAboveTheMedianOfTheSectionStandsOut() {
        var people = residents(60);
        for (var peer = 0; peer < 3; peer++) {
            reads("staff:" + UUID.randomUUID(), people.subList(0, 6 + peer), TUESDAY.minusDays(1) + " 10:00+09");
        }
        watch.look(TUESDAY.minusDays(1));
        reads(clerk, people.subList(0, 35), TUESDAY + " 10:00+09");
        watch.look(TUESDAY);
        assertThat(found()).as("35 is five times 7").isEmpty();
        reads(clerk, people.subList(35, 36), TUESDAY + " 11:00+09");
        watch.look(TUESDAY);
        assertThat(found()).containsExactly("ABOVE_PEERS 2026-03-10 36 7");
    }

    @Test
    void ownFamilyIsFoundOnlyWhereTheClerksRecordIsNamed() {
        var own = jdbc.sql("""
                        select o.person_id from registry.membership o
                          join registry.membership m on m.household_id = o.household_id and m.person_id <> o.person_id
                        where o.superseded_at is null and o.valid_to is null and m.superseded_at is null and m.valid_to is null
                        order by 1 limit 1""").query(UUID.class).single();
        var family = household(own);
        assertThat(family).hasSizeGreaterThan(1);
        reads(clerk, family, TUESDAY + " 10:00+09");
        reads(clerk, residents(3).stream().filter(id -> !family.contains(id)).toList(), TUESDAY + " 10:00+09");
        watch.look(TUESDAY);
        assertThat(found()).isEmpty();

        var number = jdbc.sql("select resident_number from registry.person where id = :id")
                .param("id", own)
                .query(String.class)
                .single();
        assertThat(unusual.name(AUDITOR, clerk, number)).isTrue();
        assertThat(unusual.name(AUDITOR, clerk, "0")).isFalse();
        assertThat(unusual.name(AUDITOR, "resident:1", number)).isFalse();
        assertThat(trail.of(clerk)).extracting(AuditTrail.Entry::kind).containsExactly(AuditKind.STAFF_RECORD_NAMED);
        watch.look(TUESDAY);
        assertThat(found()).containsExactly("OWN_FAMILY 2026-03-10 " + family.size() + " 0");
    }

    @Test
    void lookingAgainAddsNothingAndLeavesReviewsAlone() {
        reads(clerk, residents(2), SUNDAY + " 10:00+09");
        watch.look(SUNDAY);
        var item = items().getFirst();
        assertThat(unusual.review(AUDITOR, item.id(), " 時間外勤務の命令を確認 ")).isTrue();
        assertThat(unusual.review(AUDITOR, item.id(), "二度目")).isFalse();
        reads(clerk, residents(3), SUNDAY + " 11:00+09");
        watch.look(SUNDAY);

        var review = unusual.find(AUDITOR, item.id()).orElseThrow();
        assertThat(review.persons()).isEqualTo(2);
        assertThat(review.review().orElseThrow().note()).isEqualTo("時間外勤務の命令を確認");
        assertThat(items()).hasSize(1);
        assertThat(unusual.list(AUDITOR, true, 1).items()).doesNotContain(review);
        assertThat(trail.of("unusual:" + item.id()))
                .extracting(AuditTrail.Entry::kind, AuditTrail.Entry::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AuditKind.UNUSUAL_REVIEWED, AUDITOR.key()));
    }

    @Test
    void readsBehindAFindingAreShownPageByPageWithoutNames() {
        var people = residents(40);
        reads(clerk, people, SUNDAY + " 10:00+09");
        reads(clerk, people, SUNDAY.minusDays(1) + " 23:59:59+09");
        watch.look(SUNDAY);
        var item = items().getFirst();
        var first = unusual.reads(AUDITOR, item, 1);
        assertThat(first.total()).isEqualTo(40);
        assertThat(first.reads()).hasSize(30);
        assertThat(unusual.reads(AUDITOR, item, 2).reads()).hasSize(10).allSatisfy(read -> {
            assertThat(read.person()).startsWith("person:");
            assertThat(read.purpose()).isEqualTo("CASEWORK");
        });
    }

    @Test
    void onlyAuditorsMayLook() {
        var clerkOnly = new Actor.Staff(
                UUID.randomUUID(), "職員", "card", "991015", Set.of(Permission.REGISTRY_READ, Permission.CASE_DECIDE));
        assertThatThrownBy(() -> unusual.list(clerkOnly, true, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> unusual.review(clerkOnly, 1, "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> unusual.name(clerkOnly, clerk, "1")).isInstanceOf(NotAllowed.class);
    }

    private List<UUID> residents(int count) {
        return jdbc.sql("""
                        select p.id from registry.person p where status = 'RESIDENT'
                          and not exists (select from registry.protected_person x where x.person_id = p.id)
                        order by p.id limit :count""").param("count", count).query(UUID.class).list();
    }

    private List<UUID> household(UUID person) {
        return jdbc.sql("""
                        select o.person_id from registry.membership m join registry.membership o using (household_id)
                        where m.person_id = :person and m.superseded_at is null and m.valid_to is null
                          and o.superseded_at is null and o.valid_to is null""").param("person", person).query(UUID.class).list();
    }

    private void protect(List<UUID> people) {
        people.forEach(person -> jdbc.sql("""
                        insert into registry.protection (id, person_id, harm, filed_on, valid_from, valid_to, authority)
                        values (gen_random_uuid(), :person, 'STALKING', '2026-03-01', '2026-03-01', '2027-03-01', '警察署')""").param("person", person).update());
    }

    private void reads(String actor, List<UUID> people, String at) {
        jdbc.sql("""
                        insert into registry.access_log (call_id, at, actor_id, actor_label, purpose, purpose_code, legal_basis,
                            person_id, fields, masked)
                        select gen_random_uuid(), cast(:at as timestamptz), :actor, :section, '申請の審査', 'CASEWORK', '法',
                            person, array['person.fullName'], false from unnest(:people) as p (person)""")
                .param("at", at)
                .param("actor", actor)
                .param("section", section)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    private List<UnusualAccess> items() {
        return unusual.list(AUDITOR, false, 1).items().stream()
                .filter(item -> item.section().equals(section) && item.actor().equals(clerk))
                .toList();
    }

    private List<String> found() {
        return items().stream()
                .map(item -> item.rule() + " " + item.day() + " " + item.persons() + " " + item.usual())
                .sorted()
                .toList();
    }
}

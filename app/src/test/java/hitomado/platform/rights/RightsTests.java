package hitomado.platform.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.SignInLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class RightsTests {
    private static final Use READ = Use.of(Permission.CASE_READ);
    private static final ThingColumns COLUMNS =
            new ThingColumns("t.section", "t.ward", "t.worker", "t.ended", "t.guarded");

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysTheSameOfObjectsAndInSql() {
        var random = new Random(20261121);
        var reached = 0;
        for (var round = 0; round < 200; round++) {
            var who = staff(random);
            var things = new ArrayList<Thing>();
            for (var n = 0; n < 40; n++) {
                things.add(thing(random, who));
            }
            var use = new Use(Permission.CASE_READ, random.nextBoolean() ? null : pick(random, Purpose.values()));

            var objects = new ArrayList<Integer>();
            for (var n = 0; n < things.size(); n++) {
                if (Rights.reaches(who, use, things.get(n))) {
                    objects.add(n);
                }
            }
            assertThat(rows(Rights.where(who, use, COLUMNS), things))
                    .as("%s %s", use, who.grants())
                    .containsExactlyElementsOf(objects);
            reached += objects.size();
        }
        assertThat(reached).as("neither all nor none").isBetween(500, 7_500);
    }

    private List<Integer> rows(Rights.Clause clause, List<Thing> things) {
        var values = new StringBuilder();
        for (var n = 0; n < things.size(); n++) {
            var thing = things.get(n);
            values.append(n == 0 ? "" : ",")
                    .append("(%d,%s,%s,%s,%s,%s)"
                            .formatted(
                                    n,
                                    text(thing.section()),
                                    text(thing.ward()),
                                    text(thing.worker()),
                                    bool(thing.ended()),
                                    bool(thing.protectedPerson())));
        }
        return jdbc.sql("select n from (values " + values + ") as t (n, section, ward, worker, ended, guarded) where "
                        + clause.sql() + " order by n")
                .params(clause.params())
                .query((rs, n) -> rs.getInt("n"))
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "null::text" : "'" + value + "'";
    }

    private static String bool(@Nullable Boolean value) {
        return value == null ? "null::boolean" : value.toString();
    }

    private static Actor.Staff staff(Random random) {
        var grants = new ArrayList<Grant>();
        var count = random.nextInt(4);
        for (var n = 0; n < count; n++) {
            var limits = new ArrayList<Limit>();
            for (var limit : Limit.values()) {
                if (random.nextInt(3) == 0) {
                    limits.add(limit);
                }
            }
            var permission = random.nextInt(4) == 0 ? Permission.CASE_WORK : Permission.CASE_READ;
            Set<Purpose> purposes = random.nextInt(3) == 0 ? Set.of(pick(random, Purpose.values())) : Set.of();
            grants.add(new Grant(permission, Set.copyOf(limits), purposes));
        }
        return new Actor.Staff(
                UUID.randomUUID(), "𠮷田", pick(random, "card", "koseki"), pick(random, "1", "2"), grants);
    }

    private static Thing thing(Random random, Actor.Staff who) {
        return new Thing(
                random.nextInt(5) == 0 ? null : pick(random, "card", "koseki"),
                random.nextInt(5) == 0 ? null : pick(random, "1", "2"),
                random.nextInt(3) == 0 ? null : random.nextBoolean() ? who.key() : "staff:somebody",
                random.nextInt(5) == 0 ? null : random.nextBoolean(),
                random.nextInt(5) == 0 ? null : random.nextBoolean());
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void whoLacksThePermissionReachesNothing() {
        var nobody = new Actor.Staff(UUID.randomUUID(), "見習", "card", "991015", List.of());

        assertThat(Rights.reaches(nobody, READ, Thing.ofSection("card"))).isFalse();
        assertThat(Rights.where(nobody, READ, COLUMNS).sql()).isEqualTo("(false)");
        assertThatThrownBy(() -> Rights.demand(nobody, Permission.CASE_READ)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void residentsHoldNothingAndTheSystemEverything() {
        var resident = new Actor.Resident(UUID.randomUUID(), "髙橋", SignInLevel.CARD);

        assertThat(Rights.holds(resident, READ)).isFalse();
        assertThat(Rights.where(resident, READ, COLUMNS).sql()).isEqualTo("(false)");
        assertThat(Rights.reachesAll(new Actor.Process("job"), READ)).isTrue();
    }

    @Test
    void grantsAddUpButTheirLimitsAreNotMixed() {
        var who = new Actor.Staff(
                UUID.randomUUID(),
                "渡邉",
                "card",
                "991015",
                List.of(
                        new Grant(Permission.REGISTRY_READ, Set.of(Limit.OWN_WARD), Set.of(Purpose.RECEPTION)),
                        new Grant(Permission.REGISTRY_READ, Set.of(Limit.NOT_PROTECTED), Set.of(Purpose.CASEWORK))));
        var elsewhere = new Thing(null, "991023", null, false, false);
        var reception = new Use(Permission.REGISTRY_READ, Purpose.RECEPTION);
        var casework = new Use(Permission.REGISTRY_READ, Purpose.CASEWORK);

        assertThat(Rights.reaches(who, reception, elsewhere)).isFalse();
        assertThat(Rights.reaches(who, casework, elsewhere)).isTrue();
        assertThat(Rights.holds(who, new Use(Permission.REGISTRY_READ, Purpose.OUTREACH)))
                .isFalse();
    }

    @Test
    void usualLimitsHoldWhereARoleNamesNone() {
        assertThat(Grant.usual(Permission.CASE_READ).limits()).containsExactly(Limit.OWN_SECTION);
        assertThat(Grant.usual(Permission.AUDIT_READ).limits()).isEmpty();
    }
}

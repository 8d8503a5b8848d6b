package hitomado.registry.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hitomado.registry.RegisterDatabase;
import hitomado.registry.Sex;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A city of 12,000, loaded once: shares, relations, departmental facts, and that nothing impossible stands
/// in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityTests {
    private static final int RESIDENTS = 12_000;
    private final List<String> steps = new ArrayList<>();
    private DataSource database;
    private JdbcClient jdbc;

    @BeforeAll
    void load() {
        database = RegisterDatabase.migrated();
        jdbc = JdbcClient.create(database);
        CityLoader.load(database, RESIDENTS, 7, (step, done, all) -> steps.add(step.name()));
    }

    private long count(String sql) {
        var from = sql.startsWith("(") ? sql : "registry." + sql;
        return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }

    @Test
    void hasExactlyTheResidentsAskedFor() {
        assertThat(count("person WHERE status = 'RESIDENT'")).isEqualTo(RESIDENTS);
        assertThat(count("person WHERE status <> 'RESIDENT'")).isBetween(200L, 1200L);
    }

    @Test
    void tellsItsProgressAndLoadsOnlyOnce() {
        assertThat(steps).startsWith("PREPARE", "RESIDENTS").contains("INDEXES").endsWith("DONE");
        assertThatThrownBy(() -> CityLoader.load(database, 100, 7, ProgressListener.silent()))
                .hasMessageContaining("not empty");
    }

    @Test
    void followsThePyramid() {
        for (var group = 0; group < Pyramid.GROUPS; group++) {
            for (var sex : Sex.values()) {
                var here = jdbc.sql("""
                                SELECT count(*) FROM registry.person WHERE status = 'RESIDENT' AND sex = :sex
                                AND least(19, extract(year FROM age(:asOf::date, birth_date))::int / 5) = :group""")
                        .param("sex", sex.code())
                        .param("asOf", CityLoader.AS_OF)
                        .param("group", group)
                        .query(Long.class)
                        .single();
                assertThat(here / (double) RESIDENTS)
                        .as("%s, %d to %d years", sex, group * 5, group * 5 + 4)
                        .isCloseTo(Pyramid.share(group, sex), within(0.006));
            }
        }
    }

    @Test
    void hasHouseholdsOfOneToSevenAndMostlySmall() {
        var sizes = jdbc.sql("""
                        SELECT n, count(*) AS households FROM (SELECT count(*) AS n FROM registry.membership
                        WHERE valid_to IS NULL GROUP BY household_id) s GROUP BY n ORDER BY n""")
                .query((rs, i) -> new int[] {rs.getInt(1), rs.getInt(2)})
                .list();
        var households = sizes.stream().mapToInt(size -> size[1]).sum();
        assertThat(sizes.getFirst()[0]).isEqualTo(1);
        assertThat(sizes.getLast()[0]).isBetween(5, 8);
        assertThat(sizes.getFirst()[1] / (double) households).isBetween(0.34, 0.42);
        assertThat(RESIDENTS / (double) households).isBetween(2.0, 2.4);
    }

    @Test
    void hasNoImpossibleRelations() {
        assertThat(count("""
                person c JOIN registry.membership mc ON mc.person_id = c.id AND mc.relation = '子' AND mc.valid_to IS NULL
                JOIN registry.membership mh ON mh.household_id = mc.household_id AND mh.relation = '世帯主' AND mh.valid_to IS NULL
                JOIN registry.person h ON h.id = mh.person_id WHERE c.birth_date < h.birth_date + interval '17 years'""")).isZero();
        assertThat(count("""
                person p JOIN registry.membership mp ON mp.person_id = p.id AND mp.relation IN ('父', '母') AND mp.valid_to IS NULL
                JOIN registry.membership mh ON mh.household_id = mp.household_id AND mh.relation = '世帯主' AND mh.valid_to IS NULL
                JOIN registry.person h ON h.id = mh.person_id WHERE h.birth_date < p.birth_date + interval '17 years'""")).isZero();
        assertThat(count("""
                person s JOIN registry.membership m ON m.person_id = s.id AND m.valid_to IS NULL
                WHERE (m.relation = '妻' AND s.sex = 'male') OR (m.relation = '夫' AND s.sex = 'female')
                   OR (m.relation IN ('妻', '夫', '世帯主') AND s.birth_date > date '2008-11-01')""")).isZero();
    }

    @Test
    void isWholeForEveryPersonAndHousehold() {
        assertThat(count("""
                person p WHERE status = 'RESIDENT' AND (1, 1) IS DISTINCT FROM (
                 (SELECT count(*)::int FROM registry.address a WHERE a.person_id = p.id AND a.valid_to IS NULL AND place = 'CITY'),
                 (SELECT count(*)::int FROM registry.membership m WHERE m.person_id = p.id AND m.valid_to IS NULL))""")).isZero();
        assertThat(count("""
                (SELECT household_id FROM registry.membership WHERE valid_to IS NULL GROUP BY household_id
                 HAVING count(*) FILTER (WHERE relation = '世帯主') <> 1) h""")).isZero();
    }

    @Test
    void holdsVariantsIvsNamesLeapDaysForeignersAndTheDead() {
        assertThat(count("person WHERE family_name LIKE '%髙%' AND name_folded LIKE '高%'"))
                .isPositive();
        assertThat(count("person WHERE family_name LIKE '%葛\uDB40\uDD00城%' AND name_folded LIKE '葛城%'"))
                .isPositive();
        assertThat(count("person WHERE family_name LIKE '%𠮷%' AND name_folded LIKE '吉%'"))
                .isPositive();
        assertThat(count("person WHERE to_char(birth_date, 'MM-DD') = '02-29'")).isPositive();
        assertThat(count("person WHERE nationality <> 'JPN' AND alphabet_name IS NOT NULL AND status = 'RESIDENT'")
                        / (double) RESIDENTS)
                .isBetween(0.012, 0.045);
        assertThat(count("person WHERE status = 'DEAD'")).isPositive();
        assertThat(count("person WHERE former_family_name IS NOT NULL")).isPositive();
        assertThat(count("protection")).isPositive();
        assertThat(count("(SELECT 1 FROM registry.person GROUP BY family_name, given_name HAVING count(*) > 1) same"))
                .isPositive();
    }

    @Test
    void holdsDepartmentalFactsThatFitAgeAndHousehold() {
        assertThat(
                        count(
                                "late_elderly l JOIN registry.person p ON p.id = l.person_id WHERE p.birth_date > date '1951-11-01'"))
                .isZero();
        assertThat(count("nhi n JOIN registry.person p ON p.id = n.person_id WHERE p.birth_date <= date '1951-11-01'"))
                .isZero();
        assertThat(
                        count(
                                "pension n JOIN registry.person p ON p.id = n.person_id WHERE n.kind IN (1, 3) AND (p.birth_date > date '2006-11-02' OR p.birth_date <= date '1966-11-01')"))
                .isZero();
        assertThat(
                        count(
                                "child_allowance a WHERE monthly_amount <> (SELECT sum(c.monthly_amount) FROM registry.child_allowance_child c WHERE c.claimant_id = a.claimant_id)"))
                .isZero();
        assertThat(
                        count(
                                "child_allowance_child c JOIN registry.person p ON p.id = c.child_id WHERE c.monthly_amount > 0 AND p.birth_date <= date '2008-04-01'"))
                .isZero();
        assertThat(
                        count(
                                "schooling s JOIN registry.person p ON p.id = s.child_id WHERE p.birth_date NOT BETWEEN '2011-04-02' AND '2020-04-01'"))
                .isZero();
        assertThat(
                        count(
                                "nursing_care c JOIN registry.person p ON p.id = c.person_id WHERE p.birth_date > date '1961-11-01'"))
                .isZero();
    }

    @Test
    void isTheSameCityForTheSameSeed() {
        var again = RegisterDatabase.migrated();
        CityLoader.load(again, 600, 7, ProgressListener.silent());
        var people =
                "SELECT string_agg(id || family_name || given_name || birth_date || resident_number, ',' ORDER BY id) FROM (SELECT * FROM registry.person ORDER BY id LIMIT 500) p";
        assertThat(JdbcClient.create(again).sql(people).query(String.class).single())
                .isEqualTo(jdbc.sql(people).query(String.class).single());
    }

    @Test
    void hasTheDemoPeopleInTheRegister() {
        for (var person : DemoPeople.all()) {
            assertThat(count(
                            "person WHERE status = 'RESIDENT' AND id = '%s' AND family_name = '%s' AND given_name = '%s' AND resident_number = '%s' AND birth_date = '%s'"
                                    .formatted(
                                            person.id(),
                                            person.familyName(),
                                            person.givenName(),
                                            person.residentNumber(),
                                            person.birthDate())))
                    .as(person.key())
                    .isEqualTo(1);
        }
        assertThat(DemoPeople.all()).hasSizeGreaterThan(30);
    }

    @Test
    void givesTheDemoFamiliesWhatTheyAreFor() {
        assertThat(amount("takahashi.head")).isEqualTo(20_000);
        assertThat(amount("yoshida.head")).isEqualTo(70_000);
        assertThat(count("child_allowance WHERE claimant_id = '%s'"
                        .formatted(DemoPeople.of("nakamura.head").id())))
                .isZero();
        assertThat(count("nhi WHERE person_id = '%s' AND branch = '04'"
                        .formatted(DemoPeople.of("takahashi.son").id())))
                .isEqualTo(1);
        assertThat(count("dog WHERE owner_id = '%s' AND name = 'ポチ'"
                        .formatted(DemoPeople.of("takahashi.head").id())))
                .isEqualTo(1);
        assertThat(count("protected_person WHERE person_id = '%s'"
                        .formatted(DemoPeople.of("protected.daughter").id())))
                .isEqualTo(1);
        assertThat(count("protection_opponent WHERE person_id = '%s'"
                        .formatted(DemoPeople.of("opponent.head").id())))
                .isEqualTo(1);
        assertThat(count("nursing_care WHERE level = '要介護1' AND person_id = '%s'"
                        .formatted(DemoPeople.of("katsuragi.wife").id())))
                .isEqualTo(1);
    }

    private int amount(String key) {
        return jdbc.sql("SELECT monthly_amount FROM registry.child_allowance WHERE claimant_id = :id")
                .param("id", DemoPeople.of(key).id())
                .query(Integer.class)
                .single();
    }
}

package hitomado.eligibility.columns;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.FactSheet;
import hitomado.registry.Residents;
import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.testing.DemoCityTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoCityTest
class CityColumnsTests {
    @Autowired
    CityColumns columns;

    @Autowired
    Residents residents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyFactOfEveryPersonIsWhatTheRegisterGivesOneByOne() {
        var city = columns.reload();
        var asking = Asking.by(new Actor.Process("test"), Purpose.OUTREACH);
        var facts = city.population().facts().stream().map(FactId::value).toList();
        assertThat(facts).contains("person.birthDate", "person.relationship", "person.careLevel", "person.nhiInsured");
        for (var home = 0; home < city.population().households(); home++) {
            var first = city.population().firstPerson(home);
            var given = (FactSheet.Given) residents.facts(asking, city.resident(first), facts);
            var rows = IntStream.range(first, city.population().firstPerson(home + 1))
                    .boxed()
                    .toList();
            assertThat(given.members())
                    .extracting(FactSheet.Member::id)
                    .containsExactlyInAnyOrderElementsOf(
                            rows.stream().map(city::resident).toList());
            for (var row : rows) {
                for (var member : given.members()) {
                    if (member.id().equals(city.resident(row))) {
                        assertThat(member.facts())
                                .allSatisfy((fact, text) -> assertThat(city.population()
                                                .find(new FactId(fact), row)
                                                .map(Value::text))
                                        .as(fact)
                                        .hasValue(text));
                    }
                }
            }
        }
    }

    @Test
    void everyLivingResidentHasOneRowWithWardAgeAndHousehold() {
        var city = columns.reload();
        var living = jdbc.sql("select count(*) from registry.person where status = 'RESIDENT'")
                .query(Integer.class)
                .single();
        assertThat(city.population().persons()).isEqualTo(living);
        assertThat(city.doubts()).isEmpty();
        for (var breakdown : List.of(city.ward(), city.ageBand(), city.householdType())) {
            assertThat(breakdown.codes()).hasSize(living);
            for (var code : breakdown.codes()) {
                assertThat((int) code).isBetween(0, breakdown.labels().size() - 1);
            }
        }
        assertThat(city.ward().labels())
                .anySatisfy(label -> assertThat(label.en()).endsWith("Ward"));
    }

    @Test
    void oneReadingOfTheCityIsOneRecordThatNamesPurposeFactsAndNumber() {
        var before = readings();
        var city = columns.reload();
        assertThat(readings()).isEqualTo(before + 1);
        var detail = jdbc.sql("""
                        select detail::text from platform.audit_event
                        where kind = 'ELIGIBILITY_SCANNED' and subject = 'registry:everybody' order by id desc limit 1
                        """).query(String.class).single();
        assertThat(detail)
                .contains(
                        "OUTREACH",
                        "person.birthDate",
                        Integer.toString(city.population().persons()));
    }

    @Test
    void staysInMemoryUntilTheRegisterChanges() {
        var city = columns.reload();
        assertThat(columns.current()).isSameAs(city);
        assertThat(columns.fresh()).isSameAs(city);
        columns.outdate();
        assertThat(columns.current()).isSameAs(city);
        assertThat(columns.fresh()).isNotSameAs(city);
    }

    private long readings() {
        return jdbc.sql("select count(*) from platform.audit_event where subject = 'registry:everybody'")
                .query(Long.class)
                .single();
    }
}

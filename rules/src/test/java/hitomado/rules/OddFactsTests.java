package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts that a register should not hold give an empty value or nobody, never a crash and never a wrong number.
class OddFactsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final SubjectId P1 = new SubjectId("p1");

    private static RuleBook book() {
        var d = new Definitions()
                .asked("person.born", FactType.DATE)
                .asked("person.income", FactType.NUMBER)
                .derived("person.age", FactType.NUMBER, "age on(person.born, today())")
                .derived("person.grade", FactType.NUMBER, "school year(person.born, today())")
                .derived("person.childUntil", FactType.DATE, "fiscal year end after age(person.born, 18)")
                .derived("person.power", FactType.NUMBER, "person.income ** 9")
                .derived("person.child", FactType.BOOLEAN, "today() <= person.childUntil");
        d.members("household.children", FactType.NUMBER, d.over(Aggregate.COUNT, "person.child", null, null));
        d.members("person.rank", FactType.NUMBER, d.over(Aggregate.RANK, "person.child", null, "person.born"));
        d.members("household.income", FactType.NUMBER, d.over(Aggregate.SUM, "true", "person.income", null));
        d.members("household.youngest", FactType.DATE, d.over(Aggregate.MAX, "person.child", "person.born", null));
        return d.book();
    }

    private static Finding find(String fact, Situation situation) {
        String subject = fact.startsWith("person.") ? "p1" : "household";
        return book().find(FactKey.of(fact, subject), situation);
    }

    private static Situation born(LocalDate day) {
        return Situation.on(DAY, List.of(P1)).with(FactKey.of("person.born", "p1"), Value.of(day));
    }

    private static Finding known(Value value) {
        return new Finding.Known(value);
    }

    @Test
    void hasNoAgeAndNoGradeBeforeTheBirth() {
        assertThat(find("person.age", born(DAY.plusDays(1)))).isEqualTo(known(Value.ABSENT));
        assertThat(find("person.grade", born(DAY.plusYears(300)))).isEqualTo(known(Value.ABSENT));
        assertThat(find("person.age", born(DAY))).isEqualTo(known(Value.of(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "0001-01-01"})
    void survivesDatesAtTheEndsOfTime(String born) {
        Situation situation = born(LocalDate.parse(born));
        for (String fact : List.of("person.age", "person.grade", "person.childUntil", "person.rank")) {
            assertThat(find(fact, situation)).as(fact).isInstanceOf(Finding.Known.class);
        }
    }

    @Test
    void countsNobodyInAHouseholdWithoutPersons() {
        Situation nobody = Situation.on(DAY, List.of());
        assertThat(find("household.children", nobody)).isEqualTo(known(Value.of(0)));
        assertThat(find("household.income", nobody)).isEqualTo(known(Value.of(0)));
        assertThat(find("household.youngest", nobody)).isEqualTo(known(Value.ABSENT));
    }

    @Test
    void ranksByBirthWithinTheMembersThatTheLawCounts() {
        Situation family = Situation.on(DAY, List.of(P1, new SubjectId("p2"), new SubjectId("p3")))
                .with(FactKey.of("person.born", "p1"), Value.of(LocalDate.of(2010, 4, 2)))
                .with(FactKey.of("person.born", "p2"), Value.of(LocalDate.of(2008, 4, 1)))
                .with(FactKey.of("person.born", "p3"), Value.of(LocalDate.of(2008, 4, 2)));
        assertThat(book().find(FactKey.of("person.rank", "p3"), family)).isEqualTo(known(Value.of(1)));
        assertThat(book().find(FactKey.of("person.rank", "p1"), family)).isEqualTo(known(Value.of(2)));
        assertThat(book().find(FactKey.of("person.rank", "p2"), family)).isEqualTo(known(Value.ABSENT));
    }

    @Test
    void givesNothingBeyondDecimal128() {
        Situation huge = born(DAY).with(FactKey.of("person.income", "p1"), Value.of(new BigDecimal("1E+1000")));
        assertThat(find("person.power", huge)).isEqualTo(known(Value.ABSENT));
        Situation many = born(DAY).with(FactKey.of("person.income", "p1"), Value.of(new BigDecimal("9".repeat(34))));
        assertThat(find("household.income", many)).isEqualTo(known(Value.of(new BigDecimal("9".repeat(34)))));
    }
}

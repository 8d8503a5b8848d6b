package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Population;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final FactId INCOME = new FactId("person.income");
    private static final FactId BORN = new FactId("person.born");
    private static final FactId NAME = new FactId("person.name");
    private static final FactId RENT = new FactId("household.rent");
    private static final FactId KIND = new FactId("event.kind");

    private static RuleBook book() {
        return new Definitions()
                .given(INCOME.value(), FactType.NUMBER)
                .given(BORN.value(), FactType.DATE)
                .given(NAME.value(), FactType.TEXT)
                .given(RENT.value(), FactType.NUMBER)
                .given(KIND.value(), FactType.CHOICE, "birth", "move")
                .book();
    }

    private static Population two() {
        var writer = Population.writer(book(), List.of(INCOME, BORN, NAME, RENT, KIND));
        writer.text(writer.column(KIND), "birth");
        writer.household();
        writer.number(writer.column(RENT), 50_000);
        writer.person();
        writer.number(writer.column(INCOME), 1_000);
        writer.day(writer.column(BORN), (int) LocalDate.of(1980, 2, 29).toEpochDay());
        writer.person();
        writer.text(writer.column(NAME), "𠮷田 葛󠄀");
        writer.absent(writer.column(INCOME));
        writer.household();
        writer.person();
        writer.number(writer.column(INCOME), 5_000_000_000_000L);
        return writer.finish();
    }

    @Test
    void keepsWhatIsKnownEmptyAndUnknownApart() {
        Population city = two();
        assertThat(city.persons()).isEqualTo(3);
        assertThat(city.households()).isEqualTo(2);
        assertThat(List.of(city.householdOf(0), city.householdOf(1), city.householdOf(2)))
                .containsExactly(0, 0, 1);
        assertThat(city.find(INCOME, 0)).contains(Value.of(1_000));
        assertThat(city.find(INCOME, 1)).contains(Value.ABSENT);
        assertThat(city.find(INCOME, 2)).contains(Value.of(5_000_000_000_000L));
        assertThat(city.find(BORN, 0)).contains(Value.of(LocalDate.of(1980, 2, 29)));
        assertThat(city.find(BORN, 1)).isEmpty();
        assertThat(city.find(NAME, 1)).contains(new Value.Text("𠮷田 葛󠄀"));
        assertThat(city.find(RENT, 0)).contains(Value.of(50_000));
        assertThat(city.find(RENT, 1)).isEmpty();
        assertThat(city.find(KIND, 0)).contains(new Value.Text("birth"));
    }

    @Test
    void givesAHouseholdAsASituation() {
        Situation first = two().situation(0, DAY);
        assertThat(first.persons()).containsExactly(new SubjectId("p1"), new SubjectId("p2"));
        assertThat(first.known())
                .hasSize(6)
                .containsEntry(FactKey.of("person.income", "p2"), Value.ABSENT)
                .containsEntry(FactKey.of("household.rent", "household"), Value.of(50_000))
                .containsEntry(FactKey.of("event.kind", "event"), new Value.Text("birth"));
    }

    @Test
    void joinsWhatSeveralThreadsHaveLoaded() {
        Population both = Population.join(List.of(two(), two()));
        assertThat(both.households()).isEqualTo(4);
        assertThat(both.persons()).isEqualTo(6);
        assertThat(both.situation(2, DAY)).isEqualTo(two().situation(0, DAY));
        assertThat(both.situation(3, DAY)).isEqualTo(two().situation(1, DAY));
    }

    @Test
    void hidesFactsThatMayNotBeUsedAndPresumesOthers() {
        Population few = two().only(List.of(INCOME, RENT)).presuming(RENT, Value.of(0));
        assertThat(few.find(BORN, 0)).isEmpty();
        assertThat(few.find(INCOME, 0)).contains(Value.of(1_000));
        assertThat(few.find(RENT, 0)).contains(Value.of(50_000));
        assertThat(few.find(RENT, 1)).contains(Value.of(0));
        assertThat(few.presuming(NAME, new Value.Text("花")).find(NAME, 0)).contains(new Value.Text("花"));
    }

    @Test
    void widensWithItsNumbers() {
        var writer = Population.writer(book(), List.of(INCOME));
        List<BigDecimal> numbers =
                List.of(BigDecimal.ONE, new BigDecimal("3000000000"), new BigDecimal("0.5"), new BigDecimal("1e30"));
        for (BigDecimal number : numbers) {
            writer.household();
            writer.person();
            writer.value(writer.column(INCOME), Value.of(number));
        }
        Population city = writer.finish();
        for (int row = 0; row < numbers.size(); row++) {
            assertThat(city.find(INCOME, row)).contains(Value.of(numbers.get(row)));
        }
    }

    @Test
    void refusesValuesOfOtherTypes() {
        var writer = Population.writer(book(), List.of(INCOME, BORN));
        writer.household();
        writer.person();
        assertThatThrownBy(() -> writer.text(writer.column(BORN), "yesterday"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.value(writer.column(INCOME), Value.TRUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.column(NAME)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCodedAsTheScalarExecutorCodesIt() {
        var city = new RandomCity(5, HitPolicy.FIRST);
        BulkPlan plan = BulkTests.plan(city.book(), DAY, city.tables());
        BulkRows scalar = Populations.filled(plan, city.households());
        BulkRows coded = plan.code(Populations.of(city.book(), city.households()), 2);
        for (int column = 0; column < plan.columns().size(); column++) {
            assertThat(coded.codes(column))
                    .as(plan.columns().get(column).name())
                    .isEqualTo(scalar.codes(column));
        }
    }
}

package hitomado.rules;

import static hitomado.rules.Definitions.choice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final SubjectId P1 = new SubjectId("p1");

    private static RuleBook book() {
        var d = new Definitions()
                .asked("person.born", FactType.DATE)
                .asked("person.resident", FactType.BOOLEAN)
                .asked("event.income", FactType.NUMBER)
                .derived("person.age", FactType.NUMBER, "age on(person.born, today())")
                .derived("person.child", FactType.BOOLEAN, "person.age < 18");
        d.members("household.children", FactType.NUMBER, d.over(Aggregate.COUNT, "person.child", null, null));
        return d.table(
                        "child",
                        SubjectKind.PERSON,
                        HitPolicy.FIRST,
                        "person.resident | person.age | event.income",
                        List.of(choice("result", "yes", "no")),
                        "false | - | - => \"no\"",
                        "- | < 18 | - => \"yes\"",
                        "- | - | < 100 => \"yes\"",
                        "- | - | - => \"no\"")
                .table(
                        "family",
                        SubjectKind.PERSON,
                        HitPolicy.UNIQUE,
                        "child.result | household.children",
                        List.of(choice("result", "yes", "no")),
                        "\"yes\" | >= 1 => \"yes\"",
                        "\"no\" | - => \"no\"")
                .book();
    }

    private static Situation born(int year) {
        return Situation.on(DAY, List.of(P1))
                .with(FactKey.of("person.resident", "p1"), Value.TRUE)
                .with(FactKey.of("person.born", "p1"), Value.of(LocalDate.of(year, 1, 1)));
    }

    private static Explanation why(String table, Situation situation) {
        return switch (book().decide(table, P1, situation)) {
            case Decision.Decided(var outputs, var why) -> why;
            case Decision.Undecided(var missing, var rows) -> throw new AssertionError(missing.toString());
        };
    }

    private static String shown(Explanation.Used used) {
        String from = used.from().isEmpty()
                ? ""
                : used.from().stream().map(ExplanationTests::shown).toList().toString();
        return used.key() + "=" + used.value().text() + from;
    }

    @Test
    void namesTheRowAndItsNotes() {
        assertThat(why("child", born(2015)).rows())
                .containsExactly(new TableRow(
                        "child",
                        2,
                        Map.of("result", new Value.Text("yes")),
                        Map.of("because", "row 2"),
                        new Position("test.yaml", 12, 5)));
    }

    @Test
    void namesTheFactsOfTheRowAndWhatExcludedTheRowsBefore() {
        assertThat(why("child", born(2015)).facts().stream().map(ExplanationTests::shown))
                .containsExactly("person.age@p1=11[person.born@p1=2015-01-01]", "person.resident@p1=true");
        Situation poor = born(1990).with(FactKey.of("event.income", "event"), Value.of(50));
        assertThat(why("child", poor).facts().stream().map(ExplanationTests::shown))
                .containsExactly(
                        "event.income@event=50",
                        "person.resident@p1=true",
                        "person.age@p1=36[person.born@p1=1990-01-01]");
    }

    @Test
    void unfoldsTablesAndMembers() {
        assertThat(why("family", born(2015)).facts().stream().map(ExplanationTests::shown))
                .containsExactly(
                        "child.result@p1=yes[person.age@p1=11[person.born@p1=2015-01-01], person.resident@p1=true]",
                        "household.children@household=1[person.child@p1=true[person.age@p1=11]]");
        assertThat(why("family", born(2015)).facts().getFirst().rows())
                .extracting(TableRow::number)
                .containsExactly(2);
    }

    @Test
    void takesAValueOfTheSituationAsTheEnd() {
        Situation given = born(2015)
                .with(FactKey.of("person.age", "p1"), Value.of(30))
                .with(FactKey.of("event.income", "event"), Value.of(500));
        assertThat(why("child", given).facts().stream().map(ExplanationTests::shown))
                .containsExactly("person.resident@p1=true", "person.age@p1=30", "event.income@event=500");
    }
}

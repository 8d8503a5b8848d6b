package hitomado.rules;

import static hitomado.rules.Definitions.choice;
import static hitomado.rules.Definitions.number;
import static hitomado.rules.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemTests {
    private static final List<DecisionTable.Output> RESULT = List.of(choice("result", "yes", "no"));

    private static List<String> told(Definitions definitions) {
        return definitions.problems().stream()
                .map(p -> p.at().line() + " " + p.code())
                .toList();
    }

    @Test
    void findsDuplicates() {
        var d = new Definitions()
                .asked("event.a", FactType.BOOLEAN)
                .asked("event.a", FactType.NUMBER)
                .group("g", "true")
                .group("g", "true")
                .expression("x", SubjectKind.EVENT, "1")
                .expression("x", SubjectKind.EVENT, "2")
                .asked("event.c", FactType.CHOICE, "a", "a");
        assertThat(told(d)).containsExactly("2 duplicate", "6 duplicate", "8 duplicate", "9 duplicate");
    }

    @Test
    void findsBadNamesAndDefinitions() {
        var d = new Definitions()
                .asked("event.a b", FactType.TEXT)
                .asked("family.name", FactType.TEXT)
                .asked("event", FactType.TEXT)
                .asked("event.c", FactType.CHOICE)
                .asked("event.t", FactType.TEXT, "code");
        assertThat(told(d))
                .containsExactly("1 bad-name", "2 bad-name", "3 bad-name", "4 bad-definition", "5 bad-definition");
    }

    @Test
    void findsUnknownTopics() {
        var d = new Definitions()
                .topics("event")
                .asked("event.a", FactType.TEXT)
                .asked("person.a", FactType.TEXT);
        assertThat(told(d)).containsExactly("2 unknown-topic");
    }

    @Test
    void findsAPersonsFactWithoutAPerson() {
        var d = new Definitions()
                .asked("person.a", FactType.BOOLEAN)
                .derived("event.b", FactType.BOOLEAN, "person.a")
                .derived("person.c", FactType.BOOLEAN, "person.a")
                .expression("x", SubjectKind.HOUSEHOLD, "person.a");
        d.members("household.rank", FactType.NUMBER, d.over(Aggregate.RANK, "true", null, null));
        assertThat(told(d)).containsExactly("2 wrong-subject", "6 wrong-subject", "8 wrong-subject");
    }

    @Test
    void findsCyclesWithTheirPath() {
        var d = new Definitions()
                .derived("event.a", FactType.NUMBER, "event.b + 1")
                .derived("event.b", FactType.NUMBER, "event.c + 1")
                .derived("event.c", FactType.NUMBER, "event.a + 1");
        assertThat(d.problems())
                .extracting(Problem::toString)
                .containsExactly("test.yaml:2:5 [cycle] derived from itself: event.a → event.b → event.c → event.a");
    }

    @Test
    void findsACycleThroughATableAndTheMembers() {
        var d = new Definitions();
        d.members("household.n", FactType.NUMBER, d.over(Aggregate.COUNT, "person.c", null, null))
                .derived("person.c", FactType.BOOLEAN, "t.result = \"yes\"")
                .table("t", SubjectKind.EVENT, HitPolicy.FIRST, "household.n", RESULT, "> 1 => \"yes\"", "- => \"no\"");
        assertThat(d.problems())
                .extracting(Problem::message)
                .containsExactly("derived from itself: household.n → person.c → t.result → household.n");
    }

    @Test
    void findsChainsTooLongToEvaluate() {
        var d = new Definitions().asked("event.f0", FactType.NUMBER);
        for (int i = 1; i < 20_000; i++) {
            d.derived("event.f" + i, FactType.NUMBER, "event.f" + (i - 1) + " + 1");
        }
        assertThat(d.problems()).extracting(Problem::code).contains(Problems.TOO_DEEP);
    }

    @Test
    void findsTypeMistakesOfDerivations() {
        var d = new Definitions()
                .asked("person.n", FactType.NUMBER)
                .derived("person.text", FactType.TEXT, "person.n")
                .fact(new Definitions.Fact(
                        "event.c",
                        FactType.CHOICE,
                        List.of("a", "b"),
                        false,
                        new Derivation.Expression(
                                new Located("if true then \"a\" else \"x\"", new Position("f", 9, 9)))));
        d.members("household.sum", FactType.NUMBER, d.over(Aggregate.SUM, "true", null, null));
        d.members("household.count", FactType.BOOLEAN, d.over(Aggregate.COUNT, "person.n", null, null));
        assertThat(d.problems().stream().map(p -> p.at().file() + p.at().line() + " " + p.code()))
                .containsExactly(
                        "f9 choice",
                        "test.yaml2 type",
                        "test.yaml6 bad-definition",
                        "test.yaml7 type",
                        "test.yaml8 type");
    }

    @Test
    void findsRowsThatAreNeverReached() {
        var d = new Definitions()
                .asked("event.n", FactType.NUMBER)
                .asked("event.a", FactType.BOOLEAN)
                .table(
                        "t",
                        SubjectKind.EVENT,
                        HitPolicy.FIRST,
                        "event.n | event.a",
                        RESULT,
                        "<= 5 | true => \"yes\"",
                        "<= 5 | false => \"no\"",
                        "[1..3] | - => \"yes\"",
                        "[3..1] | - => \"yes\"",
                        "- | - => \"no\"",
                        "7 | - => \"no\"");
        assertThat(told(d)).containsExactly("7 unreachable-row", "9 unreachable-row");
    }

    @Test
    void knowsThatAnEmptyInputPassesNoComparison() {
        var d = new Definitions()
                .asked("event.a", FactType.BOOLEAN)
                .table(
                        "t",
                        SubjectKind.EVENT,
                        HitPolicy.FIRST,
                        "event.a",
                        RESULT,
                        "true => \"yes\"",
                        "false => \"no\"",
                        "- => \"no\"");
        assertThat(d.problems()).isEmpty();
    }

    @Test
    void findsOverlaps() {
        var d = new Definitions()
                .asked("event.n", FactType.NUMBER)
                .asked("event.c", FactType.CHOICE, "a", "b", "c")
                .table(
                        "u",
                        SubjectKind.EVENT,
                        HitPolicy.UNIQUE,
                        "event.n | event.c",
                        RESULT,
                        "< 5 | \"a\" => \"yes\"",
                        ">= 5 | \"a\" => \"yes\"",
                        "5 | \"a\", \"b\" => \"yes\"",
                        "- | \"c\" => \"no\"")
                .table(
                        "a",
                        SubjectKind.EVENT,
                        HitPolicy.ANY,
                        "event.n",
                        RESULT,
                        "< 5 => \"yes\"",
                        "< 3 => \"yes\"",
                        "4 => \"no\"");
        assertThat(d.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "test.yaml:6:5 [overlap] table u: rows 2 and 3 can apply together, e.g. event.n = 5, event.c = \"a\"",
                        "test.yaml:11:5 [overlap] table a: rows 1 and 3 can apply together, e.g. event.n = 4");
    }

    @Test
    void findsMalformedTables() {
        var d = new Definitions()
                .asked("event.n", FactType.NUMBER)
                .table("t", SubjectKind.EVENT, HitPolicy.FIRST, "event.n", RESULT, "1 | 2 => \"yes\"")
                .table("event.t", SubjectKind.EVENT, HitPolicy.FIRST, "event.n", RESULT, "1 => \"yes\"")
                .table("s", SubjectKind.EVENT, HitPolicy.COLLECT_SUM, "event.n", RESULT, "1 => \"yes\"")
                .table(
                        "p",
                        SubjectKind.EVENT,
                        HitPolicy.PRIORITY,
                        "event.n",
                        RESULT,
                        "1 => if event.n = 1 then \"yes\" else \"no\"")
                .table("o", SubjectKind.EVENT, HitPolicy.FIRST, "event.n", RESULT, "\"x\" => \"maybe\"");
        assertThat(told(d))
                .containsExactly(
                        "3 bad-definition", "4 bad-name", "6 type", "9 bad-definition", "11 choice", "11 type");
    }

    @Test
    void findsTablesThatAreValidOnTheSameDay() {
        var d = new Definitions().asked("event.n", FactType.NUMBER);
        DecisionTable table = d.tableOf("t", SubjectKind.EVENT, HitPolicy.FIRST, "event.n", RESULT, "- => \"yes\"");
        LocalDate day = LocalDate.of(2026, 4, 1);
        d.table(valid(table, null, day)).table(valid(table, day, null));
        assertThat(d.problems()).extracting(Problem::code).containsExactly(Problems.DUPLICATE);
        var ok = new Definitions().asked("event.n", FactType.NUMBER);
        ok.table(valid(table, null, day.minusDays(1))).table(valid(table, day, null));
        assertThat(ok.problems()).isEmpty();
    }

    private static DecisionTable valid(DecisionTable t, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new DecisionTable(t.id(), t.subject(), t.policy(), t.inputs(), t.outputs(), t.rows(), t.at(), from, to);
    }

    @Test
    void refusesToReadTheRowsOfACollectTable() {
        var d = new Definitions()
                .asked("event.n", FactType.NUMBER)
                .table("c", SubjectKind.EVENT, HitPolicy.COLLECT, "event.n", List.of(text("what")), "1 => \"x\"")
                .expression("x", SubjectKind.EVENT, "c.what = \"x\"")
                .expression("y", SubjectKind.EVENT, "c.nope = \"x\"");
        assertThat(told(d)).containsExactly("4 bad-definition", "5 unknown-name");
    }

    @Test
    void findsMistakesOfNeeds() {
        var d = new Definitions()
                .asked("event.n", FactType.NUMBER)
                .asked("person.n", FactType.NUMBER)
                .table(
                        "t",
                        SubjectKind.PERSON,
                        HitPolicy.FIRST,
                        "event.n",
                        List.of(number("amount"), RESULT.getFirst()),
                        "- => 1 | \"yes\"");
        d.need(new Need("a", SubjectKind.EVENT, "t", "result", Set.of("yes"), List.of(), d.next()))
                .need(new Need("b", SubjectKind.PERSON, "t", "amount", Set.of(), List.of(), d.next()))
                .need(new Need("c", SubjectKind.PERSON, "t", "nope", Set.of(), List.of(), d.next()))
                .need(new Need("d", SubjectKind.PERSON, "nope", "result", Set.of(), List.of(), d.next()))
                .need(new Need("e", SubjectKind.PERSON, "t", "result", Set.of("perhaps"), List.of(), d.next()))
                .need(new Need("e", SubjectKind.PERSON, "t", "result", Set.of("yes"), items(d), d.next()));
        assertThat(told(d))
                .containsExactly(
                        "5 wrong-subject",
                        "6 type",
                        "7 unknown-name",
                        "8 unknown-table",
                        "9 choice",
                        "10 type",
                        "11 duplicate",
                        "11 unknown-fact",
                        "12 unknown-group",
                        "13 duplicate");
    }

    private static List<Item> items(Definitions d) {
        return List.of(
                new Item("i", new FactId("event.n"), null, d.feel("event.n"), null, true),
                new Item("i", new FactId("event.nope"), null, d.feel("true"), null, true),
                new Item("j", new FactId("person.n"), null, d.feel("true"), "nobody", true));
    }

    @Test
    void findsFunctionsOfTheHostThatAreThereAlready() {
        var twice = Set.of(
                new HostFunction("abs", List.of(FactType.NUMBER), FactType.NUMBER, List::getFirst),
                new HostFunction("pick", List.of(FactType.CHOICE), FactType.TEXT, List::getFirst));
        assertThat(RuleBook.compile(RuleSource.EMPTY, twice))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactlyInAnyOrder(Problems.DUPLICATE, Problems.TYPE));
    }
}

package hitomado.rules;

import static hitomado.rules.Definitions.choice;
import static hitomado.rules.Definitions.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTests {
    private static final Situation DAY = Situation.on(LocalDate.of(2026, 3, 10), List.of());
    private static final List<DecisionTable.Output> YEN = List.of(number("yen"));

    private static Definitions facts() {
        return new Definitions()
                .asked("event.n", FactType.NUMBER)
                .asked("event.a", FactType.BOOLEAN)
                .asked("event.c", FactType.CHOICE, "x", "y", "z");
    }

    private static Situation knowing(String fact, Value value) {
        return DAY.with(FactKey.of(fact, "event"), value);
    }

    private static Finding yen(HitPolicy policy, Situation situation) {
        RuleBook book = facts().table(
                        "t",
                        SubjectKind.EVENT,
                        policy,
                        "event.n",
                        YEN,
                        "< 10 => 100",
                        "< 5 => 300",
                        "[3..7] => 200",
                        "null => 7")
                .book();
        return book.find(FactKey.of("t.yen", "event"), situation);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            COLLECT_SUM, 4, 600
            COLLECT_SUM, 6, 300
            COLLECT_SUM, 20, ''
            COLLECT_COUNT, 4, 3
            COLLECT_COUNT, 20, 0
            COLLECT_MIN, 4, 100
            COLLECT_MAX, 4, 300
            COLLECT_MAX, 20, ''
            COLLECT_SUM, '', 7
            """)
    void collects(HitPolicy policy, String n, String yen) {
        Value value = Value.parse(FactType.NUMBER, n);
        assertThat(yen(policy, knowing("event.n", value)))
                .isEqualTo(new Finding.Known(Value.parse(FactType.NUMBER, yen)));
    }

    @Test
    void takesTheFirstOfSeveralRows() {
        RuleBook book = facts().table(
                        "t", SubjectKind.EVENT, HitPolicy.FIRST, "event.n", YEN, "< 5 => 1", "< 9 => 2", "- => 3")
                .book();
        assertThat(List.of(4, 8, 9).stream()
                        .map(n -> book.find(FactKey.of("t.yen", "event"), knowing("event.n", Value.of(n)))))
                .containsExactly(
                        new Finding.Known(Value.of(1)), new Finding.Known(Value.of(2)), new Finding.Known(Value.of(3)));
    }

    @Test
    void ordersRowsByTheirOutputForPriority() {
        var d = facts().table(
                        "t",
                        SubjectKind.EVENT,
                        HitPolicy.PRIORITY,
                        "event.n",
                        List.of(choice("level", "high", "middle", "low")),
                        "- => \"low\"",
                        "> 5 => \"middle\"",
                        "> 8 => \"high\"");
        RuleBook book = d.book();
        assertThat(List.of(1, 6, 9).stream()
                        .map(n -> book.find(FactKey.of("t.level", "event"), knowing("event.n", Value.of(n)))))
                .containsExactly(
                        new Finding.Known(new Value.Text("low")),
                        new Finding.Known(new Value.Text("middle")),
                        new Finding.Known(new Value.Text("high")));
    }

    @Test
    void listsAllRowsOfACollectTable() {
        RuleBook book = facts().table(
                        "t", SubjectKind.EVENT, HitPolicy.COLLECT, "event.n", YEN, "< 5 => 1", "< 9 => 2", "- => 3")
                .book();
        assertThat(book.decide("t", null, knowing("event.n", Value.of(6))))
                .isInstanceOfSatisfying(Decision.Decided.class, decided -> {
                    assertThat(decided.outputs()).isEmpty();
                    assertThat(decided.why().rows())
                            .extracting(TableRow::number, TableRow::outputs)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple(2, Map.of("yen", Value.of(2))),
                                    org.assertj.core.groups.Tuple.tuple(3, Map.of("yen", Value.of(3))));
                });
        assertThat(book.decide("t", null, DAY))
                .isInstanceOfSatisfying(
                        Decision.Undecided.class,
                        open -> assertThat(open.missing()).containsExactly(FactKey.of("event.n", "event")));
    }

    @Test
    void seesThatConditionsOnOneFactExcludeEachOther() {
        RuleBook book = facts().table(
                        "t",
                        SubjectKind.EVENT,
                        HitPolicy.FIRST,
                        "event.c | event.a",
                        YEN,
                        "\"x\", \"y\" | - => 1",
                        "\"z\" | true => 1",
                        "\"z\" | - => 2",
                        "- | - => 1")
                .book();
        FactKey yen = FactKey.of("t.yen", "event");
        assertThat(book.find(yen, knowing("event.a", Value.TRUE))).isEqualTo(new Finding.Known(Value.of(1)));
        assertThat(book.find(yen, knowing("event.a", Value.FALSE)))
                .isEqualTo(new Finding.Open(Set.of(FactKey.of("event.c", "event"))));
    }

    @Test
    void knowsAnOutputOnWhichAllRowsThatMayApplyAgree() {
        RuleBook book = facts().table(
                        "t",
                        SubjectKind.EVENT,
                        HitPolicy.FIRST,
                        "event.c",
                        List.of(choice("result", "yes", "no"), number("yen")),
                        "\"x\" => \"yes\" | 10",
                        "\"y\" => \"yes\" | 20",
                        "- => \"yes\" | 20")
                .book();
        assertThat(book.find(FactKey.of("t.result", "event"), DAY)).isEqualTo(new Finding.Known(new Value.Text("yes")));
        assertThat(book.find(FactKey.of("t.yen", "event"), DAY)).isInstanceOf(Finding.Open.class);
        assertThat(book.decide("t", null, DAY))
                .isInstanceOfSatisfying(
                        Decision.Undecided.class,
                        open -> assertThat(open.mayApply())
                                .extracting(TableRow::number)
                                .containsExactly(1, 2, 3));
    }

    @Test
    void usesTheVersionThatIsValidOnTheDay() {
        var d = facts();
        LocalDate reform = LocalDate.of(2026, 4, 1);
        d.table(valid(d.tableOf("t", SubjectKind.EVENT, HitPolicy.FIRST, "event.n", YEN, "- => 10000"), 2024, 2026))
                .table(valid(
                        d.tableOf("t", SubjectKind.EVENT, HitPolicy.FIRST, "event.n", YEN, "- => 15000"), 2026, 2030));
        RuleBook book = d.book();
        FactKey yen = FactKey.of("t.yen", "event");
        assertThat(book.find(yen, Situation.on(reform.minusDays(1), List.of())))
                .isEqualTo(new Finding.Known(Value.of(10000)));
        assertThat(book.find(yen, Situation.on(reform, List.of()))).isEqualTo(new Finding.Known(Value.of(15000)));
        assertThat(book.find(yen, Situation.on(reform.plusYears(9), List.of())))
                .isEqualTo(new Finding.Known(Value.ABSENT));
    }

    /// From 1 April of the first year to 31 March of the last.
    private static DecisionTable valid(DecisionTable t, int from, int to) {
        return new DecisionTable(
                t.id(),
                t.subject(),
                t.policy(),
                t.inputs(),
                t.outputs(),
                t.rows(),
                t.at(),
                LocalDate.of(from, 4, 1),
                LocalDate.of(to, 3, 31));
    }
}

package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Outcome;
import hitomado.rules.bulk.Planning;
import hitomado.rules.bulk.ScanOrder;
import hitomado.rules.bulk.TableAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    static BulkPlan plan(RuleBook book, LocalDate asOf, List<String> tables) {
        return switch (book.bulk(tables, asOf)) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /// The same as the scalar executor; where an unknown fact stands behind several inputs, as in derived facts, a row
    /// may stay open that the scalar executor decides.
    private static void assertSame(boolean exact, TableAnswers answers, int row, Decision decision) {
        String context = answers.table() + " row " + row;
        switch (decision) {
            case Decision.Decided(var outputs, var why)
            when exact || !answers.isOpen(row) -> {
                assertThat(answers.isOpen(row)).as(context).isFalse();
                assertThat(answers.find(row)).as(context).contains(outputs);
            }
            case Decision.Decided(var outputs, var why) -> {
                assertThat(answers.find(row)).as(context).isEmpty();
                boolean listed = !answers.outcomes().getFirst().outputs().equals(outputs);
                int outcome = listed
                        ? answers.outcomes().stream()
                                .map(Outcome::outputs)
                                .toList()
                                .indexOf(outputs)
                        : 0;
                assertThat(outcome < 0 || answers.mayHave(outcome, row))
                        .as(context)
                        .isTrue();
            }
            case Decision.Undecided undecided -> {
                assertThat(answers.isOpen(row)).as(context).isTrue();
                assertThat(answers.find(row)).as(context).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COLLECT")
    void agreesWithTheScalarExecutorOnRandomTables(HitPolicy policy) {
        int compared = 0;
        for (long seed = 0; seed < 150; seed++) {
            var tables = new RandomTables(seed, policy);
            if (!(RuleBook.compile(tables.definitions().source(), Set.of())
                    instanceof Compilation.Compiled(var book, var warnings))) {
                continue;
            }
            var plan = plan(book, LocalDate.EPOCH, List.of("t"));
            List<Situation> situations = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                situations.add(RandomTables.situation(i % 3 == 0 ? all(tables.random) : tables.partial()));
            }
            BulkRows rows = plan.rows(situations.size());
            for (int i = 0; i < situations.size(); i++) {
                assertThat(rows.fill(i, situations.get(i))).isEqualTo(i + 1);
            }
            var answers = plan.scan(rows, ScanOrder.all(1)).of("t");
            for (int i = 0; i < situations.size(); i++) {
                assertSame(true, answers, i, book.decide("t", null, situations.get(i)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3000);
    }

    private static Map<String, Value> all(Random random) {
        Map<String, Value> all = new HashMap<>();
        for (String fact : RandomTables.FACTS) {
            List<Value> values = RandomTables.DOMAIN.get(fact);
            all.put(fact, values.get(random.nextInt(values.size())));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COLLECT")
    void agreesOnManyTablesPersonsAndThreads(HitPolicy policy) {
        var city = new RandomCity(7 + policy.ordinal(), policy);
        RuleBook book = city.book();
        var plan = plan(book, DAY, city.tables());
        BulkRows rows = plan.rows(city.persons());
        int row = 0;
        for (Situation household : city.households()) {
            row = rows.fill(row, household);
        }
        assertThat(row).isEqualTo(city.persons()).isGreaterThan(9000);
        var one = plan.scan(rows, ScanOrder.all(1));
        var two = plan.scan(rows, ScanOrder.all(2));
        int open = 0;
        int from = 0;
        for (Situation household : city.households()) {
            Inquiry inquiry = book.inquire(household);
            for (SubjectId person : household.persons()) {
                for (String table : city.tables()) {
                    assertSame(!city.derives(table), one.of(table), from, inquiry.decide(table, person));
                    assertThat(two.of(table).find(from)).isEqualTo(one.of(table).find(from));
                    open += one.of(table).isOpen(from) ? 1 : 0;
                }
                from++;
            }
        }
        assertThat(open).isGreaterThan(100);
    }

    @Test
    void codesValuesAsTheyAreEvaluated() {
        var city = new RandomCity(3, HitPolicy.FIRST);
        var plan = plan(city.book(), DAY, city.tables());
        for (int column = 0; column < plan.columns().size(); column++) {
            var coder = plan.columns().get(column).coder();
            switch (plan.columns().get(column).name()) {
                case "person.income" -> {
                    for (long yen : new long[] {Long.MIN_VALUE, -1, 0, 1, 999, 1000, 1001, 5000, Long.MAX_VALUE}) {
                        assertThat(coder.ofLong(yen)).isEqualTo(coder.of(Value.of(yen)));
                    }
                }
                case "person.born" -> {
                    for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
                        assertThat(coder.ofLong(day.toEpochDay())).isEqualTo(coder.of(Value.of(day)));
                    }
                }
                default -> assertThat(coder.absent()).isNotEqualTo(coder.unknown());
            }
        }
    }

    @Test
    void sumsAmountsByGroup() {
        var d = new Definitions().given("person.age", FactType.NUMBER);
        d.table(
                "benefit",
                SubjectKind.PERSON,
                HitPolicy.FIRST,
                "person.age",
                List.of(Definitions.number("yen")),
                "< 3 => 15000",
                "< 18 => 10000.5");
        var plan = plan(d.book(), DAY, List.of("benefit"));
        BulkRows rows = plan.rows(100);
        byte[] groups = new byte[100];
        for (int row = 0; row < 100; row++) {
            rows.codes(0)[row] = plan.columns().getFirst().coder().ofLong(row % 20);
            groups[row] = (byte) (row / 20);
        }
        var answers = plan.scan(rows, ScanOrder.all(1).by(new ScanOrder.Grouping(groups, 5)))
                .of("benefit");
        assertThat(answers.outcomes()).hasSize(3);
        assertThat(answers.count(0)).isEqualTo(10);
        assertThat(answers.count(1)).isEqualTo(15);
        assertThat(answers.count(2, 4)).isEqualTo(15);
        assertThat(answers.total("yen", 1)).isEqualByComparingTo("195007.5");
        assertThat(answers.total("yen")).isEqualByComparingTo(new BigDecimal("975037.5"));
        assertThat(answers.rows(0)).startsWith(18, 19, 38).hasSize(10);
    }

    @Test
    void countsAndStoresOnlyWhatIsKept() {
        var city = new RandomCity(11, HitPolicy.FIRST);
        var plan = plan(city.book(), DAY, city.tables());
        BulkRows rows = plan.rows(city.persons());
        int row = 0;
        for (Situation household : city.households()) {
            row = rows.fill(row, household);
        }
        var all = plan.scan(rows, ScanOrder.all(1));
        var some = plan.scan(
                rows,
                ScanOrder.all(1)
                        .keeping((table, outcome) ->
                                Value.of(1).equals(outcome.outputs().get("out"))));
        for (String table : city.tables()) {
            List<Value> values = plan.outcomes(table).stream()
                    .map(outcome -> outcome.outputs().get("out"))
                    .toList();
            int kept = values.indexOf(Value.of(1));
            if (kept > 0) {
                assertThat(some.of(table).bits(kept)).isEqualTo(all.of(table).bits(kept));
                assertThat(some.of(table).total("out"))
                        .isEqualByComparingTo(BigDecimal.valueOf(all.of(table).count(kept)));
            }
        }
    }

    @Test
    void refusesWhatItCannotTake() {
        var d = new Definitions().given("person.n", FactType.NUMBER).given("household.n", FactType.NUMBER);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            cells.add(2 * i + " => " + i);
        }
        d.table(
                "wide",
                SubjectKind.PERSON,
                HitPolicy.UNIQUE,
                "person.n",
                List.of(Definitions.number("o")),
                cells.toArray(String[]::new));
        d.table("list", SubjectKind.PERSON, HitPolicy.COLLECT, "person.n", List.of(Definitions.number("o")), "1 => 1");
        d.table(
                "sums",
                SubjectKind.PERSON,
                HitPolicy.COLLECT_SUM,
                "person.n",
                List.of(Definitions.number("o")),
                "1 => person.n");
        d.table(
                "home",
                SubjectKind.HOUSEHOLD,
                HitPolicy.FIRST,
                "household.n",
                List.of(Definitions.number("o")),
                "1 => 1");
        var book = d.book();
        assertThat(book.bulk(List.of("wide", "list", "sums", "home"), DAY))
                .isInstanceOfSatisfying(
                        Planning.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        Problems.TOO_LARGE,
                                        Problems.OUTSIDE_SUBSET,
                                        Problems.OUTSIDE_SUBSET,
                                        Problems.WRONG_SUBJECT));
        assertThat(book.bulk(List.of("home"), DAY)).isInstanceOf(Planning.Planned.class);
    }

    @Test
    void splitsAFactWithManyCutPointsOverSeveralColumns() {
        var d = new Definitions().given("person.n", FactType.NUMBER);
        List<String> ids = new ArrayList<>();
        for (int table = 0; table < 5; table++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                rows.add((table + 10 * i) + " => " + i);
            }
            d.table(
                    "t" + table,
                    SubjectKind.PERSON,
                    HitPolicy.FIRST,
                    "person.n",
                    List.of(Definitions.number("o")),
                    rows.toArray(String[]::new));
            ids.add("t" + table);
        }
        var book = d.book();
        var plan = plan(book, DAY, ids);
        assertThat(plan.columns()).hasSizeGreaterThan(2);
        BulkRows rows = plan.rows(1000);
        var person = new SubjectId("p1");
        for (int row = 0; row < 1000; row++) {
            rows.fill(row, new Situation(DAY, List.of(person), Map.of(FactKey.of("person.n", "p1"), Value.of(row))));
        }
        var answers = plan.scan(rows, ScanOrder.all(1));
        Set<Integer> hits = new HashSet<>();
        for (int row = 0; row < 1000; row++) {
            Value expected = row % 10 < 5 ? Value.of(row / 10) : Value.ABSENT;
            for (int table = 0; table < 5; table++) {
                Value wanted = row % 10 == table ? expected : Value.ABSENT;
                assertThat(answers.of("t" + table).find(row)).contains(Map.of("o", wanted));
                hits.add(table);
            }
        }
        assertThat(hits).hasSize(5);
    }
}

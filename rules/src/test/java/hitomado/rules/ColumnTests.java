package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Columns computed by passes over the population are byte for byte those of the scalar executor.
class ColumnTests {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final List<String> NUMBERS = List.of(
            "person.income * 3 - 100",
            "person.income / 4 + household.rent * 0.25",
            "-person.income",
            "if person.student then person.income else household.rent",
            "if person.student then null else 7",
            "min(person.income, household.rent, 5000)",
            "max(person.income * 0.5, household.rent)",
            "round half up(person.income * 0.0243007, 0) * 10",
            "floor(person.income / 1000)",
            "ceiling(household.rent / 8)",
            "round half down(person.income / 20, 0)",
            "decimal(person.income / 20, 0)",
            "round up(person.income / 40, 0) + round down(household.rent / 40, 0)",
            "age on(person.born, today())",
            "school year(person.born, today())",
            "(today() - person.born).days",
            "(today().year - person.born.year) * 12 + today().month - person.born.month",
            "string length(person.name)",
            "modulo(age on(person.born, fiscal year end(today())), 5)",
            "table.level.yen",
            "table.count.n",
            "household.total",
            "household.least",
            "household.kids",
            "person.place",
            "person.placeOfStudent",
            "event.fixed * household.kids",
            "household.overridden + 1");
    private static final List<String> TRUTHS = List.of(
            "person.income > 1000",
            "person.income >= household.rent and person.student",
            "person.student or person.income < 500",
            "not(person.student) or household.rent = null",
            "person.income between 500 and household.rent",
            "person.income in ([0..500], > 90000)",
            "person.sex in (\"f\", \"m\")",
            "person.sex != \"x\" and ends with(person.name, \"子\")",
            "person.name < \"花\"",
            "is defined(person.income)",
            "person.born <= today() and today() <= fiscal year end after age(person.born, 18)",
            "person.born + duration(\"P18Y\") <= today()",
            "even(age on(person.born, today()))",
            "person.sex = null",
            "table.level.name = \"low\"",
            "table.agreed.yes",
            "household.anyStudent",
            "household.allStudents",
            "household.allKidsStudy",
            "household.firstName = \"花子\"",
            "person.asked",
            "event.season = \"winter\"");

    private static Definitions facts() {
        var d = new Definitions()
                .given("person.income", FactType.NUMBER)
                .given("person.born", FactType.DATE)
                .given("person.sex", FactType.CHOICE, "f", "m", "x")
                .given("person.student", FactType.BOOLEAN)
                .given("person.name", FactType.TEXT)
                .given("household.rent", FactType.NUMBER)
                .given("event.season", FactType.TEXT)
                .derived("event.fixed", FactType.NUMBER, "if today() > @\"2027-01-01\" then 12 else 1.5")
                .derived("person.isKid", FactType.BOOLEAN, "age on(person.born, today()) < 18")
                .derived("household.overridden", FactType.NUMBER, "household.rent * 2");
        d.members(
                "household.total", FactType.NUMBER, d.over(Aggregate.SUM, "person.isKid", "person.income * 1.5", null));
        d.members("household.least", FactType.NUMBER, d.over(Aggregate.MIN, "person.student", "person.income", null));
        d.members("household.kids", FactType.NUMBER, d.over(Aggregate.COUNT, "person.isKid", null, null));
        d.members("household.eldest", FactType.DATE, d.over(Aggregate.MAX, "true", "person.born", null));
        d.members("household.anyStudent", FactType.BOOLEAN, d.over(Aggregate.ANY, "person.student", null, null));
        d.members("household.allStudents", FactType.BOOLEAN, d.over(Aggregate.ALL, "person.student", null, null));
        d.members(
                "household.allKidsStudy",
                FactType.BOOLEAN,
                d.over(Aggregate.ALL, "person.isKid", "person.student", null));
        d.members("person.place", FactType.NUMBER, d.over(Aggregate.RANK, "person.isKid", null, "person.born"));
        d.members("person.placeOfStudent", FactType.NUMBER, d.over(Aggregate.RANK, "person.student", null, null));
        d.members(
                "household.firstName",
                FactType.TEXT,
                d.over(Aggregate.FIRST, "person.student", "person.name", "person.income"));
        d.table(d.tableOf(
                "table.level",
                SubjectKind.PERSON,
                HitPolicy.FIRST,
                "person.income | person.isKid | person.sex",
                List.of(Definitions.number("yen"), Definitions.choice("name", "low", "high")),
                "< 1000.5 | - | - => 100 | \"low\"",
                "- | true | \"f\" => person.income * 0.5 | \"low\"",
                "> household.rent | - | not(\"f\") => 300 | \"high\"",
                "- | false | - => household.rent | \"high\""));
        d.table(d.tableOf(
                "table.count",
                SubjectKind.PERSON,
                HitPolicy.COLLECT_COUNT,
                "person.income | person.student",
                List.of(Definitions.number("n")),
                "> 500 | - => 0",
                "> 5000 | - => 0",
                "- | true => 0"));
        d.table(d.tableOf(
                "table.agreed",
                SubjectKind.PERSON,
                HitPolicy.ANY,
                "person.sex | household.kids",
                List.of(new DecisionTable.Output("yes", FactType.BOOLEAN, List.of())),
                "\"f\" | - => true",
                "- | >= 2 => true",
                "\"m\" | 0 => false"));
        var asked = new Definitions.Fact(
                "person.asked",
                FactType.BOOLEAN,
                List.of(),
                true,
                new Derivation.Expression(d.feel("if person.student then null else person.income > 500")));
        d.fact(asked);
        for (int i = 0; i < NUMBERS.size(); i++) {
            d.table(d.tableOf(
                    "number" + i,
                    SubjectKind.PERSON,
                    HitPolicy.FIRST,
                    NUMBERS.get(i),
                    List.of(Definitions.number("out")),
                    "< -100 => 0",
                    "null => 1",
                    "< 2, 3, 7 => 2",
                    "[2..18.5) => 3",
                    "[18.5..1000) => 4",
                    "1000, 1000.5 => 5",
                    "(1000..50000] => 6"));
        }
        for (int i = 0; i < TRUTHS.size(); i++) {
            d.table(d.tableOf(
                    "truth" + i,
                    SubjectKind.PERSON,
                    HitPolicy.FIRST,
                    TRUTHS.get(i) + " | household.rent",
                    List.of(Definitions.number("out")),
                    "true | - => 1",
                    "null | < person.income => 2",
                    "false | not(null) => 3"));
        }
        return d;
    }

    private static List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            tables.add("number" + i);
        }
        for (int i = 0; i < TRUTHS.size(); i++) {
            tables.add("truth" + i);
        }
        return tables;
    }

    /// How much is known: everything, most, or little of it; odd numbers are fractions and beyond 18 digits.
    private record City(Random random, int unknown, boolean odd) {
        List<Situation> households(int count) {
            List<Situation> households = new ArrayList<>();
            boolean winter = random.nextBoolean();
            for (int i = 0; i < count; i++) {
                Map<FactKey, Value> known = new HashMap<>();
                if (winter) {
                    known.put(FactKey.of("event.season", "event"), new Value.Text("winter"));
                }
                put(known, "household.rent", "household", number());
                if (random.nextInt(4) == 0) {
                    put(known, "household.overridden", "household", Value.of(random.nextInt(20)));
                }
                List<SubjectId> persons = new ArrayList<>();
                int size = random.nextInt(20) == 0 ? random.nextInt(30) : random.nextInt(5);
                for (int person = 1; person <= size; person++) {
                    persons.add(new SubjectId("p" + person));
                    person(known, "p" + person);
                }
                households.add(new Situation(DAY, persons, known));
            }
            return households;
        }

        private void person(Map<FactKey, Value> known, String id) {
            put(known, "person.income", id, number());
            put(known, "person.born", id, Value.of(DAY.plusDays(30).minusDays(random.nextInt(12_000))));
            put(known, "person.sex", id, new Value.Text(List.of("f", "m", "x").get(random.nextInt(3))));
            put(known, "person.student", id, Value.of(random.nextBoolean()));
            put(
                    known,
                    "person.name",
                    id,
                    new Value.Text(List.of("花子", "太郎", "𠮷野", "桜子").get(random.nextInt(4))));
        }

        private Value number() {
            return switch (odd ? random.nextInt(40) : 40) {
                case 0 -> Value.of(new java.math.BigDecimal("1000.5"));
                case 1 -> Value.of(900_000_000_000_000_000L);
                case 2 -> Value.of(java.math.BigDecimal.TEN.pow(30));
                default -> Value.of(random.nextInt(8) * 500L - 500);
            };
        }

        private void put(Map<FactKey, Value> known, String fact, String subject, Value value) {
            int chance = random.nextInt(100);
            if (chance >= unknown + unknown / 3) {
                known.put(FactKey.of(fact, subject), value);
            } else if (chance >= unknown) {
                known.put(FactKey.of(fact, subject), Value.ABSENT);
            }
        }
    }

    private static void assertSame(RuleBook book, List<Situation> households, int threads) {
        BulkPlan plan = BulkTests.plan(book, DAY, tables());
        BulkRows scalar = Populations.filled(plan, households);
        BulkRows coded = plan.code(Populations.of(book, households), threads);
        for (int column = 0; column < plan.columns().size(); column++) {
            byte[] one = scalar.codes(column);
            byte[] two = coded.codes(column);
            String name = plan.columns().get(column).name();
            int differs = Arrays.mismatch(one, two);
            assertThat(differs)
                    .as(() -> name + ": " + one[differs] + " expected, " + two[differs] + " in row " + differs)
                    .isNegative();
        }
    }

    @Test
    void leavesNothingToTheScalarExecutorThatCanBeComputed() {
        assertThat(BulkTests.plan(facts().book(), DAY, tables()).scalars()).isEmpty();
    }

    @Test
    void leavesFunctionsOfTheHostToTheScalarExecutor() {
        var host = new HostFunction(
                "doubled", List.of(FactType.NUMBER), FactType.NUMBER, values -> Value.of(2 * number(values)));
        var d = new Definitions()
                .given("person.income", FactType.NUMBER)
                .derived("person.twice", FactType.NUMBER, "doubled(person.income)");
        d.table(d.tableOf(
                "t",
                SubjectKind.PERSON,
                HitPolicy.FIRST,
                "person.twice + 1",
                List.of(Definitions.number("out")),
                "> 1000 => 1"));
        if (!(RuleBook.compile(d.source(), java.util.Set.of(host)) instanceof Compilation.Compiled(var book, var w))) {
            throw new AssertionError("refused");
        }
        BulkPlan plan = BulkTests.plan(book, DAY, List.of("t"));
        List<Situation> households = List.of(
                Situation.on(DAY, List.of(new SubjectId("p1"))).with(FactKey.of("person.income", "p1"), Value.of(600)),
                Situation.on(DAY, List.of(new SubjectId("p1"), new SubjectId("p2")))
                        .with(FactKey.of("person.income", "p2"), Value.of(10)));
        assertThat(plan.scalars()).hasSize(1).first().asString().startsWith("person.twice: ");
        assertThat(plan.code(Populations.of(book, households), 1).codes(0))
                .isEqualTo(Populations.filled(plan, households).codes(0));
    }

    @Test
    void knowsOutputsThatTheDayAloneDecides() {
        var d = facts();
        d.table(d.tableOf(
                "paid",
                SubjectKind.PERSON,
                HitPolicy.FIRST,
                "person.student",
                List.of(Definitions.number("amount")),
                "true => event.fixed * 100",
                "false => person.income"));
        BulkPlan plan = BulkTests.plan(d.book(), DAY, List.of("paid"));
        assertThat(plan.outcomes("paid").get(1).outputs()).containsExactly(Map.entry("amount", Value.of(1200)));
        assertThat(plan.outcomes("paid").get(2).computed()).containsExactly("amount");
    }

    private static long number(List<Value> values) {
        return values.getFirst() instanceof Value.Num(var number) ? number.longValueExact() : 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 40})
    void computesWhatTheScalarExecutorDoes(int unknown) {
        RuleBook book = facts().book();
        for (int seed = 0; seed < 4; seed++) {
            assertSame(book, new City(new Random(seed), unknown, false).households(400), 1 + seed % 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void computesOddNumbersAsTheScalarExecutorDoes(int unknown) {
        assertSame(facts().book(), new City(new Random(9), unknown, true).households(600), 2);
    }

    @Test
    void computesAListOfValuesAsTheScalarExecutorDoes() {
        assertSame(facts().book(), new City(new Random(7), 3, false).households(30_000), 2);
    }
}

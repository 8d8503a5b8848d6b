package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Computed;
import hitomado.rules.bulk.Outcome;
import hitomado.rules.bulk.ScanOrder;
import hitomado.rules.bulk.TableAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What formulas give for a whole city is what the scalar executor gives for every person and household of it.
class ComputedTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final List<String> PERSON = List.of(
            "person.income * 3",
            "person.income / 4",
            "person.income / 7",
            "household.rent + household.kids * 5000",
            "min(person.income, household.paid)",
            "household.paid",
            "if person.student then null else person.income");
    private static final List<String> HOUSEHOLD = List.of(
            "household.paid",
            "household.rent * 2",
            "round half up((household.total - 1070000) * 0.0243007, 0) * 10",
            "max(46690 - household.kids * 10, 0)",
            "household.total / 3");

    private static Definitions facts() {
        var d = new Definitions()
                .given("person.income", FactType.NUMBER)
                .given("person.born", FactType.DATE)
                .given("person.student", FactType.BOOLEAN)
                .given("household.rent", FactType.NUMBER)
                .derived("person.isKid", FactType.BOOLEAN, "age on(person.born, today()) < 18")
                .derived("household.paid", FactType.NUMBER, "max(household.rent - household.kids * 1000.25, 0)");
        d.members("household.total", FactType.NUMBER, d.over(Aggregate.SUM, "true", "person.income", null));
        d.members("household.kids", FactType.NUMBER, d.over(Aggregate.COUNT, "person.isKid", null, null));
        return d;
    }

    /// Rows take turns: a formula, a constant, another formula.
    private static RuleBook book(SubjectKind subject, List<String> formulas) {
        Definitions d = facts();
        boolean person = subject == SubjectKind.PERSON;
        String input = person ? "person.income | person.student" : "household.rent | household.kids";
        for (int i = 0; i < formulas.size(); i++) {
            d.table(d.tableOf(
                    "paid" + i,
                    subject,
                    HitPolicy.FIRST,
                    input,
                    List.of(Definitions.choice("entitled", "yes", "no"), Definitions.number("amount")),
                    "null | - => \"no\" | 0",
                    "< 0 | - => \"no\" | 0",
                    "<= 1000 | - => \"yes\" | 500",
                    (person ? "- | true" : "- | >= 2") + " => \"yes\" | " + formulas.get(i),
                    "- | - => \"yes\" | " + formulas.get((i + 1) % formulas.size())));
        }
        return d.book();
    }

    /// @param odd also fractions, and numbers beyond 18 digits
    private record City(Random random, int unknown, boolean odd) {
        List<Situation> households(int count) {
            List<Situation> households = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Map<FactKey, Value> known = new HashMap<>();
                put(known, "household.rent", "household", number());
                List<SubjectId> persons = new ArrayList<>();
                for (int person = random.nextInt(5); person > 0; person--) {
                    String id = "p" + (persons.size() + 1);
                    persons.add(new SubjectId(id));
                    put(known, "person.income", id, number());
                    put(known, "person.born", id, Value.of(DAY.minusDays(random.nextInt(12_000))));
                    put(known, "person.student", id, Value.of(random.nextBoolean()));
                }
                households.add(new Situation(DAY, persons, known));
            }
            return households;
        }

        private Value number() {
            return switch (odd ? random.nextInt(30) : 30) {
                case 0 -> Value.of(new BigDecimal("1000.5"));
                case 1 -> Value.of(900_000_000_000_000_000L);
                case 2 -> Value.of(BigDecimal.TEN.pow(30));
                default -> Value.of(random.nextInt(5000) * 500L - 500);
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

    /// Compares every row; how many had a formula.
    private static int compare(SubjectKind subject, List<String> formulas, City city, int households) {
        RuleBook book = book(subject, formulas);
        List<Situation> homes = city.households(households);
        var population = Populations.of(book, homes);
        List<String> tables =
                IntStream.range(0, formulas.size()).mapToObj(i -> "paid" + i).toList();
        BulkPlan plan = BulkTests.plan(book, DAY, tables);
        var scanned = plan.scan(plan.code(population, 2), ScanOrder.all(2).keeping((table, outcome) -> isYes(outcome)));
        int compared = 0;
        for (String table : tables) {
            TableAnswers answers = scanned.of(table);
            Map<Integer, Computed> computed = plan.compute(answers, "amount", population, 2);
            Map<Integer, List<Value>> inOrder = new HashMap<>();
            int row = 0;
            for (Situation home : homes) {
                Inquiry inquiry = book.inquireSoundly(home);
                List<SubjectId> subjects = plan.ofPersons() ? home.persons() : List.of(SubjectId.HOUSEHOLD);
                for (SubjectId who : subjects) {
                    compared += compare(answers, computed, row++, decided(inquiry, table, who), inOrder);
                }
            }
            int rows = row;
            computed.forEach((number, one) -> assertThat(BitSet.valueOf(one.known()).stream())
                    .containsExactlyElementsOf(IntStream.range(0, rows)
                            .filter(at -> one.find(at).isPresent())
                            .boxed()
                            .toList()));
            computed.forEach((number, one) -> assertSums(one, inOrder.getOrDefault(number, List.of())));
        }
        return compared;
    }

    private static Decision decided(Inquiry inquiry, String table, SubjectId who) {
        return inquiry.decide(table, who.isPerson() ? who : null);
    }

    private static int compare(
            TableAnswers answers,
            Map<Integer, Computed> computed,
            int row,
            Decision decision,
            Map<Integer, List<Value>> inOrder) {
        int found = 0;
        for (var one : computed.entrySet()) {
            boolean has = answers.has(one.getKey(), row);
            assertThat(one.getValue().has(row)).isEqualTo(has);
            if (has) {
                found++;
                Value amount =
                        decision instanceof Decision.Decided(var outputs, var why) ? outputs.get("amount") : null;
                assertThat(one.getValue().find(row).orElse(null))
                        .as(answers.table() + " row " + row)
                        .isEqualTo(amount);
                inOrder.computeIfAbsent(one.getKey(), number -> new ArrayList<>())
                        .add(amount == null ? Value.ABSENT : amount);
            } else {
                assertThat(one.getValue().find(row)).isEmpty();
            }
        }
        return found;
    }

    private static void assertSums(Computed computed, List<Value> values) {
        BigDecimal sum = BigDecimal.ZERO;
        long[] wholes = new long[values.size()];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = Computed.NONE;
            if (values.get(i) instanceof Value.Num(var number)) {
                sum = sum.add(number);
                boolean whole =
                        number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.TEN.pow(18)) < 0;
                wholes[i] = whole ? number.longValueExact() : Computed.NONE;
            }
        }
        assertThat(computed.total()).isEqualByComparingTo(sum);
        assertThat(computed.wholes()).isEqualTo(wholes);
        assertThat(computed.count()).isEqualTo(wholes.length);
    }

    private static boolean isYes(Outcome outcome) {
        return Value.of("yes").equals(outcome.outputs().get("entitled"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 40})
    void areWhatTheScalarExecutorGivesForEveryPersonAndHousehold(int unknown) {
        var city = new City(new Random(unknown), unknown, false);
        assertThat(compare(SubjectKind.PERSON, PERSON, city, 4_000)).isGreaterThan(5_000);
        assertThat(compare(SubjectKind.HOUSEHOLD, HOUSEHOLD, city, 4_000)).isGreaterThan(2_000);
    }

    @Test
    void holdNumbersThatColumnsCannot() {
        var city = new City(new Random(3), 4, true);
        assertThat(compare(SubjectKind.PERSON, PERSON, city, 2_000)).isGreaterThan(2_000);
        assertThat(compare(SubjectKind.HOUSEHOLD, HOUSEHOLD, city, 2_000)).isGreaterThan(1_000);
    }
}

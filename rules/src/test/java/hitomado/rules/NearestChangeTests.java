package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The nearest change of one fact, by hand and against brute force over a grid of values.
class NearestChangeTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final FactKey INCOME = FactKey.of("household.income", "household");
    private static final FactKey CHILDREN = FactKey.of("household.children", "household");
    private static final FactKey MOVED = FactKey.of("event.moved", "event");
    private static final FactKey TENURE = FactKey.of("event.tenure", "event");
    private static final FactKey RESULT = FactKey.of("aid.result", "household");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private static RuleBook aid() {
        return new Definitions()
                .asked("household.income", FactType.NUMBER)
                .asked("household.children", FactType.NUMBER)
                .asked("event.moved", FactType.DATE)
                .asked("event.tenure", FactType.CHOICE, "own", "rent", "public")
                .derived("household.limit", FactType.NUMBER, "1000000 + 380000 * household.children")
                .derived("household.within", FactType.BOOLEAN, "household.income < household.limit")
                .table(
                        "aid",
                        SubjectKind.HOUSEHOLD,
                        HitPolicy.FIRST,
                        "household.within | event.moved | event.tenure",
                        List.of(Definitions.choice("result", "yes", "no")),
                        "true | < date(\"2026-01-01\") | \"rent\", \"public\" => \"yes\"",
                        "- | - | - => \"no\"")
                .book();
    }

    private static Inquiry inquiry(long income, String moved, String tenure) {
        return aid().inquire(Situation.on(DAY, List.of())
                .with(INCOME, Value.of(income))
                .with(CHILDREN, Value.of(2))
                .with(MOVED, Value.of(LocalDate.parse(moved)))
                .with(TENURE, Value.of(tenure)));
    }

    @Test
    void tellsHowMuchLessIncomeWouldDo() {
        assertThat(inquiry(1_900_000, "2025-06-01", "rent").nearest(RESULT, List.of(INCOME, CHILDREN, MOVED)))
                .containsExactly(
                        new NearestChange(
                                INCOME,
                                Value.of(1_900_000),
                                Value.of(1_760_000),
                                NearestChange.Reach.BELOW,
                                Value.of("yes")),
                        new NearestChange(
                                CHILDREN,
                                Value.of(2),
                                Value.of(new BigDecimal("2.368421052631578947368421052631579")),
                                NearestChange.Reach.ABOVE,
                                Value.of("yes")));
    }

    @Test
    void tellsDaysAndChoices() {
        assertThat(inquiry(1_000_000, "2026-02-10", "rent").nearest(RESULT, List.of(MOVED, TENURE)))
                .containsExactly(new NearestChange(
                        MOVED,
                        Value.of(LocalDate.of(2026, 2, 10)),
                        Value.of(LocalDate.of(2025, 12, 31)),
                        NearestChange.Reach.AT,
                        Value.of("yes")));
        assertThat(inquiry(1_000_000, "2025-12-31", "rent").nearest(RESULT, List.of(TENURE, MOVED)))
                .extracting(NearestChange::to)
                .containsExactly(Value.of("own"), Value.of(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void saysNothingWhereNothingKnownCanChangeIt() {
        assertThat(inquiry(1_900_000, "2026-02-10", "own").nearest(RESULT, List.of(INCOME, CHILDREN, MOVED, TENURE)))
                .isEmpty();
        Inquiry open = aid().inquire(Situation.on(DAY, List.of()).with(INCOME, Value.of(5)));
        assertThat(open.nearest(RESULT, List.of(INCOME))).isEmpty();
    }

    private static final Map<String, List<Value>> GRID = new LinkedHashMap<>();

    static {
        List<Value> numbers = new ArrayList<>();
        for (int quarter = -12; quarter <= 28; quarter++) {
            numbers.add(Value.of(new BigDecimal(quarter).multiply(QUARTER)));
        }
        GRID.put("event.n", numbers);
        GRID.put("event.a", List.of(Value.TRUE, Value.FALSE));
        GRID.put("event.c", List.of(Value.of("x"), Value.of("y"), Value.of("z")));
    }

    @Test
    void agreesWithBruteForce() {
        int changes = 0;
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            RuleBook book = random(random);
            Map<FactKey, Value> known = new HashMap<>();
            GRID.forEach(
                    (fact, values) -> known.put(FactKey.of(fact, "event"), values.get(random.nextInt(values.size()))));
            FactKey out = FactKey.of("t.out", "event");
            for (String fact : GRID.keySet()) {
                FactKey key = FactKey.of(fact, "event");
                List<NearestChange> found =
                        book.inquire(new Situation(DAY, List.of(), known)).nearest(out, Set.of(key));
                BigDecimal expected = nearest(book, known, key, out);
                assertThat(found).as("seed %d %s of %s", seed, fact, known).hasSize(expected == null ? 0 : 1);
                if (expected != null) {
                    check(book, known, found.getFirst(), expected);
                    changes++;
                }
            }
        }
        assertThat(changes).isGreaterThan(200);
    }

    private static RuleBook random(Random random) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            int k = random.nextInt(5);
            List<String> number = List.of("< " + k, ">= " + k, "-", "[0.." + k + "]", "not(" + k + ")", "> " + k);
            List<String> choice = List.of("\"x\"", "not(\"y\")", "-", "-");
            List<String> truth = List.of("true", "false", "-", "-");
            rows.add("%s | %s | %s | %s => %d"
                    .formatted(
                            number.get(random.nextInt(6)),
                            number.get(random.nextInt(6)),
                            choice.get(random.nextInt(4)),
                            truth.get(random.nextInt(4)),
                            random.nextInt(3)));
        }
        return new Definitions()
                .asked("event.n", FactType.NUMBER)
                .asked("event.a", FactType.BOOLEAN)
                .asked("event.c", FactType.CHOICE, "x", "y", "z")
                .table(
                        "t",
                        SubjectKind.EVENT,
                        HitPolicy.COLLECT_SUM,
                        "event.n | 2 * event.n - 1 | event.c | if event.n > 5 then event.a else event.n < 1",
                        List.of(Definitions.number("out")),
                        rows.toArray(String[]::new))
                .book();
    }

    private static Value value(RuleBook book, Map<FactKey, Value> known, FactKey out) {
        return book.find(out, new Situation(DAY, List.of(), known)) instanceof Finding.Known(var value)
                ? value
                : new Value.Text("open");
    }

    private static Value changed(RuleBook book, Map<FactKey, Value> known, NearestChange change, Value to) {
        Map<FactKey, Value> other = new HashMap<>(known);
        other.put(change.fact(), to);
        return value(book, other, FactKey.of("t.out", "event"));
    }

    /// The least distance on the grid with another outcome.
    private static @Nullable BigDecimal nearest(RuleBook book, Map<FactKey, Value> known, FactKey key, FactKey out) {
        Value now = value(book, known, out);
        BigDecimal best = null;
        for (Value value : GRID.get(key.fact().value())) {
            Map<FactKey, Value> other = new HashMap<>(known);
            other.put(key, value);
            if (!value(book, other, out).equals(now)) {
                BigDecimal distance = distance(value, known.get(key));
                best = best == null ? distance : best.min(distance);
            }
        }
        return best;
    }

    private static BigDecimal distance(Value one, Value two) {
        return one instanceof Value.Num(var a) && two instanceof Value.Num(var b)
                ? a.subtract(b).abs()
                : BigDecimal.ONE;
    }

    private static void check(RuleBook book, Map<FactKey, Value> known, NearestChange change, BigDecimal expected) {
        Value to = change.to() instanceof Value.Num(var number)
                ? Value.of(
                        switch (change.reach()) {
                            case AT -> number;
                            case BELOW -> number.subtract(QUARTER);
                            case ABOVE -> number.add(QUARTER);
                        })
                : change.to();
        assertThat(distance(to, change.from())).as("%s of %s", change, known).isEqualByComparingTo(expected);
        assertThat(changed(book, known, change, to))
                .as("%s of %s", change, known)
                .isEqualTo(change.outcome());
        assertThat(change.outcome()).isNotEqualTo(value(book, known, FactKey.of("t.out", "event")));
    }
}

package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules whose parts depend on the same missing facts, against brute force over all completions: what they agree on is
/// known, and what is missing are exactly the facts that can still make a difference.
class ExactTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Map<String, List<Value>> DOMAIN = new LinkedHashMap<>();

    static {
        DOMAIN.put("event.n", quarters(-12, 28));
        DOMAIN.put("event.m", quarters(-10, 20));
        DOMAIN.put("event.a", List.of(Value.TRUE, Value.FALSE, Value.ABSENT));
        DOMAIN.put("event.c", List.of(Value.of("x"), Value.of("y"), Value.of("z"), Value.ABSENT));
    }

    private Random random = new Random(0);

    private static List<Value> quarters(int from, int to) {
        List<Value> values = new ArrayList<>(List.of(Value.ABSENT));
        for (int quarter = from; quarter <= to; quarter++) {
            values.add(Value.of(new BigDecimal(quarter).divide(new BigDecimal(4))));
        }
        return values;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String number() {
        int k = random.nextInt(5);
        return switch (random.nextInt(7)) {
            case 0 -> "event.n";
            case 1 -> "event.m";
            case 2 -> "(event.n + " + k + ")";
            case 3 -> "(2 * event.n - " + k + ")";
            case 4 -> "(" + k + " - event.n)";
            case 5 -> "event.twice";
            default -> "(if " + condition(0) + " then event.n else " + k + ")";
        };
    }

    private String condition(int depth) {
        String compared = number0() + one(" < ", " >= ", " = ", " != ", " > ") + random.nextInt(5);
        return switch (random.nextInt(depth == 0 ? 6 : 10)) {
            case 0 -> "event.a";
            case 1 -> "event.c in (\"x\", \"y\")";
            case 2 -> number0() + " between 1 and " + random.nextInt(5);
            case 3 -> number0() + " in (< 1, [2..3), > " + (2 + random.nextInt(3)) + ")";
            case 4 -> "is defined(" + number0() + ")";
            case 5 -> compared;
            case 6 -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
            case 7 -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
            case 8 -> "not(" + condition(depth - 1) + ")";
            default -> number() + one(" < ", " >= ", " = ") + random.nextInt(5);
        };
    }

    private String number0() {
        return one("event.n", "event.m", "(event.n + 1)", "(2 * event.n)", "event.twice", "(3 - event.m)");
    }

    private Definitions facts() {
        var d = new Definitions()
                .asked("event.n", FactType.NUMBER)
                .asked("event.m", FactType.NUMBER)
                .asked("event.a", FactType.BOOLEAN)
                .asked("event.c", FactType.CHOICE, "x", "y", "z")
                .derived("event.twice", FactType.NUMBER, "2 * event.n + 1")
                .derived("event.small", FactType.BOOLEAN, condition(0))
                .derived("event.big", FactType.BOOLEAN, condition(1));
        return d;
    }

    private Map<String, Value> partial() {
        Map<String, Value> known = new HashMap<>();
        DOMAIN.forEach((fact, values) -> {
            if (random.nextInt(5) < 2) {
                known.put(fact, values.get(random.nextInt(values.size())));
            }
        });
        return known;
    }

    private static Situation situation(Map<String, Value> known) {
        Map<FactKey, Value> keys = new HashMap<>();
        known.forEach((fact, value) -> keys.put(FactKey.of(fact, "event"), value));
        return new Situation(DAY, List.of(), keys);
    }

    /// The result for every completion of what is not known.
    private static Map<Map<String, Value>, Value> completions(RuleBook book, FactKey key, Map<String, Value> known) {
        List<Map<String, Value>> all = new ArrayList<>(List.of(known));
        DOMAIN.forEach((fact, values) -> {
            if (!known.containsKey(fact)) {
                List<Map<String, Value>> more = new ArrayList<>();
                for (Map<String, Value> one : all) {
                    for (Value value : values) {
                        Map<String, Value> next = new HashMap<>(one);
                        next.put(fact, value);
                        more.add(next);
                    }
                }
                all.clear();
                all.addAll(more);
            }
        });
        Map<Map<String, Value>, Value> results = new HashMap<>();
        for (Map<String, Value> one : all) {
            if (book.find(key, situation(one)) instanceof Finding.Known(var value)) {
                results.put(one, value);
            }
        }
        assertThat(results).hasSameSizeAs(all);
        return results;
    }

    /// Facts of which some change alone changes the result.
    private static Set<String> deciding(Map<Map<String, Value>, Value> results, Map<String, Value> known) {
        Set<String> deciding = new HashSet<>();
        for (String fact : DOMAIN.keySet()) {
            if (!known.containsKey(fact)) {
                Map<Map<String, Value>, Set<Value>> others = new HashMap<>();
                results.forEach((all, value) -> {
                    Map<String, Value> rest = new HashMap<>(all);
                    rest.remove(fact);
                    others.computeIfAbsent(rest, r -> new HashSet<>()).add(value);
                });
                if (others.values().stream().anyMatch(values -> values.size() > 1)) {
                    deciding.add(fact);
                }
            }
        }
        return deciding;
    }

    private static void check(RuleBook book, FactKey key, Map<String, Value> known, String context) {
        Map<Map<String, Value>, Value> results = completions(book, key, known);
        Set<Value> possible = new HashSet<>(results.values());
        Finding found = book.find(key, situation(known));
        String told = context + " known " + known + " gives " + possible;
        if (possible.size() == 1) {
            assertThat(found)
                    .as(told)
                    .isEqualTo(new Finding.Known(possible.iterator().next()));
        } else {
            assertThat(found)
                    .as(told)
                    .isInstanceOfSatisfying(
                            Finding.Open.class,
                            open -> assertThat(open.missing().stream()
                                            .map(k -> k.fact().value())
                                            .collect(Collectors.toSet()))
                                    .as(told)
                                    .isEqualTo(deciding(results, known)));
        }
    }

    @Test
    void knowsExactlyWhatExpressionsGive() {
        int known = 0;
        for (long seed = 0; seed < 250; seed++) {
            random = new Random(seed);
            String text = random.nextBoolean()
                    ? condition(2)
                    : "if " + condition(2) + " then " + one("1", number()) + " else " + one("1", "2", number());
            Definitions d = facts();
            boolean truth = !text.startsWith("if ");
            d.derived("event.x", truth ? FactType.BOOLEAN : FactType.NUMBER, text);
            RuleBook book = d.book();
            Map<String, Value> partial = partial();
            FactKey key = FactKey.of("event.x", "event");
            check(book, key, partial, "seed " + seed + " " + text);
            known += book.find(key, situation(partial)).isOpen() ? 0 : 1;
        }
        assertThat(known).isBetween(30, 220);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COLLECT")
    void knowsExactlyWhatTablesOfDependentInputsGive(HitPolicy policy) {
        int compared = 0;
        for (long seed = 0; seed < 80; seed++) {
            random = new Random(seed * 31 + policy.ordinal());
            Definitions d = facts();
            List<String> inputs = new ArrayList<>(List.of(
                    "event.n",
                    "event.n + 1",
                    "event.twice",
                    "event.small",
                    "event.big",
                    "event.c",
                    "event.m",
                    condition(1)));
            java.util.Collections.shuffle(inputs, random);
            inputs = inputs.subList(0, 2 + random.nextInt(2));
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(4); row++) {
                rows.add(inputs.stream().map(this::cell).collect(Collectors.joining(" | "))
                        + " => "
                        + (policy == HitPolicy.PRIORITY ? one("\"0\"", "\"1\"") : one("0", "1", "2")));
            }
            DecisionTable.Output output =
                    policy == HitPolicy.PRIORITY ? Definitions.choice("out", "0", "1") : Definitions.number("out");
            d.table(
                    "t",
                    SubjectKind.EVENT,
                    policy,
                    String.join(" | ", inputs),
                    List.of(output),
                    rows.toArray(String[]::new));
            if (RuleBook.compile(d.source(), Set.of()) instanceof Compilation.Compiled(var book, var warnings)) {
                check(book, FactKey.of("t.out", "event"), partial(), policy + " seed " + seed + " " + inputs + rows);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    private String cell(String input) {
        if (random.nextInt(4) == 0) {
            return "-";
        }
        int k = random.nextInt(5);
        return switch (input) {
            case "event.n", "event.n + 1", "event.twice", "event.m" ->
                one("< " + k, ">= " + k, "[1.." + k + "]", "not(" + k + ")", "null", "? > 1 and ? < " + k);
            case "event.c" -> one("\"x\"", "not(\"y\")", "null");
            default -> one("true", "false", "not(true)", "null");
        };
    }

    private static Definitions aged() {
        return new Definitions()
                .asked("event.born", FactType.DATE)
                .derived("event.age", FactType.NUMBER, "age on(event.born, today())")
                .derived("event.grade", FactType.NUMBER, "school year(event.born, today())")
                .derived("event.until", FactType.DATE, "fiscal year end after age(event.born, 18)");
    }

    private static Finding aged(String feel, FactType type) {
        return aged().derived("event.x", type, feel).book().find(FactKey.of("event.x", "event"), situation(Map.of()));
    }

    @Test
    void knowsWhatEveryBirthDateGives() {
        String born = "is defined(event.born) and event.born <= today() and ";
        assertThat(aged(born + "event.age < 6 and event.grade >= 1", FactType.BOOLEAN))
                .isEqualTo(new Finding.Known(Value.FALSE));
        assertThat(aged(born + "event.age < 5 and event.grade >= 0", FactType.BOOLEAN))
                .isEqualTo(new Finding.Known(Value.FALSE));
        assertThat(aged(born + "event.age >= 20 and today() <= event.until", FactType.BOOLEAN))
                .isEqualTo(new Finding.Known(Value.FALSE));
        assertThat(aged(
                        "if event.age < 18 then 1 else if event.age >= 18 then 2 else if is defined(event.age) then 3"
                                + " else 4",
                        FactType.NUMBER))
                .isInstanceOf(Finding.Open.class);
        assertThat(aged(born + "event.age < 6 and event.grade >= 0", FactType.BOOLEAN))
                .isInstanceOf(Finding.Open.class);
    }

    @Test
    void agreesWithEveryBirthDateOfALifetime() {
        for (long seed = 0; seed < 60; seed++) {
            random = new Random(seed);
            String text = "(" + aboutBirth() + one(" and ", " or ") + aboutBirth() + ") and " + aboutBirth();
            RuleBook book = aged().derived("event.x", FactType.BOOLEAN, text).book();
            FactKey key = FactKey.of("event.x", "event");
            Set<Value> possible = new HashSet<>();
            possible.add(value(book, key, Value.ABSENT));
            for (LocalDate day = DAY.minusYears(40); day.isBefore(DAY.plusYears(5)); day = day.plusDays(1)) {
                possible.add(value(book, key, Value.of(day)));
            }
            assertThat(book.find(key, situation(Map.of())).isOpen())
                    .as("%s %s", text, possible)
                    .isEqualTo(possible.size() > 1);
        }
    }

    private String aboutBirth() {
        int k = random.nextInt(25);
        return one(
                "event.age < " + k,
                "event.age >= " + k,
                "event.age = " + k,
                "event.grade in [1.." + (1 + k / 3) + "]",
                "event.until >= today()",
                "event.born.year = " + (2000 + k),
                "add months(event.born, " + k + ") < today()",
                "not(is defined(event.age))",
                "(today() - event.born) < duration(\"P" + (1 + k) + "D\")");
    }

    private static Value value(RuleBook book, FactKey key, Value born) {
        return book.find(key, situation(Map.of("event.born", born))) instanceof Finding.Known(var value)
                ? value
                : new Value.Text("open");
    }
}

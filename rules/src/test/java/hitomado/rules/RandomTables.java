package hitomado.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Random decision tables with a reference evaluation of their own, written without the library.
final class RandomTables {
    static final Map<String, List<Value>> DOMAIN = new HashMap<>();

    static {
        DOMAIN.put("event.a", List.of(Value.TRUE, Value.FALSE, Value.ABSENT));
        DOMAIN.put("event.b", List.of(Value.TRUE, Value.FALSE, Value.ABSENT));
        DOMAIN.put("event.c", List.of(text("x"), text("y"), text("z"), Value.ABSENT));
        List<Value> numbers = new ArrayList<>(List.of(Value.ABSENT));
        for (int twice = -1; twice <= 7; twice++) {
            numbers.add(Value.of(new java.math.BigDecimal(twice).divide(java.math.BigDecimal.TWO)));
        }
        DOMAIN.put("event.n", numbers);
    }

    static final List<String> FACTS = List.of("event.a", "event.c", "event.n", "event.b");

    final Random random;
    final HitPolicy policy;
    final List<String> columns = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();

    /// A row: texts of its cells, what they mean, its output.
    record Rule(List<String> cells, List<Predicate<Value>> tests, int output) {
        boolean matches(Map<String, Value> all, List<String> columns) {
            for (int i = 0; i < tests.size(); i++) {
                if (!tests.get(i).test(all.get(columns.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Cell(String text, Predicate<Value> test) {}

    RandomTables(long seed, HitPolicy policy) {
        this.random = new Random(seed);
        this.policy = policy;
        for (String fact : FACTS) {
            if (random.nextInt(4) > 0) {
                columns.add(fact);
            }
        }
        if (columns.isEmpty()) {
            columns.add("event.n");
        }
        int count = 1 + random.nextInt(6);
        for (int row = 0; row < count; row++) {
            List<String> texts = new ArrayList<>();
            List<Predicate<Value>> tests = new ArrayList<>();
            for (String column : columns) {
                Cell cell = cell(column);
                texts.add(cell.text());
                tests.add(cell.test());
            }
            rules.add(new Rule(texts, tests, random.nextInt(3)));
        }
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private Cell cell(String column) {
        if (random.nextInt(3) == 0) {
            return new Cell("-", v -> true);
        }
        return switch (column) {
            case "event.c" -> choiceCell();
            case "event.n" -> numberCell();
            default -> truthCell();
        };
    }

    private Cell truthCell() {
        return switch (random.nextInt(4)) {
            case 0 -> new Cell("true", v -> v.equals(Value.TRUE));
            case 1 -> new Cell("false", v -> v.equals(Value.FALSE));
            case 2 -> new Cell("not(true)", v -> !v.equals(Value.TRUE));
            default -> new Cell("null", v -> v.equals(Value.ABSENT));
        };
    }

    private Cell choiceCell() {
        return switch (random.nextInt(3)) {
            case 0 -> new Cell("\"x\"", v -> v.equals(text("x")));
            case 1 -> new Cell("\"x\", \"y\"", v -> v.equals(text("x")) || v.equals(text("y")));
            default -> new Cell("not(\"z\")", v -> !v.equals(text("z")));
        };
    }

    private Cell numberCell() {
        int bound = random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 -> new Cell("< " + bound, v -> is(v, n -> n < bound));
            case 1 -> new Cell(">= " + bound, v -> is(v, n -> n >= bound));
            case 2 -> new Cell(String.valueOf(bound), v -> is(v, n -> n == bound));
            case 3 -> new Cell("(0.." + bound + "]", v -> is(v, n -> n > 0 && n <= bound));
            default -> new Cell("not(> " + bound + ")", v -> is(v, n -> n <= bound));
        };
    }

    private static boolean is(Value value, Predicate<Double> test) {
        return value instanceof Value.Num(var number) && test.test(number.doubleValue());
    }

    Definitions definitions() {
        var d = new Definitions()
                .asked("event.a", FactType.BOOLEAN)
                .asked("event.b", FactType.BOOLEAN)
                .asked("event.c", FactType.CHOICE, "x", "y", "z")
                .asked("event.n", FactType.NUMBER);
        String[] rows = rules.stream()
                .map(r -> String.join(" | ", r.cells()) + " => " + shown(r.output()))
                .toArray(String[]::new);
        DecisionTable.Output output =
                policy == HitPolicy.PRIORITY ? Definitions.choice("out", "0", "1", "2") : Definitions.number("out");
        return d.table("t", SubjectKind.EVENT, policy, String.join(" | ", columns), List.of(output), rows);
    }

    private String shown(int output) {
        return policy == HitPolicy.PRIORITY ? "\"" + output + "\"" : String.valueOf(output);
    }

    /// What the table gives when everything is known.
    Value expected(Map<String, Value> all) {
        List<Integer> hits = rules.stream()
                .filter(r -> r.matches(all, columns))
                .map(Rule::output)
                .toList();
        return switch (policy) {
            case FIRST -> hits.isEmpty() ? Value.ABSENT : Value.of(hits.getFirst());
            case UNIQUE -> hits.size() != 1 ? Value.ABSENT : Value.of(hits.getFirst());
            case ANY -> new HashSet<>(hits).size() != 1 ? Value.ABSENT : Value.of(hits.getFirst());
            case PRIORITY ->
                hits.stream()
                        .min(Integer::compare)
                        .map(i -> text(String.valueOf(i)))
                        .orElse(Value.ABSENT);
            case COLLECT_COUNT -> Value.of(hits.size());
            case COLLECT_SUM ->
                hits.isEmpty()
                        ? Value.ABSENT
                        : Value.of(hits.stream().mapToInt(i -> i).sum());
            case COLLECT_MIN ->
                hits.stream().min(Integer::compare).map(Value::of).orElse(Value.ABSENT);
            case COLLECT_MAX ->
                hits.stream().max(Integer::compare).map(Value::of).orElse(Value.ABSENT);
            case COLLECT -> Value.ABSENT;
        };
    }

    /// Some of the facts, with values.
    Map<String, Value> partial() {
        Map<String, Value> known = new HashMap<>();
        for (String fact : FACTS) {
            if (random.nextBoolean()) {
                List<Value> values = DOMAIN.get(fact);
                known.put(fact, values.get(random.nextInt(values.size())));
            }
        }
        return known;
    }

    /// The values of the table over all completions.
    Set<Value> completions(Map<String, Value> known) {
        Set<Value> values = new HashSet<>();
        complete(new HashMap<>(known), 0, values);
        return values;
    }

    private void complete(Map<String, Value> known, int from, Set<Value> values) {
        @Nullable String open = null;
        for (int i = from; i < FACTS.size() && open == null; i++) {
            open = known.containsKey(FACTS.get(i)) ? null : FACTS.get(i);
        }
        if (open == null) {
            values.add(expected(known));
            return;
        }
        for (Value value : DOMAIN.get(open)) {
            known.put(open, value);
            complete(known, FACTS.indexOf(open) + 1, values);
        }
        known.remove(open);
    }

    static Situation situation(Map<String, Value> known) {
        Map<FactKey, Value> keys = new HashMap<>();
        known.forEach((fact, value) -> keys.put(FactKey.of(fact, "event"), value));
        return new Situation(LocalDate.EPOCH, List.of(), keys);
    }
}

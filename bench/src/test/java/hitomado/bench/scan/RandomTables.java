package hitomado.bench.scan;

import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Random tables and the facts to ask them about, on few values so that rows are often hit, and on their boundaries.
final class RandomTables {
    static final Map<String, FactType> FACTS = new TreeMap<>(Map.of(
            "income", FactType.NUMBER,
            "rent", FactType.NUMBER,
            "kind", FactType.TEXT,
            "alone", FactType.BOOLEAN,
            "born", FactType.DATE,
            "moved", FactType.DATE));
    /// Without C#: KIE counts equal outputs once, and jDMN answers null instead of 0 where no row applies.
    static final List<HitPolicy> POLICIES = List.of(
            HitPolicy.UNIQUE,
            HitPolicy.ANY,
            HitPolicy.FIRST,
            HitPolicy.PRIORITY,
            HitPolicy.COLLECT_SUM,
            HitPolicy.COLLECT_MIN,
            HitPolicy.COLLECT_MAX);
    /// Never null where an engine is asked that cannot negate a comparison with null.
    private static final Set<String> GIVEN = Set.of("rent", "moved");

    private static final Set<HitPolicy> AGGREGATING = EnumSet.range(HitPolicy.COLLECT_SUM, HitPolicy.COLLECT_MAX);
    private static final List<String> TEXTS = List.of("東", "𠮷", "葛󠄀", "o'x", "");
    private static final Position HERE = new Position("test", 1, 1);

    private final Random random;
    private final boolean negatesNull;

    /// `negatesNull` allows `not()` of a comparison or an interval also where the fact may be null.
    RandomTables(long seed, boolean negatesNull) {
        random = new Random(seed);
        this.negatesNull = negatesNull;
    }

    DecisionTable table(String id, HitPolicy policy) {
        List<String> facts = new ArrayList<>(FACTS.keySet());
        Collections.shuffle(facts, random);
        List<String> inputs = facts.subList(0, between(2, 4));
        boolean texts = policy == HitPolicy.PRIORITY || !AGGREGATING.contains(policy) && random.nextBoolean();
        List<DecisionTable.Row> rows = IntStream.range(0, between(3, 8))
                .mapToObj(row -> new DecisionTable.Row(
                        inputs.stream().map(fact -> at(cell(fact))).toList(),
                        List.of(at(output(policy, texts))),
                        Map.of(),
                        HERE))
                .toList();
        var output = texts
                ? new DecisionTable.Output("o", FactType.CHOICE, List.of("b", "c", "a"))
                : new DecisionTable.Output("o", FactType.NUMBER, List.of());
        return new DecisionTable(
                id,
                SubjectKind.PERSON,
                policy,
                inputs.stream().map(RandomTables::at).toList(),
                List.of(output),
                rows,
                HERE);
    }

    private String output(HitPolicy policy, boolean texts) {
        if (policy == HitPolicy.ANY && random.nextInt(8) > 0) {
            return texts ? "\"c\"" : "1";
        }
        return oneOf(texts ? List.of("\"a\"", "\"b\"", "\"c\"") : List.of("1", "-2.5", "7", "0"));
    }

    private String cell(String fact) {
        FactType type = FACTS.get(fact);
        if (random.nextInt(3) == 0) {
            return "-";
        }
        if (random.nextInt(4) > 0) {
            return tests(type, true);
        }
        boolean ordered = negatesNull || GIVEN.contains(fact);
        return "not(" + tests(type, ordered) + ")";
    }

    /// One test or a list of them; of values only unless `ordered`.
    private String tests(FactType type, boolean ordered) {
        if (type == FactType.BOOLEAN) {
            return String.valueOf(random.nextBoolean());
        }
        return IntStream.range(0, random.nextInt(4) == 0 ? between(2, 3) : 1)
                .mapToObj(i -> random.nextInt(12) == 0 ? "null" : test(type, ordered))
                .collect(Collectors.joining(", "));
    }

    private String test(FactType type, boolean ordered) {
        if (type == FactType.TEXT) {
            return '"' + oneOf(TEXTS) + '"';
        }
        if (!ordered || random.nextInt(4) == 0) {
            return literal(type, random.nextInt(9));
        }
        if (random.nextBoolean()) {
            return oneOf(List.of("< ", "<= ", "> ", ">= ")) + literal(type, random.nextInt(9));
        }
        int low = random.nextInt(8);
        return oneOf(List.of("[", "(", "]"))
                + literal(type, low)
                + ".."
                + literal(type, between(low + 1, 9))
                + oneOf(List.of("]", ")", "["));
    }

    private static String literal(FactType type, int place) {
        return type == FactType.NUMBER ? number(place).toPlainString() : "date(\"" + day(place) + "\")";
    }

    private static BigDecimal number(int place) {
        return new BigDecimal(place - 3).multiply(new BigDecimal("12.50"));
    }

    private static LocalDate day(int place) {
        return LocalDate.of(2024, 2, 27).plusDays(place);
    }

    Map<String, Value> facts() {
        var facts = new HashMap<String, Value>();
        FACTS.forEach((name, type) -> {
            boolean absent = random.nextInt(8) == 0 && (negatesNull || !GIVEN.contains(name));
            facts.put(name, absent ? Value.ABSENT : value(type));
        });
        return facts;
    }

    private Value value(FactType type) {
        return switch (type) {
            case NUMBER -> Value.of(number(random.nextInt(10)).add(oneOf(List.of(BigDecimal.ZERO, BigDecimal.ONE))));
            case BOOLEAN -> Value.of(random.nextBoolean());
            case DATE -> Value.of(day(random.nextInt(10)));
            default -> new Value.Text(oneOf(TEXTS));
        };
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Located at(String text) {
        return new Located(text, HERE);
    }
}

package hitomado.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A small city with facts of every type, some empty and some unknown, and a dozen random tables of one hit policy that
/// share their inputs: given facts, household facts, derived facts, an expression and a test that reads another fact.
final class RandomCity {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final List<String> INPUTS = List.of(
            "person.income",
            "person.born",
            "person.sex",
            "person.insured",
            "person.age",
            "household.kids",
            "household.ward",
            "person.order",
            "person.income * 2");

    private final Random random;
    private final HitPolicy policy;
    private final List<Situation> households = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final RuleBook book;
    private int persons;

    RandomCity(long seed, HitPolicy policy) {
        this.random = new Random(seed);
        this.policy = policy;
        RuleBook compiled = null;
        while (compiled == null) {
            compiled = compiled();
        }
        book = compiled;
        while (persons < 9200) {
            households.add(household());
        }
    }

    RuleBook book() {
        return book;
    }

    List<String> tables() {
        return tables;
    }

    /// Whether a table reads more than given facts as they are.
    boolean derives(String table) {
        return book.source().tables().stream()
                .filter(one -> one.id().equals(table))
                .flatMap(one -> one.inputs().stream())
                .map(Located::text)
                .anyMatch(input -> input.equals("person.age")
                        || input.equals("household.kids")
                        || input.equals("person.order")
                        || input.contains("*"));
    }

    List<Situation> households() {
        return households;
    }

    int persons() {
        return persons;
    }

    private static Definitions facts() {
        var d = new Definitions()
                .given("person.income", FactType.NUMBER)
                .given("person.born", FactType.DATE)
                .given("person.sex", FactType.CHOICE, "f", "m", "x")
                .given("person.insured", FactType.BOOLEAN)
                .given("household.ward", FactType.TEXT)
                .derived("person.age", FactType.NUMBER, "age on(person.born, today())");
        d.members("household.kids", FactType.NUMBER, d.over(Aggregate.COUNT, "person.age < 18", null, null));
        return d.members(
                "person.order", FactType.NUMBER, d.over(Aggregate.RANK, "person.age < 18", null, "person.born"));
    }

    /// Tables that overlap where they must not are thrown away one by one.
    private RuleBook compiled() {
        tables.clear();
        List<DecisionTable> taken = new ArrayList<>();
        for (int attempt = 0; attempt < 400 && taken.size() < 12; attempt++) {
            Definitions d = facts();
            DecisionTable table = table(d, "t" + taken.size());
            if (RuleBook.compile(d.table(table).source(), java.util.Set.of()) instanceof Compilation.Compiled) {
                taken.add(table);
            }
        }
        Definitions all = facts();
        taken.forEach(table -> {
            all.table(table);
            tables.add(table.id());
        });
        return taken.size() < 12 ? null : all.book();
    }

    private DecisionTable table(Definitions d, String id) {
        List<String> inputs = new ArrayList<>();
        for (String input : INPUTS) {
            if (random.nextInt(3) == 0) {
                inputs.add(input);
            }
        }
        if (inputs.isEmpty()) {
            inputs.add("person.income");
        }
        boolean strict = policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY;
        String[] rows = new String[strict ? 2 : 1 + random.nextInt(6)];
        for (int row = 0; row < rows.length; row++) {
            List<String> cells = inputs.stream().map(this::cell).toList();
            rows[row] = String.join(" | ", cells) + " => " + output();
        }
        var output =
                policy == HitPolicy.PRIORITY ? Definitions.choice("out", "a", "b", "c") : Definitions.number("out");
        return d.tableOf(id, SubjectKind.PERSON, policy, String.join(" | ", inputs), List.of(output), rows);
    }

    private String output() {
        int number = random.nextInt(3);
        return policy == HitPolicy.PRIORITY
                ? "\"" + "abc".charAt(number) + "\""
                : List.of("0", "1", "2.5").get(number);
    }

    private String cell(String input) {
        if (random.nextInt(3) == 0) {
            return "-";
        }
        return switch (input) {
            case "person.income", "person.income * 2" -> number(1000 * random.nextInt(6));
            case "person.age" -> number(List.of(3, 18, 65).get(random.nextInt(3)));
            case "household.kids", "person.order" -> number(random.nextInt(3));
            case "person.sex" ->
                List.of("\"f\"", "\"m\", \"x\"", "not(\"x\")", "null").get(random.nextInt(4));
            case "person.insured" ->
                List.of("true", "false", "null", "not(null)").get(random.nextInt(4));
            case "household.ward" ->
                List.of("\"東\"", "\"西\", \"𠮷\"", "not(\"東\")", "null").get(random.nextInt(4));
            default -> {
                String day = "@\"20" + (10 + random.nextInt(15)) + "-04-01\"";
                yield List.of("< " + day, ">= " + day, "[@\"2005-04-02\".." + day + ")")
                        .get(random.nextInt(3));
            }
        };
    }

    private String number(int bound) {
        return switch (random.nextInt(6)) {
            case 0 -> "< " + bound;
            case 1 -> ">= " + bound;
            case 2 -> "[" + bound + ".." + (bound + 1000) + ")";
            case 3 -> "not(" + bound + ")";
            case 4 -> bound + ", > " + (bound + 500);
            default -> "null, <= " + bound;
        };
    }

    private Situation household() {
        List<SubjectId> members = new ArrayList<>();
        Map<FactKey, Value> known = new HashMap<>();
        int size = 1 + random.nextInt(4);
        put(
                known,
                "household.ward",
                "household",
                new Value.Text(List.of("東", "西", "𠮷", "北").get(random.nextInt(4))));
        for (int i = 1; i <= size; i++) {
            String id = "p" + i;
            members.add(new SubjectId(id));
            put(known, "person.income", id, Value.of(500L * random.nextInt(13)));
            put(known, "person.born", id, Value.of(DAY.minusDays(random.nextInt(30_000))));
            put(known, "person.sex", id, new Value.Text(List.of("f", "m", "x").get(random.nextInt(3))));
            put(known, "person.insured", id, Value.of(random.nextBoolean()));
        }
        persons += size;
        return new Situation(DAY, members, known);
    }

    private void put(Map<FactKey, Value> known, String fact, String subject, Value value) {
        int chance = random.nextInt(20);
        if (chance > 1) {
            known.put(FactKey.of(fact, subject), value);
        } else if (chance == 1) {
            known.put(FactKey.of(fact, subject), Value.ABSENT);
        }
    }
}

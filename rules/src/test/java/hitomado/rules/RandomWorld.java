package hitomado.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A random household with random facts, derivations, tables and forms, to play interviews on.
final class RandomWorld {
    static final List<String> NEEDS = List.of("event-need", "person-need", "household-need");

    final Random random;
    final Definitions definitions = new Definitions();
    final RuleBook book;
    final Situation start;

    RandomWorld(long seed) {
        random = new Random(seed);
        facts();
        derivations();
        definitions.group("members", condition(true)).group("others", "person.d1 or " + condition(true));
        table("event.t", "te", SubjectKind.EVENT);
        table("person.t", "tp", SubjectKind.PERSON);
        table("household.t", "th", SubjectKind.HOUSEHOLD);
        need("event-need", SubjectKind.EVENT, "te");
        need("person-need", SubjectKind.PERSON, "tp");
        need("household-need", SubjectKind.HOUSEHOLD, "th");
        book = definitions.book();
        List<SubjectId> persons = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            persons.add(new SubjectId("p" + i));
        }
        start = Situation.on(LocalDate.of(2026, 3, 10), persons);
    }

    private void facts() {
        for (String kind : List.of("event", "household", "person")) {
            definitions
                    .asked(kind + ".a", FactType.BOOLEAN)
                    .asked(kind + ".b", FactType.BOOLEAN)
                    .asked(kind + ".c", FactType.CHOICE, "x", "y", "z")
                    .asked(kind + ".n", FactType.NUMBER)
                    .asked(kind + ".e", FactType.TEXT)
                    .asked(kind + ".f", FactType.TEXT)
                    .given(kind + ".g", FactType.BOOLEAN);
        }
    }

    private void derivations() {
        definitions.derived("event.d1", FactType.BOOLEAN, condition(false));
        definitions.derived("person.d1", FactType.BOOLEAN, condition(true));
        definitions.derived("person.d2", FactType.NUMBER, "if person.d1 then person.n else event.n + 1");
        definitions.fact(new Definitions.Fact(
                "person.d3",
                FactType.TEXT,
                List.of(),
                true,
                new Derivation.Expression(definitions.feel("if " + condition(true) + " then person.e else null"))));
        String of = List.of("person.n", "person.d2").get(random.nextInt(2));
        definitions.members(
                "household.count", FactType.NUMBER, definitions.over(Aggregate.COUNT, condition(true), null, null));
        Aggregate number = List.of(Aggregate.SUM, Aggregate.MIN, Aggregate.MAX, Aggregate.FIRST)
                .get(random.nextInt(4));
        definitions.members("household.number", FactType.NUMBER, definitions.over(number, condition(true), of, of));
        Aggregate truth = random.nextBoolean() ? Aggregate.ANY : Aggregate.ALL;
        definitions.members(
                "household.truth", FactType.BOOLEAN, definitions.over(truth, condition(true), "person.a", null));
        definitions.members(
                "person.rank",
                FactType.NUMBER,
                definitions.over(Aggregate.RANK, condition(true), null, random.nextBoolean() ? of : null));
    }

    /// A condition over facts that are not derived.
    private String condition(boolean person) {
        String one = atom(person);
        return switch (random.nextInt(5)) {
            case 0 -> one;
            case 1 -> one + " and " + atom(person);
            case 2 -> one + " or " + atom(person);
            case 3 -> "if " + one + " then " + atom(person) + " else " + atom(person);
            default -> one + " and not(" + atom(person) + ")";
        };
    }

    private String atom(boolean person) {
        int kinds = person ? 3 : 2;
        String of = List.of("event", "household", "person").get(random.nextInt(kinds));
        return switch (random.nextInt(6)) {
            case 0 -> of + ".a";
            case 1 -> of + ".b = false";
            case 2 -> of + ".c in (\"x\", \"y\")";
            case 3 -> of + ".n > " + random.nextInt(3);
            case 4 -> "is defined(" + of + ".e)";
            default -> of + (random.nextInt(4) == 0 ? ".g" : ".b");
        };
    }

    private void table(String seedFact, String id, SubjectKind kind) {
        boolean person = kind == SubjectKind.PERSON;
        List<String> inputs = new ArrayList<>(List.of("event.a", "household.count", "household.truth", "event.c"));
        inputs.add(person ? "person.rank" : "household.number");
        inputs.add(person ? "person.d1" : "event.d1");
        java.util.Collections.shuffle(inputs, random);
        inputs = inputs.subList(0, 1 + random.nextInt(4));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<String> cells = new ArrayList<>();
            for (String input : inputs) {
                cells.add(cell(input));
            }
            rows.add(String.join(" | ", cells) + " => "
                    + List.of("\"yes\"", "\"no\"").get(random.nextInt(2)));
        }
        definitions.table(
                id,
                kind,
                HitPolicy.PRIORITY,
                String.join(" | ", inputs),
                List.of(Definitions.choice("result", "no", "yes")),
                unreachableRemoved(rows));
    }

    /// Rows in an order of the priorities in which none is covered by its text alone.
    private static String[] unreachableRemoved(List<String> rows) {
        return rows.stream().distinct().toArray(String[]::new);
    }

    private String cell(String input) {
        if (random.nextInt(3) == 0) {
            return "-";
        }
        return switch (input) {
            case "event.a", "household.truth", "person.d1", "event.d1" -> random.nextBoolean() ? "true" : "false";
            case "event.c" -> random.nextBoolean() ? "\"x\"" : "not(\"z\")";
            default -> List.of("< 2", ">= 1", "null", "[0..1]").get(random.nextInt(4));
        };
    }

    private void need(String id, SubjectKind unit, String table) {
        boolean person = unit == SubjectKind.PERSON;
        List<Item> items = new ArrayList<>();
        String own = unit.code();
        items.add(item("i1", own + ".e", person, null));
        items.add(item("i2", own + ".f", person, null));
        items.add(item("i3", "person.f", true, "members"));
        items.add(item("i4", "person.d3", true, "others"));
        items.add(item("i5", "person.d2", true, "others"));
        items.add(item("i6", "household.number", person, null));
        items.add(new Item("i7", new FactId("event.e"), null, definitions.feel("true"), null, false));
        definitions.need(new Need(id, unit, table, "result", Set.of("yes"), items, definitions.next()));
    }

    private Item item(String id, String fact, boolean person, @Nullable String each) {
        Located when = random.nextBoolean() ? null : definitions.feel(condition(person));
        Located required = definitions.feel(random.nextBoolean() ? "true" : condition(person));
        return new Item(id, new FactId(fact), when, required, each, true);
    }

    Value answer(FactKey key) {
        if (random.nextInt(8) == 0) {
            return Value.ABSENT;
        }
        FactDefinition fact = book.findFact(key.fact()).orElseThrow();
        return switch (fact.type()) {
            case BOOLEAN -> Value.of(random.nextBoolean());
            case CHOICE -> new Value.Text(fact.choices().get(random.nextInt(3)));
            case NUMBER -> Value.of(random.nextInt(4));
            default -> new Value.Text("t" + random.nextInt(3));
        };
    }
}

package hitomado.bench.scan;

import hitomado.rules.Aggregate;
import hitomado.rules.Compilation;
import hitomado.rules.DecisionTable;
import hitomado.rules.Derivation;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.RuleBook;
import hitomado.rules.RuleSource;
import hitomado.rules.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// 世帯の制度 — 30 generated programmes whose inputs are ages, ranks, counts and sums over the household, with amounts.
final class Families {
    static final int PROGRAMMES = 30;
    private static final Position HERE = new Position("generated", 1, 1);
    private static final List<String> INPUTS = List.of(
            "person.age",
            "person.childOrder",
            "household.children",
            "household.elders",
            "household.income",
            "household.youngest",
            "person.student");

    private Families() {}

    /// The facts that come from outside.
    static List<Column> columns() {
        return List.of(
                new Column("person.born", FactType.DATE, 36_500, 1, 0, List.of()),
                new Column("person.income", FactType.NUMBER, 12_000_000, 1, 10, List.of()),
                new Column("person.student", FactType.BOOLEAN, 1, 1, 10, List.of()));
    }

    private static List<FactDefinition> facts() {
        return List.of(
                fact("person.born", FactType.DATE, null),
                fact("person.income", FactType.NUMBER, null),
                fact("person.student", FactType.BOOLEAN, null),
                fact("person.age", FactType.NUMBER, new Derivation.Expression(at("age on(person.born, today())"))),
                fact(
                        "person.childOrder",
                        FactType.NUMBER,
                        over(Aggregate.RANK, "person.age < 18", null, "person.born")),
                fact("household.children", FactType.NUMBER, over(Aggregate.COUNT, "person.age < 18", null, null)),
                fact("household.elders", FactType.NUMBER, over(Aggregate.COUNT, "person.age >= 65", null, null)),
                fact("household.income", FactType.NUMBER, over(Aggregate.SUM, "true", "person.income", null)),
                fact("household.youngest", FactType.NUMBER, over(Aggregate.MIN, "true", "person.age", null)));
    }

    private static FactDefinition fact(String id, FactType type, @Nullable Derivation derivation) {
        return new FactDefinition(new FactId(id), type, List.of(), false, "scan", 0, derivation, HERE);
    }

    private static Derivation over(Aggregate function, String where, @Nullable String of, @Nullable String orderBy) {
        return new Derivation.Members(
                function, at(where), of == null ? null : at(of), orderBy == null ? null : at(orderBy));
    }

    private static Located at(String text) {
        return new Located(text, HERE);
    }

    static RuleBook book(SplittableRandom random) {
        List<DecisionTable> tables = new ArrayList<>();
        while (tables.size() < PROGRAMMES) {
            DecisionTable table = table("family" + tables.size(), random);
            if (compile(List.of(table)) instanceof Compilation.Compiled) {
                tables.add(table);
            }
        }
        return switch (compile(tables)) {
            case Compilation.Compiled(var book, var warnings) -> book;
            case Compilation.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Compilation compile(List<DecisionTable> tables) {
        return RuleBook.compile(
                new RuleSource(facts(), List.of(), tables, List.of(), List.of(), List.of("scan")), Set.of());
    }

    private static DecisionTable table(String id, SplittableRandom random) {
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < 8; row++) {
            List<Located> tests = INPUTS.stream()
                    .map(input -> at(random.nextInt(3) > 0 ? "-" : test(input, random)))
                    .toList();
            rows.add(new DecisionTable.Row(
                    tests, List.of(at(String.valueOf(5000 * random.nextInt(1, 7)))), Map.of(), HERE));
        }
        var output = new DecisionTable.Output("yen", FactType.NUMBER, List.of());
        return new DecisionTable(
                id,
                SubjectKind.PERSON,
                HitPolicy.FIRST,
                INPUTS.stream().map(Families::at).toList(),
                List.of(output),
                rows,
                HERE);
    }

    private static String test(String input, SplittableRandom random) {
        return switch (input) {
            case "person.age" -> "< " + List.of(3, 6, 15, 18, 65, 75).get(random.nextInt(6));
            case "household.income" -> "< " + 1_000_000 * random.nextInt(1, 30);
            case "household.youngest" -> ">= " + random.nextInt(1, 18);
            case "person.student" -> String.valueOf(random.nextBoolean());
            default -> ">= " + random.nextInt(1, 4);
        };
    }
}

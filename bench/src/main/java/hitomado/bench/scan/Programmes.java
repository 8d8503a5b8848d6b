package hitomado.bench.scan;

import hitomado.rules.Compilation;
import hitomado.rules.DecisionTable;
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
import java.util.TreeMap;

/// 計測用の制度 — generated FIRST tables of 15 rules with one to five conditions, giving `eligible`.
record Programmes(List<DecisionTable> tables, RuleBook book, List<FactDefinition> facts) {
    static final int RULES = 15;
    static final String OUTPUT = "eligible";
    private static final Position HERE = new Position("generated", 1, 1);

    /// A table that the compiler refuses (a row that is covered by earlier ones) is drawn again.
    static Programmes of(List<Column> columns, int count, SplittableRandom random) {
        List<FactDefinition> facts = columns.stream().map(Programmes::fact).toList();
        List<DecisionTable> tables = new ArrayList<>();
        while (tables.size() < count) {
            DecisionTable table = table(columns, "p" + tables.size(), random);
            if (compile(facts, List.of(table)) instanceof Compilation.Compiled) {
                tables.add(table);
            }
        }
        return new Programmes(tables, book(facts, tables), facts);
    }

    static RuleBook book(List<FactDefinition> facts, List<DecisionTable> tables) {
        return switch (compile(facts, tables)) {
            case Compilation.Compiled(var book, var warnings) -> book;
            case Compilation.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Compilation compile(List<FactDefinition> facts, List<DecisionTable> tables) {
        return RuleBook.compile(
                new RuleSource(facts, List.of(), tables, List.of(), List.of(), List.of("scan")), Set.of());
    }

    private static FactDefinition fact(Column column) {
        List<String> choices = new ArrayList<>();
        for (int place = 0; column.type() == FactType.CHOICE && place <= column.most(); place++) {
            choices.add(Column.code(place));
        }
        return new FactDefinition(new FactId(column.name()), column.type(), choices, false, "scan", 0, null, HERE);
    }

    private static DecisionTable table(List<Column> columns, String id, SplittableRandom random) {
        List<Map<Integer, String>> rows = new ArrayList<>();
        Set<Integer> used = new java.util.TreeSet<>();
        for (int row = 0; row < RULES; row++) {
            Map<Integer, String> tests = new TreeMap<>();
            int conditions = 1 + random.nextInt(3) + random.nextInt(3);
            while (tests.size() < conditions) {
                int column = random.nextInt(columns.size());
                List<String> all = columns.get(column).tests();
                tests.put(column, all.get(random.nextInt(all.size())));
            }
            rows.add(tests);
            used.addAll(tests.keySet());
        }
        List<Located> inputs =
                used.stream().map(column -> located(columns.get(column).name())).toList();
        List<DecisionTable.Row> written = rows.stream()
                .map(tests -> new DecisionTable.Row(
                        used.stream()
                                .map(column -> located(tests.getOrDefault(column, "-")))
                                .toList(),
                        List.of(located(String.valueOf(random.nextInt(5) < 3))),
                        Map.of(),
                        HERE))
                .toList();
        var output = new DecisionTable.Output(OUTPUT, FactType.BOOLEAN, List.of());
        return new DecisionTable(id, SubjectKind.PERSON, HitPolicy.FIRST, inputs, List.of(output), written, HERE);
    }

    private static Located located(String text) {
        return new Located(text, HERE);
    }

    List<String> ids() {
        return tables.stream().map(DecisionTable::id).toList();
    }
}

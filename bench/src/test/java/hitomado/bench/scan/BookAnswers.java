package hitomado.bench.scan;

import hitomado.rules.Compilation;
import hitomado.rules.Decision;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.RuleBook;
import hitomado.rules.RuleSource;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scalar executor of our rule book, which never saw the DMN text.
record BookAnswers(RuleBook book, String table) implements Answering {
    private static final Position HERE = new Position("test", 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final SubjectId PERSON = new SubjectId("p1");

    /// Empty when the book refuses the table as contradictory; DMN finds that only when it is evaluated.
    static Optional<Answering> find(DecisionTable table) {
        var source = new RuleSource(facts(), List.of(), List.of(dotted(table)), List.of(), List.of(), List.of("t"));
        return switch (RuleBook.compile(source, Set.of())) {
            case Compilation.Compiled(var book, var warnings) -> Optional.of(new BookAnswers(book, table.id()));
            case Compilation.Refused refused -> Optional.empty();
        };
    }

    private static List<FactDefinition> facts() {
        List<FactDefinition> facts = new ArrayList<>();
        RandomTables.FACTS.forEach((name, type) -> facts.add(new FactDefinition(
                new FactId("person." + name), type, List.of(), false, "t", facts.size(), null, HERE)));
        return facts;
    }

    private static DecisionTable dotted(DecisionTable table) {
        var inputs = table.inputs().stream()
                .map(input -> new Located("person." + input.text(), HERE))
                .toList();
        return new DecisionTable(
                table.id(), table.subject(), table.policy(), inputs, table.outputs(), table.rows(), HERE);
    }

    @Override
    public Value answer(Map<String, Value> facts) {
        Map<FactKey, Value> known = new HashMap<>();
        facts.forEach((name, value) -> known.put(FactKey.of("person." + name, "p1"), value));
        return switch (book.decide(table, PERSON, new Situation(DAY, List.of(PERSON), known))) {
            case Decision.Decided(var outputs, var why) -> outputs.getOrDefault("o", Value.ABSENT);
            case Decision.Undecided undecided -> throw new AssertionError(undecided.toString());
        };
    }
}

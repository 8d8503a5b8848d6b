package hitomado.rules;

import hitomado.rules.DecisionTable.Output;
import hitomado.rules.DecisionTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes small rule sources for tests; every definition gets a line of its own, in the order of writing.
final class Definitions {
    private final List<FactDefinition> facts = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<DecisionTable> tables = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<NamedExpression> expressions = new ArrayList<>();
    private List<String> topics = List.of("event", "household", "person");
    private int line;

    Position next() {
        return new Position("test.yaml", ++line, 5);
    }

    Located feel(String text) {
        return new Located(text, next());
    }

    Definitions topics(String... names) {
        topics = List.of(names);
        return this;
    }

    Definitions asked(String id, FactType type, String... choices) {
        return fact(new Fact(id, type, List.of(choices), true, null));
    }

    Definitions given(String id, FactType type, String... choices) {
        return fact(new Fact(id, type, List.of(choices), false, null));
    }

    Definitions derived(String id, FactType type, String feel) {
        return fact(new Fact(id, type, List.of(), false, new Derivation.Expression(feel(feel))));
    }

    Definitions members(String id, FactType type, Derivation.Members members) {
        return fact(new Fact(id, type, List.of(), false, members));
    }

    Derivation.Members over(Aggregate function, String where, @Nullable String of, @Nullable String orderBy) {
        return new Derivation.Members(
                function, feel(where), of == null ? null : feel(of), orderBy == null ? null : feel(orderBy));
    }

    /// A fact without its place.
    record Fact(
            String id,
            FactType type,
            List<String> choices,
            boolean askable,
            @Nullable Derivation derivation) {}

    Definitions fact(Fact fact) {
        var id = new FactId(fact.id());
        facts.add(new FactDefinition(
                id, fact.type(), fact.choices(), fact.askable(), id.prefix(), facts.size(), fact.derivation(), next()));
        return this;
    }

    Definitions group(String name, String where) {
        groups.add(new Group(name, feel(where), next()));
        return this;
    }

    Definitions expression(String id, SubjectKind subject, String feel) {
        expressions.add(new NamedExpression(id, subject, feel(feel), null));
        return this;
    }

    Definitions need(Need need) {
        needs.add(need);
        return this;
    }

    Definitions table(DecisionTable table) {
        tables.add(table);
        return this;
    }

    /// Each row is `cell | cell => output | output`.
    Definitions table(
            String id, SubjectKind subject, HitPolicy policy, String inputs, List<Output> outputs, String... rows) {
        return table(tableOf(id, subject, policy, inputs, outputs, rows));
    }

    DecisionTable tableOf(
            String id, SubjectKind subject, HitPolicy policy, String inputs, List<Output> outputs, String... rows) {
        Position at = next();
        List<Row> read = new ArrayList<>();
        for (String row : rows) {
            String[] sides = row.split("=>");
            Position here = next();
            Map<String, String> notes = new LinkedHashMap<>();
            notes.put("because", "row " + (read.size() + 1));
            read.add(new Row(cells(sides[0], here), cells(sides[1], here), notes, here));
        }
        return new DecisionTable(id, subject, policy, cells(inputs, at), outputs, read, at);
    }

    private static List<Located> cells(String text, Position at) {
        List<Located> cells = new ArrayList<>();
        int column = 0;
        for (String cell : text.split("\\|")) {
            cells.add(new Located(cell.strip(), new Position(at.file(), at.line(), at.column() + column)));
            column += cell.length() + 1;
        }
        return cells;
    }

    static Output choice(String name, String... codes) {
        return new Output(name, FactType.CHOICE, List.of(codes));
    }

    static Output number(String name) {
        return new Output(name, FactType.NUMBER, List.of());
    }

    static Output text(String name) {
        return new Output(name, FactType.TEXT, List.of());
    }

    RuleSource source() {
        return new RuleSource(facts, groups, tables, needs, expressions, topics);
    }

    RuleBook book() {
        return switch (RuleBook.compile(source(), Set.of())) {
            case Compilation.Compiled(var book, var warnings) -> book;
            case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    List<Problem> problems() {
        return switch (RuleBook.compile(source(), Set.of())) {
            case Compilation.Compiled compiled -> List.of();
            case Compilation.Refused(var problems) -> problems;
        };
    }
}

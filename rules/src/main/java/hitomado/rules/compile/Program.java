package hitomado.rules.compile;

import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.Item;
import hitomado.rules.Need;
import hitomado.rules.SubjectKind;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Slot;
import hitomado.rules.table.Versions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 翻訳済みの規則 — everything that a rule book evaluates.
public record Program(
        Network network,
        Map<FactId, FactDefinition> facts,
        Map<String, Expression> groups,
        Map<String, Table> tables,
        Map<String, Named> expressions,
        Map<String, Purpose> needs,
        Map<String, Integer> topics,
        Map<Slot, Set<Slot>> reads) {
    public Program {
        facts = Map.copyOf(facts);
        groups = Map.copyOf(groups);
        tables = Map.copyOf(tables);
        expressions = Map.copyOf(expressions);
        needs = Map.copyOf(needs);
        topics = Map.copyOf(topics);
        reads = Map.copyOf(reads);
    }

    /// The table with this number.
    public Table table(int index) {
        return tables.values().stream()
                .filter(table -> table.index() == index)
                .findFirst()
                .orElseThrow();
    }

    /// A table by its number in the network.
    public record Table(int index, SubjectKind subject, List<String> outputs, Versions versions) {}

    /// A named expression with its subject.
    public record Named(SubjectKind subject, Expression expression) {}

    /// A need with its table and compiled items.
    public record Purpose(Need need, Table table, int outcome, List<Entry> items) {}

    /// A compiled item.
    public record Entry(
            Item item,
            Slot slot,
            Expression when,
            Expression required,
            @Nullable Expression each) {}
}

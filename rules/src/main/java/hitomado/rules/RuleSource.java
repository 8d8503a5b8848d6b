package hitomado.rules;

import java.util.ArrayList;
import java.util.List;

/// 定義一式 — everything a rule book is compiled from; `topics` in the order in which they are asked.
public record RuleSource(
        List<FactDefinition> facts,
        List<Group> groups,
        List<DecisionTable> tables,
        List<Need> needs,
        List<NamedExpression> expressions,
        List<String> topics) {
    public static final RuleSource EMPTY =
            new RuleSource(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public RuleSource {
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
        tables = List.copyOf(tables);
        needs = List.copyOf(needs);
        expressions = List.copyOf(expressions);
        topics = List.copyOf(topics);
    }

    /// Both sources as one; duplicates are found when compiling.
    public RuleSource and(RuleSource more) {
        return new RuleSource(
                join(facts, more.facts),
                join(groups, more.groups),
                join(tables, more.tables),
                join(needs, more.needs),
                join(expressions, more.expressions),
                join(topics, more.topics));
    }

    private static <T> List<T> join(List<T> one, List<T> two) {
        var all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }
}

package hitomado.eligibility.workbench;

import hitomado.rules.DecisionTable;
import hitomado.rules.Derivation;
import hitomado.rules.FactDefinition;
import hitomado.rules.Located;
import hitomado.rules.RuleSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which facts and tables name which others in their texts; a name too many does no harm.
final class Mentions {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)+");

    private final RuleSource source;
    private final Map<String, Set<String>> named = new HashMap<>();

    Mentions(RuleSource source) {
        this.source = source;
        source.facts().forEach(fact -> add(fact.id().value(), texts(fact)));
        source.tables().forEach(table -> add(table.id(), texts(table)));
    }

    private void add(String who, Stream<Located> texts) {
        var names = named.computeIfAbsent(who, id -> new HashSet<>());
        texts.map(Located::text)
                .forEach(text -> NAME.matcher(text).results().forEach(found -> {
                    var name = found.group();
                    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
                        names.add(name.substring(0, end));
                    }
                }));
    }

    /// The table and everything that it may read.
    private Set<String> readBy(String table) {
        var reached = new HashSet<String>(Set.of(table));
        var next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (var name : named.getOrDefault(next.remove(), Set.of())) {
                if (named.containsKey(name) && reached.add(name)) {
                    next.add(name);
                }
            }
        }
        return reached;
    }

    /// Whether one table may read the other, also by way of derived facts.
    boolean reads(String table, String other) {
        return readBy(table).contains(other);
    }

    /// What is needed to decide a table; needs, groups and expressions of forms are left out.
    RuleSource only(String table) {
        var needed = readBy(table);
        return new RuleSource(
                source.facts().stream()
                        .filter(fact -> needed.contains(fact.id().value()))
                        .toList(),
                List.of(),
                source.tables().stream()
                        .filter(one -> needed.contains(one.id()))
                        .toList(),
                List.of(),
                List.of(),
                source.topics());
    }

    private static Stream<Located> texts(FactDefinition fact) {
        return switch (fact.derivation()) {
            case null -> Stream.of();
            case Derivation.Expression(var feel) -> Stream.of(feel);
            case Derivation.Members members -> {
                var texts = new ArrayList<>(List.of(members.where()));
                Stream.ofNullable(members.of()).forEach(texts::add);
                Stream.ofNullable(members.orderBy()).forEach(texts::add);
                yield texts.stream();
            }
        };
    }

    private static Stream<Located> texts(DecisionTable table) {
        return Stream.concat(
                table.inputs().stream(),
                table.rows().stream().flatMap(row -> Stream.concat(row.conditions().stream(), row.outputs().stream())));
    }
}

package hitomado.eligibility.workbench;

import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.rules.DecisionTable;
import hitomado.rules.Derivation;
import hitomado.rules.FactDefinition;
import hitomado.rules.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which programmes a table may change: its own one, or every one that reads it, also by way of derived facts.
final class Affected {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)+");
    private final Definitions definitions;

    Affected(Definitions definitions) {
        this.definitions = definitions;
    }

    List<Programme> by(String table) {
        var source = definitions.rules().source();
        var changed = new HashSet<String>(Set.of(table));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var fact : source.facts()) {
                grows |= mentions(texts(fact), changed) && changed.add(fact.id().value());
            }
            for (var other : source.tables()) {
                grows |= mentions(texts(other), changed) && changed.add(other.id());
            }
        }
        return definitions.programmes().values().stream()
                .filter(programme -> changed.contains(programme.table()))
                .toList();
    }

    private static Stream<String> texts(FactDefinition fact) {
        return switch (fact.derivation()) {
            case null -> Stream.of();
            case Derivation.Expression(var feel) -> Stream.of(feel.text());
            case Derivation.Members members ->
                Stream.of(members.where(), members.of(), members.orderBy())
                        .filter(java.util.Objects::nonNull)
                        .map(Located::text);
        };
    }

    private static Stream<String> texts(DecisionTable table) {
        return Stream.concat(
                        table.inputs().stream(),
                        table.rows().stream()
                                .flatMap(row -> Stream.concat(row.conditions().stream(), row.outputs().stream())))
                .map(Located::text);
    }

    private static boolean mentions(Stream<String> texts, Set<String> names) {
        return texts.anyMatch(text -> NAME.matcher(text)
                .results()
                .map(found -> found.group())
                .anyMatch(name -> names.contains(name) || names.contains(name.substring(0, name.lastIndexOf('.')))));
    }
}

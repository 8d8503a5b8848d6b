package hitomado.casework;

import hitomado.procedures.Definitions;
import hitomado.procedures.Fact;
import hitomado.rules.Derivation;
import hitomado.rules.FactId;
import hitomado.rules.Located;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 住所に当たる項目 — the facts that show where somebody lives: those marked so, and all that are derived from them.
@Component
class AddressFacts {
    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z]*\\.[A-Za-z][A-Za-z0-9]*");

    private final Map<Integer, Set<FactId>> known = new ConcurrentHashMap<>();

    Set<FactId> of(Definitions definitions) {
        return known.computeIfAbsent(definitions.revision(), revision -> find(definitions));
    }

    static Set<FactId> find(Definitions definitions) {
        var found = definitions.facts().values().stream()
                .filter(fact -> fact.sensitivity() == Fact.Sensitivity.ADDRESS)
                .map(Fact::id)
                .collect(Collectors.toCollection(HashSet::new));
        boolean more;
        do {
            more = false;
            for (var fact : definitions.facts().keySet()) {
                more |= !found.contains(fact) && inputs(definitions, fact).anyMatch(found::contains) && found.add(fact);
            }
        } while (more);
        return Set.copyOf(found);
    }

    private static Stream<FactId> inputs(Definitions definitions, FactId fact) {
        return definitions
                .rules()
                .findFact(fact)
                .map(definition -> words(definition.derivation()))
                .orElseGet(Stream::empty);
    }

    private static Stream<FactId> words(@Nullable Derivation derivation) {
        return switch (derivation) {
            case null -> Stream.empty();
            case Derivation.Expression(var feel) -> words(feel);
            case Derivation.Members members ->
                Stream.of(words(members.where()), words(members.of()), words(members.orderBy()))
                        .flatMap(found -> found);
        };
    }

    private static Stream<FactId> words(@Nullable Located feel) {
        return feel == null
                ? Stream.empty()
                : WORD.matcher(feel.text()).results().map(word -> new FactId(word.group()));
    }
}

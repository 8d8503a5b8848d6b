package hitomado.rules.dmn;

import java.util.Map;
import java.util.Set;

/// What an expression may name: variables, further entries of contexts, and types.
record Vocabulary(Set<String> variables, Set<String> entries, Map<String, DmnType> types) {
    static final Set<String> PROPERTIES = Set.of("time offset", "start included", "end included");

    Vocabulary {
        variables = Set.copyOf(variables);
        entries = Set.copyOf(entries);
        types = Map.copyOf(types);
    }
}

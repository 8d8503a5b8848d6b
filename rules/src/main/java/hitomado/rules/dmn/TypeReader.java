package hitomado.rules.dmn;

import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Reads item definitions; a definition that is refused is left out, so that only what uses it is refused.
final class TypeReader {
    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_CHAIN = 50;

    private final Map<String, Element> definitions = new LinkedHashMap<>();
    private final Map<String, DmnType> read = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> reading = new HashSet<>();

    TypeReader(Element root) {
        root.all("itemDefinition").forEach(definition -> definitions.put(definition.named(), definition));
        definitions.values().forEach(this::collectEntries);
        if (entries.size() > MAX_ENTRIES) {
            throw new Refused(new Problem(root.at(), Problems.TOO_LARGE, "more than " + MAX_ENTRIES + " components"));
        }
        definitions.keySet().forEach(this::resolve);
    }

    Map<String, DmnType> types() {
        return Map.copyOf(read);
    }

    /// The names of all components, which paths may name.
    Set<String> entries() {
        return Set.copyOf(entries);
    }

    private void collectEntries(Element definition) {
        definition.all("itemComponent").forEach(component -> {
            entries.add(component.named());
            collectEntries(component);
        });
    }

    private void resolve(String name) {
        Element definition = definitions.get(name);
        if (definition == null || reading.size() > MAX_CHAIN || read.containsKey(name) || !reading.add(name)) {
            return;
        }
        try {
            read.put(name, type(definition));
        } catch (Refused | Refusal notInTheSubset) {
            read.remove(name);
        }
        reading.remove(name);
    }

    private DmnType type(Element definition) {
        DmnType base = base(definition);
        DmnType item = constrained(base, definition, "allowedValues");
        boolean many = definition.attribute("isCollection").equals("true");
        return constrained(many ? new DmnType.ListOf(item) : item, definition, "typeConstraint");
    }

    private DmnType base(Element definition) {
        if (definition.first("functionItem") != null) {
            throw Refused.outside(definition.at(), "function type");
        }
        if (definition.first("itemComponent") != null) {
            var components = new LinkedHashMap<String, DmnType>();
            definition.all("itemComponent").forEach(component -> components.put(component.named(), type(component)));
            return new DmnType.Context(components);
        }
        Element reference = definition.first("typeRef");
        return reference == null ? DmnType.ANY : reference(reference.text());
    }

    /// The type that a `typeRef` names; empty is Any.
    DmnType reference(String text) {
        String name = text.strip().replaceAll("\\s+", " ");
        resolve(name);
        return name.isEmpty() ? DmnType.ANY : TypeParser.reference(name, read);
    }

    private DmnType constrained(DmnType base, Element definition, String child) {
        Element allowed = definition.text(child);
        if (allowed == null) {
            return base;
        }
        var nothing = new Vocabulary(Set.of(), Set.of(), Map.of());
        return new DmnType.Constrained(base, ExpressionParser.cell(allowed.text(), nothing));
    }

    /// The type of a variable or an output.
    DmnType of(Element typed) {
        return Refused.at(typed, () -> reference(typed.attribute("typeRef")));
    }
}

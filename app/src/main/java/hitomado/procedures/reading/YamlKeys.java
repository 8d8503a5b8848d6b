package hitomado.procedures.reading;

import hitomado.rules.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The keys of one YAML mapping: what is written twice is a problem, and so is, at [#done()], any key nobody asked for.
abstract class YamlKeys {
    final YamlNodes nodes;
    final ProblemLog problems;
    private final Position at;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Position> keys = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    YamlKeys(String file, MappingNode mapping, ProblemLog problems) {
        this.problems = problems;
        this.nodes = new YamlNodes(file, problems);
        this.at = nodes.place(mapping);
        nodes.checkTag(mapping);
        for (var entry : mapping.getValue()) {
            var keyAt = nodes.place(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyAt, ProblemLog.SHAPE, "a key must be a word");
            } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                problems.add(keyAt, ProblemLog.DUPLICATE, "key " + key.getValue() + " is written twice");
            } else {
                keys.put(key.getValue(), keyAt);
            }
        }
    }

    public Position at() {
        return at;
    }

    /// Where a key was written, or the mapping itself when it was not.
    public Position at(String key) {
        return keys.getOrDefault(key, at);
    }

    public ProblemLog problems() {
        return problems;
    }

    public boolean has(String key) {
        return node(key).isPresent();
    }

    /// The keys in the order written, for mappings whose keys are data; counts all as asked for.
    public Set<String> keys() {
        asked.addAll(keys.keySet());
        return keys.keySet();
    }

    public void done() {
        for (var key : keys.keySet()) {
            if (!asked.contains(key)) {
                problems.add(
                        keys.get(key),
                        ProblemLog.UNKNOWN_KEY,
                        "key " + key + " is not known here" + Spelling.meant(key, asked));
            }
        }
    }

    /// The value under a key; empty when it is absent or `~`.
    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(node -> !YamlNodes.isNull(node));
    }

    void missing(String key) {
        problems.add(at, ProblemLog.MISSING, "key " + key + " is missing");
    }
}

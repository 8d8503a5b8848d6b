package hitomado.bench.effort;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of a YAML or JSON file whose scalars stay the texts that stand there; `~` and `null` are empty texts.
record Tree(MappingNode node) {
    static Tree read(Reader reader) {
        if (new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader) instanceof MappingNode mapping) {
            return new Tree(mapping);
        }
        throw new IllegalArgumentException("the file is not a mapping");
    }

    List<String> keys() {
        return node.getValue().stream()
                .map(pair -> scalar(pair.getKeyNode()))
                .filter(key -> !key.equals("<<"))
                .toList();
    }

    void allowOnly(List<String> allowed) {
        var unknown = keys().stream().filter(key -> !allowed.contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown " + unknown + where(node));
        }
    }

    Optional<Tree> find(String key) {
        return child(key).map(child -> {
            if (child instanceof MappingNode mapping) {
                return new Tree(mapping);
            }
            throw new IllegalArgumentException(key + " is not a mapping" + where(child));
        });
    }

    String text(String key) {
        return child(key)
                .map(Tree::scalar)
                .orElseThrow(() -> new IllegalArgumentException(key + " is missing" + where(node)));
    }

    String text(String key, String otherwise) {
        return child(key).map(Tree::scalar).orElse(otherwise);
    }

    boolean has(String key) {
        return child(key).isPresent();
    }

    List<String> texts(String key) {
        return children(key).stream().map(Tree::scalar).toList();
    }

    List<Tree> list(String key) {
        return children(key).stream()
                .map(child -> {
                    if (child instanceof MappingNode mapping) {
                        return new Tree(mapping);
                    }
                    throw new IllegalArgumentException("not a mapping" + where(child));
                })
                .toList();
    }

    /// All scalars by key, those of `<<: *shared` before its own.
    Map<String, String> scalars() {
        var all = new LinkedHashMap<String, String>();
        for (var pair : node.getValue()) {
            if (scalar(pair.getKeyNode()).equals("<<") && pair.getValueNode() instanceof MappingNode merged) {
                all.putAll(new Tree(merged).scalars());
            }
        }
        for (var pair : node.getValue()) {
            if (!scalar(pair.getKeyNode()).equals("<<")) {
                all.put(scalar(pair.getKeyNode()), scalar(pair.getValueNode()));
            }
        }
        return all;
    }

    /// Line of each own scalar, for messages about what stands there.
    Map<String, Integer> lines() {
        var lines = new LinkedHashMap<String, Integer>();
        for (var pair : node.getValue()) {
            if (scalar(pair.getKeyNode()).equals("<<") && pair.getValueNode() instanceof MappingNode merged) {
                lines.putAll(new Tree(merged).lines());
            }
        }
        for (var pair : node.getValue()) {
            lines.put(scalar(pair.getKeyNode()), line(pair.getKeyNode()));
        }
        return lines;
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + where(node));
    }

    private List<Node> children(String key) {
        var child = child(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing" + where(node)));
        if (child instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new IllegalArgumentException(key + " is not a list" + where(child));
    }

    private Optional<Node> child(String key) {
        return node.getValue().stream()
                .filter(pair -> scalar(pair.getKeyNode()).equals(key))
                .findFirst()
                .map(pair -> pair.getValueNode());
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            var plain = scalar.isPlain();
            var text = scalar.getValue();
            return plain && (text.equals("~") || text.equals("null")) ? "" : text;
        }
        throw new IllegalArgumentException("not a value" + where(node));
    }

    private static String where(Node node) {
        return " in line " + line(node);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

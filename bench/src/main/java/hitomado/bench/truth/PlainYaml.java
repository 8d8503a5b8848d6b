package hitomado.bench.truth;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML or JSON file as maps, lists and texts: scalars stay as they are written, `~` and `null` are empty texts.
final class PlainYaml {
    private PlainYaml() {}

    static Object read(Path file) throws IOException {
        // a tab indents in JSON, but is no YAML; inside of a JSON string it cannot stand
        var text = Files.readString(file);
        var plain = file.toString().endsWith(".json") ? text.replace('\t', ' ') : text;
        var node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(plain));
        return node == null ? Map.of() : plain(node);
    }

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var map = new LinkedHashMap<String, Object>();
                for (var entry : mapping.getValue()) {
                    if (map.put(plain(entry.getKeyNode()).toString(), plain(entry.getValueNode())) != null) {
                        throw new IllegalArgumentException(
                                "a key is written twice" + entry.getKeyNode().getStartMark());
                    }
                }
                yield map;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(PlainYaml::plain).toList();
            case ScalarNode scalar -> scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
            default -> "";
        };
    }
}

package hitomado.procedures.reading;

import hitomado.rules.Located;
import hitomado.rules.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Takes single values and plain structures out of YAML nodes; refuses tags other than YAML's own plain ones.
record YamlNodes(String file, ProblemLog problems) {
    private static final Set<Tag> TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    Position place(Node node) {
        var mark = node.getStartMark();
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    void checkTag(Node node) {
        if (!TAGS.contains(node.getTag())) {
            problems.add(place(node), ProblemLog.TAG, "tag " + node.getTag() + " is not allowed");
        }
    }

    Optional<Located> scalar(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(place(node), ProblemLog.SHAPE, what + " must be a single value");
            return Optional.empty();
        }
        checkTag(node);
        if (isNull(node)) {
            problems.add(place(node), ProblemLog.MISSING, what + " must not be empty");
            return Optional.empty();
        }
        return Optional.of(new Located(scalar.getValue(), textPlace(scalar)));
    }

    Object raw(Node node, int depth) {
        if (depth > YamlFile.MAX_DEPTH) {
            problems.add(place(node), ProblemLog.YAML, "is nested too deeply");
            return "";
        }
        checkTag(node);
        return switch (node) {
            case MappingNode mapping -> rawMap(mapping, depth + 1);
            case SequenceNode sequence ->
                sequence.getValue().stream().map(child -> raw(child, depth + 1)).toList();
            case ScalarNode scalar -> isNull(scalar) ? "" : scalar.getValue();
            default -> "";
        };
    }

    private Map<String, Object> rawMap(MappingNode mapping, int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (var entry : mapping.getValue()) {
            map.put(raw(entry.getKeyNode(), depth).toString(), raw(entry.getValueNode(), depth));
        }
        return map;
    }

    /// The place of the first character of the text itself: behind the quote, or on the line below a block sign.
    private Position textPlace(ScalarNode scalar) {
        var start = place(scalar);
        return switch (scalar.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> new Position(file, start.line(), start.column() + 1);
            case LITERAL, FOLDED -> new Position(file, start.line() + 1, 1);
            default -> start;
        };
    }
}

package hitomado.eligibility.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.CommentToken;

/// A definition file as lines with their YAML nodes: who edits replaces lines and leaves all others as they are.
record YamlText(List<String> lines, MappingNode top) {
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 24;

    YamlText {
        lines = List.copyOf(lines);
    }

    /// Empty when it is not a YAML mapping within the limits of definition files.
    static Optional<YamlText> of(String text) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(MAX_LENGTH);
            options.setNestingDepthLimit(MAX_DEPTH);
            options.setMaxAliasesForCollections(20);
            var parser = new ParserImpl(new StreamReader(text), options);
            var node = new Composer(parser, new Resolver(), options).getSingleNode();
            return node instanceof MappingNode mapping
                    ? Optional.of(new YamlText(List.of(text.split("\n", -1)), mapping))
                    : Optional.empty();
        } catch (YAMLException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    /// Lines in the place of others.
    ///
    /// @param from first line to go, `to` the one after the last; the same to insert
    record Splice(int from, int to, List<String> lines) {}

    /// The text with some of its lines replaced; the places do not overlap.
    String with(List<Splice> splices) {
        var all = new ArrayList<>(lines);
        splices.stream()
                .sorted(Comparator.comparingInt(Splice::from).reversed())
                .forEach(splice -> {
                    var place = all.subList(splice.from(), splice.to());
                    place.clear();
                    place.addAll(splice.lines());
                });
        return String.join("\n", all);
    }

    /// Where comments begin: the column by the line, both from 0.
    SortedMap<Integer, Integer> comments() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_LENGTH);
        options.setProcessComments(true);
        var scanner = new ScannerImpl(new StreamReader(String.join("\n", lines)), options);
        var comments = new TreeMap<Integer, Integer>();
        while (scanner.checkToken()) {
            if (scanner.getToken() instanceof CommentToken comment
                    && comment.getCommentType() != CommentType.BLANK_LINE) {
                var start = comment.getStartMark();
                comments.put(start.getLine(), start.getColumn());
            }
        }
        return comments;
    }

    static @Nullable Node child(MappingNode map, String key) {
        var entry = entry(map, key);
        return entry == null ? null : entry.getValueNode();
    }

    static @Nullable NodeTuple entry(MappingNode map, String key) {
        for (var entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    static List<MappingNode> maps(@Nullable Node list) {
        return children(list).stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .toList();
    }

    static List<Node> children(@Nullable Node list) {
        return list instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /// The text of a scalar; empty for what is none.
    static String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) ? scalar.getValue() : "";
    }

    static String text(MappingNode map, String key) {
        return text(child(map, key));
    }

    /// The texts of a list; a single scalar counts as a list of one.
    static List<String> texts(@Nullable Node node) {
        return node instanceof ScalarNode
                ? List.of(text(node))
                : children(node).stream().map(YamlText::text).toList();
    }

    static int line(Node node) {
        return node.getStartMark().getLine();
    }

    /// The last line that has something of the node; marks of block collections reach to the next thing.
    static int lastLine(Node node) {
        return switch (node) {
            case MappingNode map
            when !isFlow(map) ->
                map.getValue().stream()
                        .mapToInt(entry -> Math.max(lastLine(entry.getKeyNode()), lastLine(entry.getValueNode())))
                        .max()
                        .orElse(line(node));
            case SequenceNode list
            when !isFlow(list) ->
                list.getValue().stream().mapToInt(YamlText::lastLine).max().orElse(line(node));
            default -> node.getEndMark().getLine();
        };
    }

    static boolean isFlow(Node node) {
        return switch (node) {
            case MappingNode map -> map.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW;
            case SequenceNode list -> list.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW;
            default -> true;
        };
    }
}

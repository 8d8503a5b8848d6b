package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads the sheets of a definition file: `tables:` of a `rules.yaml`, or `parameters:`.
final class SheetReader {
    static final String SEPARATOR = " | ";
    private static final List<Column> NOTES = List.of(
            Column.of(Kind.LAW, "law"), Column.of(Kind.SOURCE, "source"), Column.of(Kind.UNVERIFIED, "unverified"));
    private final String path;
    private final Map<String, Integer> versions = new HashMap<>();

    SheetReader(String path) {
        this.path = path;
    }

    /// A sheet with the node it was read from.
    record Found(Sheet sheet, MappingNode node) {}

    static List<Sheet> sheets(String path, String text) {
        return YamlText.of(text)
                .map(yaml -> new SheetReader(path)
                        .read(yaml).stream().map(Found::sheet).toList())
                .orElse(List.of());
    }

    List<Found> read(YamlText yaml) {
        var found = new ArrayList<Found>();
        YamlText.maps(YamlText.child(yaml.top(), "tables")).forEach(map -> found.add(table(map)));
        YamlText.maps(YamlText.child(yaml.top(), "parameters")).forEach(map -> found.add(parameter(map)));
        return found;
    }

    private Sheet.Ref ref(String id) {
        return new Sheet.Ref(path, id, versions.merge(id, 1, Integer::sum) - 1);
    }

    private Found table(MappingNode map) {
        var rows = YamlText.maps(YamlText.child(map, "rows"));
        var columns = columns(map, rows);
        var sheet = new Sheet(
                ref(YamlText.text(map, "id")),
                YamlText.text(map, "subject"),
                YamlText.text(map, "hitPolicy"),
                YamlText.text(map, "validFrom"),
                YamlText.text(map, "validTo"),
                columns,
                rows.stream().map(row -> line(row, columns)).toList());
        return new Found(sheet, map);
    }

    private static List<Column> columns(MappingNode map, List<MappingNode> rows) {
        var columns = new ArrayList<Column>();
        var inputs = YamlText.child(map, "inputs");
        (inputs instanceof ScalarNode ? List.of(inputs) : YamlText.children(inputs)).forEach(input -> {
            var head = cell(input);
            columns.add(new Column(Kind.CONDITION, head.text(), "", List.of(), head));
        });
        if (YamlText.child(map, "outputs") instanceof MappingNode outputs) {
            outputs.getValue().forEach(entry -> columns.add(result(entry)));
        }
        columns.add(Column.of(Kind.BECAUSE_JA, "ja"));
        columns.add(Column.of(Kind.BECAUSE_EASY, "easy"));
        columns.add(Column.of(Kind.BECAUSE_EN, "en"));
        columns.addAll(NOTES);
        if (rows.stream().anyMatch(row -> YamlText.child(row, "satisfiedBy") != null)) {
            columns.add(Column.of(Kind.SATISFIED_BY, "satisfiedBy"));
        }
        return columns;
    }

    private static Column result(NodeTuple entry) {
        var head = cell(entry.getKeyNode());
        return entry.getValueNode() instanceof MappingNode own
                ? new Column(
                        Kind.RESULT,
                        head.text(),
                        YamlText.text(own, "type"),
                        YamlText.texts(YamlText.child(own, "choices")),
                        head)
                : new Column(Kind.RESULT, head.text(), YamlText.text(entry.getValueNode()), List.of(), head);
    }

    private Found parameter(MappingNode map) {
        var columns = new ArrayList<>(
                List.of(Column.of(Kind.FROM, "from"), Column.of(Kind.TO, "to"), Column.of(Kind.VALUE, "value")));
        columns.addAll(NOTES);
        var lines = YamlText.maps(YamlText.child(map, "values")).stream()
                .map(row -> line(row, columns))
                .toList();
        var id = "parameter." + YamlText.text(map, "id");
        return new Found(new Sheet(ref(id), "", YamlText.text(map, "unit"), "", "", columns, lines), map);
    }

    private static Sheet.Line line(MappingNode row, List<Column> columns) {
        var cells = new ArrayList<Cell>();
        int conditions = 0;
        int results = 0;
        for (var column : columns) {
            var node = switch (column.kind()) {
                case CONDITION -> nth(row, "when", conditions++);
                case RESULT -> nth(row, "then", results++);
                case BECAUSE_JA, BECAUSE_EASY, BECAUSE_EN ->
                    YamlText.child(row, "because") instanceof MappingNode words
                            ? YamlText.child(words, column.name())
                            : null;
                case LAW, SOURCE, UNVERIFIED, SATISFIED_BY, FROM, TO, VALUE -> YamlText.child(row, column.name());
            };
            cells.add(cell(node));
        }
        return new Sheet.Line(cells, YamlText.line(row) + 1, YamlText.lastLine(row) + 1);
    }

    private static @Nullable Node nth(MappingNode row, String key, int number) {
        var list = YamlText.child(row, key);
        var children = list instanceof ScalarNode ? List.of(list) : YamlText.children(list);
        return number < children.size() ? children.get(number) : null;
    }

    private static Cell cell(@Nullable Node node) {
        if (node == null) {
            return Cell.nowhere("");
        }
        boolean quoted = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
        var start = node.getStartMark();
        var end = node.getEndMark();
        int last = end.getLine() == start.getLine() ? end.getColumn() + 1 : Integer.MAX_VALUE;
        return new Cell(
                String.join(SEPARATOR, YamlText.texts(node)),
                start.getLine() + 1,
                start.getColumn() + (quoted ? 2 : 1),
                last);
    }
}

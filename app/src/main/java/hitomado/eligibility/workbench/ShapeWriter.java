package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import hitomado.eligibility.workbench.RowsWriter.Row;
import hitomado.eligibility.workbench.YamlText.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/// 表の形の書込み — columns and whole tables come and go; null where the file has another form than tables in lines.
final class ShapeWriter {
    private final YamlText yaml;
    private final Sheet sheet;
    private final MappingNode node;
    private final RowsWriter rows;

    ShapeWriter(YamlText yaml, SheetReader.Found found) {
        this.yaml = yaml;
        this.sheet = found.sheet();
        this.node = found.node();
        this.rows = new RowsWriter(yaml, found);
    }

    /// Conditions stand before results; what is asked elsewhere goes to the end of its kind.
    @Nullable
    String added(Edit.AddColumn edit) {
        var kind = edit.column().kind();
        if (!edit.column().isFormula() || sheet.columns().stream().anyMatch(one -> one.isSame(edit.column()))) {
            return null;
        }
        var places = places(kind);
        int first = kind == Kind.RESULT ? places(Kind.CONDITION).size() : 0;
        int at = edit.at() >= first && edit.at() <= first + places.size() ? edit.at() : first + places.size();
        var columns = new ArrayList<>(formulas());
        columns.add(at, edit.column());
        var written = rows.grid().stream()
                .map(row -> row.with(with(row.texts(), at, edit.text())))
                .toList();
        return shaped(columns, written);
    }

    @Nullable
    String removed(int column) {
        if (column < 0 || column >= formulas().size()) {
            return null;
        }
        var columns = new ArrayList<>(formulas());
        columns.remove(column);
        var written = rows.grid().stream()
                .map(row -> {
                    var texts = new ArrayList<>(row.texts());
                    texts.remove(column);
                    return row.with(texts);
                })
                .toList();
        return shaped(columns, written);
    }

    @Nullable
    String reshaped(Edit.Reshape edit) {
        var written = new ArrayList<Row>();
        for (var texts : edit.cells()) {
            int from = written.size() < sheet.lines().size() ? written.size() : -1;
            written.add(new Row(from, texts));
        }
        return written.isEmpty() ? null : shaped(edit.formulas(), written);
    }

    private List<Column> formulas() {
        return sheet.columns().stream().filter(Column::isFormula).toList();
    }

    private List<Column> places(Kind kind) {
        return sheet.columns().stream().filter(column -> column.kind() == kind).toList();
    }

    private static List<String> with(List<String> texts, int at, String text) {
        var more = new ArrayList<>(texts);
        more.add(at, text);
        return more;
    }

    private @Nullable String shaped(List<Column> formulas, List<Row> written) {
        if (YamlText.isFlow(node) || sheet.ref().isParameter()) {
            return null;
        }
        var columns = Stream.concat(formulas.stream(), sheet.columns().stream().filter(column -> !column.isFormula()))
                .toList();
        var shape = new Sheet(
                sheet.ref(), sheet.subject(), sheet.hitPolicy(), sheet.from(), sheet.to(), columns, sheet.lines());
        var splices = new ArrayList<Splice>();
        var inputs = inputs(columns);
        if (!inputs.equals(inputs(sheet.columns()))) {
            splices.add(key("inputs", inputs));
        }
        var outputs = outputs(columns);
        if (!outputs.equals(outputs(sheet.columns()))) {
            splices.add(key("outputs", outputs));
        }
        splices.add(rows.written(written, shape));
        return yaml.with(splices);
    }

    private static String inputs(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.kind() == Kind.CONDITION)
                .map(column -> Scalars.words(column.name()))
                .collect(Collectors.joining(", ", "inputs: [", "]"));
    }

    private static String outputs(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.kind() == Kind.RESULT)
                .map(column -> Scalars.words(column.name()) + ": " + type(column))
                .collect(Collectors.joining(", ", "outputs: {", "}"));
    }

    private static String type(Column column) {
        return column.choices().isEmpty()
                ? Scalars.words(column.type())
                : column.choices().stream()
                        .map(Scalars::words)
                        .collect(Collectors.joining(
                                ", ", "{type: " + Scalars.words(column.type()) + ", choices: [", "]}"));
    }

    /// A key of the table written anew, or before its rows where it was not.
    private Splice key(String name, String text) {
        var entry = YamlText.entry(node, name);
        if (entry == null) {
            var next = YamlText.entry(node, "rows");
            int at = next == null ? YamlText.lastLine(node) + 1 : YamlText.line(next.getKeyNode());
            return new Splice(at, at, List.of(" ".repeat(node.getStartMark().getColumn()) + text));
        }
        int from = YamlText.line(entry.getKeyNode());
        int to = Math.max(from, YamlText.lastLine(entry.getValueNode())) + 1;
        var front = yaml.lines()
                .get(from)
                .substring(0, entry.getKeyNode().getStartMark().getColumn());
        var comments = yaml.comments().subMap(from, to).entrySet().stream()
                .map(place -> yaml.lines().get(place.getKey()).substring(place.getValue()))
                .toList();
        return new Splice(from, to, List.of(RowLines.commented(front + text, comments)));
    }

    /// Another table behind the last one of the file.
    @Nullable
    String table(Edit.AddTable edit) {
        var tables = YamlText.maps(YamlText.child(yaml.top(), "tables"));
        boolean taken = tables.stream().anyMatch(map -> YamlText.text(map, "id").equals(edit.id()));
        if (taken || YamlText.isFlow(node) || sheet.ref().isParameter()) {
            return null;
        }
        var indent = " ".repeat(node.getStartMark().getColumn());
        var columns = List.of(edit.condition(), edit.result());
        var lines = List.of(
                indent.substring(2) + "- id: " + Scalars.words(edit.id()),
                indent + "subject: " + Scalars.words(edit.subject()),
                indent + "hitPolicy: FIRST",
                indent + inputs(columns),
                indent + outputs(columns),
                indent + "rows:",
                indent + "  - when: ['-']",
                indent + "    then: ['']");
        int at = YamlText.lastLine(tables.getLast()) + 1;
        return yaml.with(List.of(new Splice(at, at, lines)));
    }

    /// Without this version of the table; the last table of a file stays.
    @Nullable
    String withoutTable() {
        var tables = YamlText.maps(YamlText.child(yaml.top(), "tables"));
        return tables.size() < 2 || YamlText.isFlow(node)
                ? null
                : yaml.with(List.of(new Splice(YamlText.line(node), YamlText.lastLine(node) + 1, List.of())));
    }
}

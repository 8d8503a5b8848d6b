package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.YamlText.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Writes the rows of a sheet as they shall stand; rows that do not change keep their lines.
final class RowsWriter {
    private final YamlText yaml;
    private final Sheet sheet;
    private final MappingNode node;

    RowsWriter(YamlText yaml, SheetReader.Found found) {
        this.yaml = yaml;
        this.sheet = found.sheet();
        this.node = found.node();
    }

    /// A row as it shall stand.
    ///
    /// @param from the row of the file that it was, -1 for a new one
    record Row(int from, List<String> texts) {
        static Row added(List<String> texts) {
            return new Row(-1, texts);
        }

        Row with(List<String> others) {
            return new Row(from, others);
        }
    }

    /// The rows as they are.
    List<Row> grid() {
        var rows = new ArrayList<Row>();
        sheet.lines().forEach(line -> rows.add(new Row(rows.size(), line.texts())));
        return rows;
    }

    private String key() {
        return sheet.ref().isParameter() ? "values" : "rows";
    }

    /// The lines of these rows. Lines between rows (comments) stay before the row of the same place.
    ///
    /// @param shape the sheet with the columns that the rows have
    Splice written(List<Row> rows, Sheet shape) {
        var list = YamlText.child(node, key());
        if (sheet.lines().isEmpty() || list == null || YamlText.isFlow(list)) {
            return anew(rows, shape);
        }
        var indent = indent(sheet.lines().getFirst());
        var after = new RowText(shape, indent);
        var rewriting = new RowLines(yaml, yaml.comments(), new RowText(sheet, indent), after);
        var nodes = YamlText.maps(list);
        var lines = new ArrayList<String>();
        int next = sheet.lines().getFirst().first() - 1;
        for (int i = 0; i < Math.max(rows.size(), sheet.lines().size()); i++) {
            if (i < sheet.lines().size()) {
                lines.addAll(yaml.lines().subList(next, sheet.lines().get(i).first() - 1));
                next = sheet.lines().get(i).last();
            }
            if (i < rows.size()) {
                var row = rows.get(i);
                lines.addAll(
                        row.from() < 0
                                ? after.lines(row.texts())
                                : lines(row, rewriting, nodes.get(row.from()), sheet.columns() == shape.columns()));
            }
        }
        int last = sheet.lines().getLast().last();
        return new Splice(sheet.lines().getFirst().first() - 1, last, lines);
    }

    private List<String> lines(Row row, RowLines rewriting, MappingNode of, boolean sameColumns) {
        var old = sheet.lines().get(row.from());
        return sameColumns && old.texts().equals(row.texts())
                ? yaml.lines().subList(old.first() - 1, old.last())
                : rewriting.rewritten(of, old, row.texts());
    }

    /// What stands in front of the `-` of the row.
    private String indent(Sheet.Line line) {
        var text = yaml.lines().get(line.first() - 1);
        return text.substring(0, text.indexOf('-'));
    }

    /// A list in one line, or an empty one, becomes a list of lines.
    private Splice anew(List<Row> rows, Sheet shape) {
        var indent = " ".repeat(node.getStartMark().getColumn());
        var writer = new RowText(shape, indent + "  ");
        var entry = YamlText.entry(node, key());
        int from = entry == null ? YamlText.lastLine(node) + 1 : YamlText.line(entry.getKeyNode());
        int to = entry == null ? from : Math.max(from, YamlText.lastLine(entry.getValueNode())) + 1;
        var lines = new ArrayList<String>();
        lines.add(RowLines.commented(
                indent + key() + ":", comments(yaml.comments().subMap(from, to))));
        rows.forEach(row -> lines.addAll(writer.lines(row.texts())));
        return new Splice(from, to, lines);
    }

    private List<String> comments(SortedMap<Integer, Integer> places) {
        return places.entrySet().stream()
                .map(place -> yaml.lines().get(place.getKey()).substring(place.getValue()))
                .toList();
    }
}

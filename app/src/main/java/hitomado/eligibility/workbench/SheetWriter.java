package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.RowsWriter.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/// シートの書込み — applies an edit to the text of a file: what changes is written anew, every other line stays.
final class SheetWriter {
    /// A line that is taken away.
    private static final String GONE = "\u0000";

    private final YamlText yaml;
    private final Sheet sheet;
    private final MappingNode node;
    private final RowsWriter writer;
    private final ShapeWriter shape;

    private SheetWriter(YamlText yaml, SheetReader.Found found) {
        this.yaml = yaml;
        this.sheet = found.sheet();
        this.node = found.node();
        this.writer = new RowsWriter(yaml, found);
        this.shape = new ShapeWriter(yaml, found);
    }

    /// The text after the edit; empty where the sheet or the row is not there (any more).
    static Optional<String> apply(String text, Sheet.Ref ref, Edit edit) {
        var yaml = YamlText.of(text);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        return new SheetReader(ref.path())
                .read(yaml.get()).stream()
                        .filter(found -> found.sheet().ref().equals(ref))
                        .findFirst()
                        .flatMap(found -> Optional.ofNullable(new SheetWriter(yaml.get(), found).applied(edit)));
    }

    private @Nullable String applied(Edit edit) {
        return switch (edit) {
            case Edit.Put(var entries) -> put(entries);
            case Edit.Fill fill -> fill(fill);
            case Edit.Replace(var cells) -> replace(cells);
            case Edit.Insert(var row) -> inside(row, 0) ? rows(with(writer.grid(), row, blank())) : null;
            case Edit.Remove(var row) -> inside(row, 1) && sheet.lines().size() > 1 ? rows(without(row)) : null;
            case Edit.Move(var row, var to) -> inside(row, 1) && inside(to, 1) ? rows(moved(row, to)) : null;
            case Edit.Period(var from, var to) -> period(from, to);
            case Edit.NewVersion(var from) -> newDated(from);
            case Edit.AddColumn column -> shape.added(column);
            case Edit.RemoveColumn(var column) -> shape.removed(column);
            case Edit.Reshape reshape -> shape.reshaped(reshape);
            case Edit.AddTable table -> shape.table(table);
            case Edit.RemoveTable table -> shape.withoutTable();
        };
    }

    private boolean inside(int row, int least) {
        return row >= 0 && row <= sheet.lines().size() - least;
    }

    private static List<Row> with(List<Row> rows, int at, List<String> texts) {
        rows.add(at, Row.added(texts));
        return rows;
    }

    private List<Row> without(int row) {
        var rows = writer.grid();
        rows.remove(row);
        return rows;
    }

    private List<Row> moved(int row, int to) {
        var rows = writer.grid();
        rows.add(to, rows.remove(row));
        return rows;
    }

    private List<String> blank() {
        return sheet.columns().stream().map(Column::blank).toList();
    }

    private @Nullable String replace(List<List<String>> cells) {
        var rows = new ArrayList<Row>();
        for (int row = 0; row < cells.size(); row++) {
            rows.add(new Row(row < sheet.lines().size() ? row : -1, cells.get(row)));
        }
        return cells.isEmpty() ? null : rows(rows);
    }

    private @Nullable String fill(Edit.Fill fill) {
        var widest = fill.cells().stream().mapToInt(List::size).max().orElse(0);
        if (!inside(fill.row(), 0)
                || fill.column() < 0
                || fill.column() + widest > sheet.columns().size()) {
            return null;
        }
        var rows = writer.grid();
        for (int i = 0; i < fill.cells().size(); i++) {
            int row = fill.row() + i;
            var former = row < rows.size() ? rows.get(row).texts() : blank();
            var texts = new ArrayList<>(former);
            for (int cell = 0; cell < fill.cells().get(i).size(); cell++) {
                texts.set(fill.column() + cell, fill.cells().get(i).get(cell));
            }
            if (row == rows.size()) {
                rows.add(Row.added(texts));
            } else {
                rows.set(row, rows.get(row).with(texts));
            }
        }
        return rows(rows);
    }

    private @Nullable String put(List<Edit.Entry> entries) {
        var rows = writer.grid();
        var changed = new TreeMap<Integer, List<String>>();
        for (var entry : entries) {
            if (!inside(entry.row(), 1)
                    || entry.column() < 0
                    || entry.column() >= sheet.columns().size()) {
                return null;
            }
            changed.computeIfAbsent(
                            entry.row(),
                            row -> new ArrayList<>(sheet.lines().get(row).texts()))
                    .set(entry.column(), entry.text());
        }
        changed.forEach((row, texts) -> rows.set(row, rows.get(row).with(texts)));
        return rows(rows);
    }

    private String rows(List<Row> rows) {
        return yaml.with(List.of(writer.written(rows, sheet)));
    }

    private @Nullable String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return YamlText.isFlow(node) || sheet.ref().isParameter()
                ? null
                : joined(dated(dated(yaml.lines(), "validTo", to), "validFrom", from));
    }

    /// The lines with the day of a key set or taken away; numbers of lines stay, so that both may be done in turn.
    private List<String> dated(List<String> lines, String key, @Nullable LocalDate day) {
        var all = new ArrayList<>(lines);
        var old = YamlText.child(node, key);
        var anchor = YamlText.child(node, "id");
        var written = " ".repeat(node.getStartMark().getColumn()) + key + ": " + day;
        if (old != null && YamlText.line(old) > YamlText.line(node)) {
            all.set(YamlText.line(old), redated(YamlText.line(old), day == null ? "" : written));
        } else if (old == null && day != null && anchor != null) {
            int at = YamlText.line(anchor);
            all.set(at, all.get(at) + "\n" + written);
        }
        return all;
    }

    /// The comment behind a day stays, also where the day goes.
    private String redated(int line, String written) {
        var column = yaml.comments().get(line);
        if (column == null) {
            return written.isEmpty() ? GONE : written;
        }
        var indent = written.isEmpty() ? " ".repeat(node.getStartMark().getColumn()) : written + " ";
        return indent + yaml.lines().get(line).substring(column);
    }

    private static String joined(List<String> lines) {
        return lines.stream().filter(line -> !line.equals(GONE)).collect(Collectors.joining("\n"));
    }

    private @Nullable String newDated(LocalDate from) {
        if (sheet.ref().isParameter()) {
            return newValue(from);
        }
        return YamlText.isFlow(node) ? null : newVersion(from);
    }

    private String newVersion(LocalDate from) {
        var all = dated(yaml.lines(), "validTo", from.minusDays(1));
        int last = YamlText.lastLine(node) + 1;
        all.addAll(last, dated(yaml.lines(), "validFrom", from).subList(YamlText.line(node), last));
        return joined(all);
    }

    /// The last value again, from this day on; the former one ends by itself where it has no last day of its own.
    private String newValue(LocalDate from) {
        var rows = writer.grid();
        var texts = new ArrayList<>(
                sheet.lines().isEmpty()
                        ? Collections.nCopies(sheet.columns().size(), "")
                        : sheet.lines().getLast().texts());
        for (int i = 0; i < texts.size(); i++) {
            switch (sheet.columns().get(i).kind()) {
                case FROM -> texts.set(i, from.toString());
                case TO -> texts.set(i, "");
                default -> {}
            }
        }
        return rows(with(rows, rows.size(), texts));
    }
}

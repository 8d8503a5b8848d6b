package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// シートの書込み — applies an edit to the text of a file: a row that changes is written anew, every other line stays.
final class SheetWriter {
    /// A line that is taken away.
    private static final String GONE = "\u0000";

    private final YamlText yaml;
    private final Sheet sheet;
    private final MappingNode node;

    private SheetWriter(YamlText yaml, SheetReader.Found found) {
        this.yaml = yaml;
        this.sheet = found.sheet();
        this.node = found.node();
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
            case Edit.Insert(var row) -> inside(row, 0) ? rows(with(grid(), row, blank())) : null;
            case Edit.Remove(var row) -> inside(row, 1) && sheet.lines().size() > 1 ? rows(without(row)) : null;
            case Edit.Move(var row, var to) -> inside(row, 1) && inside(to, 1) ? rows(moved(row, to)) : null;
            case Edit.Period(var from, var to) -> period(from, to);
            case Edit.NewVersion(var from) -> newDated(from);
        };
    }

    private boolean inside(int row, int least) {
        return row >= 0 && row <= sheet.lines().size() - least;
    }

    /// A row as it shall stand: its lines in the file, or new texts.
    private record Row(@Nullable List<String> kept, List<String> texts) {}

    private List<Row> grid() {
        var rows = new ArrayList<Row>();
        for (var line : sheet.lines()) {
            rows.add(new Row(yaml.lines().subList(line.first() - 1, line.last()), line.texts()));
        }
        return rows;
    }

    private static List<Row> with(List<Row> rows, int at, List<String> texts) {
        rows.add(at, new Row(null, texts));
        return rows;
    }

    private List<Row> without(int row) {
        var rows = grid();
        rows.remove(row);
        return rows;
    }

    private List<Row> moved(int row, int to) {
        var rows = grid();
        rows.add(to, rows.remove(row));
        return rows;
    }

    private List<String> blank() {
        return sheet.columns().stream()
                .map(column -> column.kind() == Kind.CONDITION ? "-" : "")
                .toList();
    }

    private @Nullable String replace(List<List<String>> cells) {
        var rows = new ArrayList<Row>();
        var now = grid();
        for (int row = 0; row < cells.size(); row++) {
            boolean same =
                    row < sheet.lines().size() && sheet.lines().get(row).texts().equals(cells.get(row));
            rows.add(same ? now.get(row) : new Row(null, cells.get(row)));
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
        var rows = grid();
        for (int i = 0; i < fill.cells().size(); i++) {
            int row = fill.row() + i;
            var former = row < rows.size() ? rows.get(row).texts() : blank();
            var texts = new ArrayList<>(former);
            for (int cell = 0; cell < fill.cells().get(i).size(); cell++) {
                texts.set(fill.column() + cell, fill.cells().get(i).get(cell));
            }
            if (row == rows.size()) {
                rows.add(new Row(null, texts));
            } else if (!texts.equals(former)) {
                rows.set(row, new Row(null, texts));
            }
        }
        return rows(rows);
    }

    private @Nullable String put(List<Edit.Entry> entries) {
        var rows = grid();
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
        changed.forEach((row, texts) -> {
            if (!texts.equals(sheet.lines().get(row).texts())) {
                rows.set(row, new Row(null, texts));
            }
        });
        return rows(rows);
    }

    /// The file with these rows. Lines between rows (comments) stay before the row of the same place.
    private String rows(List<Row> rows) {
        var list = YamlText.child(node, sheet.ref().isParameter() ? "values" : "rows");
        if (sheet.lines().isEmpty() || list == null || YamlText.isFlow(list)) {
            return anew(rows, list);
        }
        var writer = new RowText(sheet, indent(sheet.lines().getFirst()));
        var lines = new ArrayList<String>();
        int next = sheet.lines().getFirst().first() - 1;
        for (int i = 0; i < Math.max(rows.size(), sheet.lines().size()); i++) {
            if (i < sheet.lines().size()) {
                lines.addAll(yaml.lines().subList(next, sheet.lines().get(i).first() - 1));
                next = sheet.lines().get(i).last();
            }
            if (i < rows.size()) {
                var kept = rows.get(i).kept();
                lines.addAll(kept == null ? writer.lines(rows.get(i).texts()) : kept);
            }
        }
        return yaml.with(
                sheet.lines().getFirst().first() - 1, sheet.lines().getLast().last(), lines);
    }

    /// What stands in front of the `-` of the row.
    private String indent(Sheet.Line line) {
        var text = yaml.lines().get(line.first() - 1);
        return text.substring(0, text.indexOf('-'));
    }

    /// A list in one line, or an empty one, becomes a list of lines.
    private String anew(List<Row> rows, @Nullable Node list) {
        var indent = " ".repeat(node.getStartMark().getColumn());
        var key = sheet.ref().isParameter() ? "values" : "rows";
        var writer = new RowText(sheet, indent + "  ");
        var lines = new ArrayList<>(List.of(indent + key + ":"));
        rows.forEach(row -> lines.addAll(writer.lines(row.texts())));
        int from = list == null ? YamlText.lastLine(node) + 1 : YamlText.line(list);
        return yaml.with(from, list == null ? from : YamlText.lastLine(list) + 1, lines);
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
            all.set(YamlText.line(old), day == null ? GONE : written);
        } else if (old == null && day != null && anchor != null) {
            int at = YamlText.line(anchor);
            all.set(at, all.get(at) + "\n" + written);
        }
        return all;
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
        var rows = grid();
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

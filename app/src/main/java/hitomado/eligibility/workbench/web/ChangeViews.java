package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.FileChange;
import hitomado.eligibility.workbench.RowChange;
import hitomado.eligibility.workbench.SheetChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Tells what changed, table by table, cell by cell.
final class ChangeViews {
    private final Words words;

    ChangeViews(Words words) {
        this.words = words;
    }

    /// ファイルの差分.
    ///
    /// @param lines where it has no tables: `+12 text`, `-12 text`
    public record File(String path, String title, List<Table> tables, List<String> lines) {
        public File {
            tables = List.copyOf(tables);
            lines = List.copyOf(lines);
        }
    }

    /// 表の差分.
    ///
    /// @param news what happened to the table as a whole; empty where nothing did
    public record Table(String id, String title, String period, String news, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// 行の差分 — what happened, and the cells it happened to.
    public record Row(String what, String css, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// セルの前後 — empty where the row is not on that side.
    public record Cell(String column, String before, String after) {}

    List<File> views(List<FileChange> changes) {
        return changes.stream().map(this::file).toList();
    }

    private File file(FileChange change) {
        var title = change.path().matches("(programmes|procedures)/.*")
                ? words.owner(change.path().split("/")[1])
                : change.path();
        return new File(
                change.path(), title, change.sheets().stream().map(this::table).toList(), change.lines());
    }

    private Table table(SheetChange change) {
        var sheet = change.sheet();
        return new Table(
                sheet.ref().table(),
                words.title(sheet.ref()),
                sheet.ref().isParameter() ? "" : words.period(sheet.from(), sheet.to()),
                news(change),
                change.rows().stream().map(row -> row(change, row)).toList());
    }

    private String news(SheetChange change) {
        if (change.isNew()) {
            return words.t("workbench.diff.newTable");
        }
        if (change.isGone()) {
            return words.t("workbench.diff.goneTable");
        }
        var before = change.before();
        return change.datesChanged() && before != null
                ? words.t("workbench.diff.period", words.period(before.from(), before.to()))
                : "";
    }

    private Row row(SheetChange change, RowChange row) {
        var number = row.after() == 0 ? row.before() : row.after();
        var what = words.t("workbench.diff." + row.kind().name(), number, row.before());
        return new Row(what, "diff__row--" + row.kind().name().toLowerCase(java.util.Locale.ROOT), cells(change, row));
    }

    private List<Cell> cells(SheetChange change, RowChange row) {
        var columns = change.sheet().columns();
        var cells = new ArrayList<Cell>();
        IntStream.range(0, Math.min(columns.size(), row.cells().size())).forEach(i -> {
            var text = row.cells().get(i);
            var before = text.before() == null ? "" : text.before();
            var after = text.after() == null ? "" : text.after();
            boolean told = row.kind() == RowChange.Kind.CHANGED ? text.changed() : !(before + after).isEmpty();
            if (told && row.kind() != RowChange.Kind.MOVED) {
                cells.add(new Cell(words.column(columns.get(i)), before, after));
            }
        });
        return cells;
    }
}

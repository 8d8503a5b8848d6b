package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Column;
import hitomado.eligibility.workbench.ColumnChange;
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
    /// @param columns those that came, went or give another kind of value
    public record Table(
            String id, String title, String period, List<String> news, List<ColumnLine> columns, List<Row> rows) {
        public Table {
            news = List.copyOf(news);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// 列の差分 — what happened, and the column before and after; empty where it is not.
    public record ColumnLine(String what, String before, String after) {}

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
                change.shape().stream().map(this::column).toList(),
                change.rows().stream().map(row -> row(change, row)).toList());
    }

    private ColumnLine column(ColumnChange change) {
        var before = change.before();
        var after = change.after();
        var what = change.isNew() ? "ADDED" : change.isGone() ? "REMOVED" : "TYPE";
        return new ColumnLine(
                words.t("workbench.diff.column." + what, kind(change.column())),
                before == null ? "" : named(before),
                after == null ? "" : named(after));
    }

    private String kind(Column column) {
        return words.t(column.kind() == Column.Kind.CONDITION ? "workbench.condition" : "workbench.result");
    }

    private String named(Column column) {
        var label = words.column(column);
        var name = label.equals(column.name()) ? label : label + "（" + column.name() + "）";
        return column.type().isEmpty() ? name : name + " " + column.written();
    }

    private List<String> news(SheetChange change) {
        if (change.isNew()) {
            return List.of(words.t("workbench.diff.newTable"));
        }
        if (change.isGone()) {
            return List.of(words.t("workbench.diff.goneTable"));
        }
        var news = new ArrayList<String>();
        var before = change.before();
        var after = change.after();
        if (change.datesChanged() && before != null) {
            news.add(words.t("workbench.diff.period", words.period(before.from(), before.to())));
        }
        if (change.headChanged() && before != null && after != null) {
            news.add(words.t(
                    "workbench.diff.head",
                    before.subject() + " " + before.hitPolicy(),
                    after.subject() + " " + after.hitPolicy()));
        }
        return news;
    }

    private Row row(SheetChange change, RowChange row) {
        var number = row.after() == 0 ? row.before() : row.after();
        var what = words.t("workbench.diff." + row.kind().name(), number, row.before());
        return new Row(what, "diff__row--" + row.kind().name().toLowerCase(java.util.Locale.ROOT), cells(change, row));
    }

    private static boolean blank(Column column, String text) {
        return ColumnChange.isBlank(column, text);
    }

    private List<Cell> cells(SheetChange change, RowChange row) {
        var columns = change.columns();
        var cells = new ArrayList<Cell>();
        IntStream.range(0, Math.min(columns.size(), row.cells().size())).forEach(i -> {
            var text = row.cells().get(i);
            var before = text.before() == null ? "" : text.before();
            var after = text.after() == null ? "" : text.after();
            boolean told =
                    row.kind() == RowChange.Kind.CHANGED ? text.changed() : !blank(columns.get(i), before + after);
            if (told && row.kind() != RowChange.Kind.MOVED) {
                cells.add(new Cell(words.column(columns.get(i)), before, after));
            }
        });
        return cells;
    }
}

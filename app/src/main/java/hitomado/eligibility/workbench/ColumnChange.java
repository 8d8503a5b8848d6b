package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 列の差分 — a condition or result that came, went, or gives another kind of value; null on the side where it is not.
public record ColumnChange(
        @Nullable Column before, @Nullable Column after) {
    /// The column as it is now, or as it was where it is gone.
    public Column column() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }

    public boolean isNew() {
        return before == null;
    }

    public boolean isGone() {
        return after == null;
    }

    /// Notes beside a row are there when a row has them, and are no change of the table.
    static List<ColumnChange> between(Sheet before, Sheet after) {
        var changes = new ArrayList<ColumnChange>();
        for (var column : after.columns()) {
            var former = find(before, column);
            if (column.isFormula() && (former == null || !former.written().equals(column.written()))) {
                changes.add(new ColumnChange(former, column));
            }
        }
        before.columns().stream()
                .filter(column -> column.isFormula() && find(after, column) == null)
                .forEach(column -> changes.add(new ColumnChange(column, null)));
        return changes;
    }

    /// Columns of either side: those of the later one, each that is gone behind what stood before it.
    static List<Column> union(Sheet before, Sheet after) {
        var all = new ArrayList<>(after.columns());
        int place = 0;
        for (var column : before.columns()) {
            int at = index(all, column);
            if (at < 0) {
                all.add(place++, column);
            } else {
                place = at + 1;
            }
        }
        return all;
    }

    /// The rows of a sheet in these columns; a row without a column says what holds without it.
    static List<List<String>> grid(Sheet sheet, List<Column> columns) {
        var places =
                columns.stream().map(column -> index(sheet.columns(), column)).toList();
        return sheet.lines().stream()
                .map(line -> {
                    var texts = new ArrayList<String>();
                    for (int i = 0; i < columns.size(); i++) {
                        int at = places.get(i);
                        texts.add(
                                at < 0
                                        ? columns.get(i).blank()
                                        : line.cells().get(at).text());
                    }
                    return List.copyOf(texts);
                })
                .toList();
    }

    private static @Nullable Column find(Sheet sheet, Column column) {
        int at = index(sheet.columns(), column);
        return at < 0 ? null : sheet.columns().get(at);
    }

    private static int index(List<Column> columns, Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isSame(column)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a cell that says nothing may be left out.
    public static boolean isBlank(Column column, String text) {
        return text.isEmpty() || column.kind() == Kind.CONDITION && text.equals("-");
    }
}

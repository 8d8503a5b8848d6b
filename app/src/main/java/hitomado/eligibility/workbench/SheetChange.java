package hitomado.eligibility.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 表の差分 — what became of one dated version of a table; null on the side where it is not.
///
/// @param columns those of either side, in which the rows are told
public record SheetChange(@Nullable Sheet before, @Nullable Sheet after, List<Column> columns, List<RowChange> rows) {
    public SheetChange {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Columns that came, went, or give another kind of value.
    public List<ColumnChange> shape() {
        return before == null || after == null ? List.of() : ColumnChange.between(before, after);
    }

    /// Whom the table is for and how its rows are chosen.
    public boolean headChanged() {
        return before != null
                && after != null
                && !(before.subject() + " " + before.hitPolicy()).equals(after.subject() + " " + after.hitPolicy());
    }

    private boolean isChange() {
        return isNew() || datesChanged() || headChanged() || !rows.isEmpty() || !shape().isEmpty();
    }

    /// The sheet as it is now, or as it was where it is gone.
    public Sheet sheet() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }

    public boolean isNew() {
        return before == null;
    }

    public boolean isGone() {
        return after == null;
    }

    public boolean datesChanged() {
        return before != null && after != null && !(before.from() + before.to()).equals(after.from() + after.to());
    }

    /// Everything that differs between two texts of a file with tables or parameters.
    static List<SheetChange> between(String path, String before, String after) {
        var old = new ArrayList<>(SheetReader.sheets(path, before));
        var changes = new ArrayList<SheetChange>();
        for (var young : SheetReader.sheets(path, after)) {
            var same = former(old, young);
            same.ifPresent(old::remove);
            var change = of(same.orElse(null), young);
            if (change.isChange()) {
                changes.add(change);
            }
        }
        old.forEach(gone -> changes.add(new SheetChange(gone, null, gone.columns(), List.of())));
        return changes;
    }

    /// The same table from the same day, or else the same version of it.
    private static Optional<Sheet> former(List<Sheet> old, Sheet young) {
        return old.stream()
                .filter(sheet -> sheet.ref().table().equals(young.ref().table())
                        && sheet.from().equals(young.from()))
                .findFirst()
                .or(() -> old.stream()
                        .filter(sheet -> sheet.ref().equals(young.ref()))
                        .findFirst());
    }

    private static SheetChange of(@Nullable Sheet before, Sheet after) {
        if (before == null) {
            return new SheetChange(null, after, after.columns(), List.of());
        }
        var columns = ColumnChange.union(before, after);
        var rows = RowChange.between(ColumnChange.grid(before, columns), ColumnChange.grid(after, columns));
        return new SheetChange(before, after, columns, rows);
    }
}

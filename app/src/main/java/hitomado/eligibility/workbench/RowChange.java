package hitomado.eligibility.workbench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 行の差分 — what became of a row; numbers count from 1, 0 on the side where it is not.
public record RowChange(Kind kind, int before, int after, List<Text> cells) {
    public RowChange {
        cells = List.copyOf(cells);
    }

    /// 変わり方.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /// セルの前後 — the texts of one cell; null on the side where the row is not.
    public record Text(@Nullable String before, @Nullable String after) {
        public boolean changed() {
            return before == null || !before.equals(after);
        }
    }

    /// Between two grids of the same columns: equal rows are left out, changed ones stand side by side.
    static List<RowChange> between(List<List<String>> before, List<List<String>> after) {
        var changes = new ArrayList<RowChange>();
        var gone = new ArrayList<Integer>();
        var come = new ArrayList<Integer>();
        var common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pair(before, after, gone, come, changes);
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(i++);
            } else {
                come.add(j++);
            }
        }
        pair(before, after, gone, come, changes);
        return joined(changes);
    }

    /// Rows of one gap: those that are alike are one changed row, the others came or went.
    private static void pair(
            List<List<String>> before,
            List<List<String>> after,
            List<Integer> gone,
            List<Integer> come,
            List<RowChange> changes) {
        for (int old : gone) {
            var alike = come.stream()
                    .filter(young -> alike(before.get(old), after.get(young)))
                    .findFirst();
            alike.ifPresent(come::remove);
            changes.add(
                    alike.isPresent()
                            ? of(Kind.CHANGED, old, before.get(old), alike.get(), after.get(alike.get()))
                            : of(Kind.REMOVED, old, before.get(old), -1, null));
        }
        come.forEach(young -> changes.add(of(Kind.ADDED, -1, null, young, after.get(young))));
        gone.clear();
        come.clear();
    }

    private static boolean alike(List<String> one, List<String> other) {
        int same = 0;
        for (int cell = 0; cell < Math.min(one.size(), other.size()); cell++) {
            same += one.get(cell).equals(other.get(cell)) ? 1 : 0;
        }
        return 2 * same >= one.size();
    }

    private static RowChange of(
            Kind kind, int before, @Nullable List<String> old, int after, @Nullable List<String> young) {
        int cells = Math.max(old == null ? 0 : old.size(), young == null ? 0 : young.size());
        var texts = new ArrayList<Text>();
        for (int cell = 0; cell < cells; cell++) {
            texts.add(new Text(at(old, cell), at(young, cell)));
        }
        return new RowChange(kind, before + 1, after + 1, texts);
    }

    private static @Nullable String at(@Nullable List<String> row, int cell) {
        return row == null || cell >= row.size() ? null : row.get(cell);
    }

    /// A row that went here and came there, word for word, has moved.
    private static List<RowChange> joined(List<RowChange> changes) {
        var joined = new ArrayList<RowChange>();
        var taken = new ArrayList<RowChange>();
        for (var change : changes) {
            var other = change.kind() != Kind.REMOVED
                    ? java.util.Optional.<RowChange>empty()
                    : changes.stream()
                            .filter(added -> added.kind() == Kind.ADDED && !taken.contains(added))
                            .filter(added -> olds(change).equals(youngs(added)))
                            .findFirst();
            if (other.isPresent()) {
                taken.add(other.get());
                joined.add(
                        new RowChange(Kind.MOVED, change.before(), other.get().after(), same(olds(change))));
            } else {
                joined.add(change);
            }
        }
        joined.removeAll(taken);
        return joined;
    }

    private static List<Text> same(List<String> texts) {
        return texts.stream().map(text -> new Text(text, text)).toList();
    }

    private static List<String> olds(RowChange change) {
        return change.cells().stream()
                .map(text -> text.before() == null ? "" : text.before())
                .toList();
    }

    private static List<String> youngs(RowChange change) {
        return change.cells().stream()
                .map(text -> text.after() == null ? "" : text.after())
                .toList();
    }

    private static int[][] common(List<List<String>> a, List<List<String>> b) {
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}

package hitomado.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// 差分 — one file that an import would add, change or remove.
public record Difference(String path, Kind kind, List<String> lines) {
    public Difference {
        lines = List.copyOf(lines);
    }

    /// What would happen to the file.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /// What becomes of the files `from` when they are replaced by `to`, file by file.
    public static List<Difference> between(DefinitionFiles from, DefinitionFiles to) {
        var paths = new TreeSet<>(from.contents().keySet());
        paths.addAll(to.contents().keySet());
        var differences = new ArrayList<Difference>();
        for (var path : paths) {
            var before = from.contents().get(path);
            var after = to.contents().get(path);
            if (before == null) {
                differences.add(new Difference(path, Kind.ADDED, List.of()));
            } else if (after == null) {
                differences.add(new Difference(path, Kind.REMOVED, List.of()));
            } else if (!before.equals(after)) {
                differences.add(new Difference(path, Kind.CHANGED, ChangedLines.of(before, after)));
            }
        }
        return differences;
    }
}

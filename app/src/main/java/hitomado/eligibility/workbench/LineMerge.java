package hitomado.eligibility.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 三方向の合わせ — what two people changed in the same text, line by line; nothing where both changed the same place.
final class LineMerge {
    private LineMerge() {}

    /// Lines `from` to `to` (not included) of the base become others.
    private record Hunk(int from, int to, List<String> lines) {
        boolean touches(Hunk other) {
            return from <= other.to && other.from <= to;
        }
    }

    static Optional<String> merge(String base, String mine, String theirs) {
        var lines = List.of(base.split("\n", -1));
        var own = hunks(lines, List.of(mine.split("\n", -1)));
        var others = hunks(lines, List.of(theirs.split("\n", -1)));
        others.removeAll(own);
        if (own.stream().anyMatch(hunk -> others.stream().anyMatch(hunk::touches))) {
            return Optional.empty();
        }
        own.addAll(others);
        own.sort(Comparator.comparingInt(Hunk::from).reversed());
        var merged = new ArrayList<>(lines);
        for (var hunk : own) {
            merged.subList(hunk.from(), hunk.to()).clear();
            merged.addAll(hunk.from(), hunk.lines());
        }
        return Optional.of(String.join("\n", merged));
    }

    private static List<Hunk> hunks(List<String> a, List<String> b) {
        var common = common(a, b);
        var hunks = new ArrayList<Hunk>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int from = i;
            int start = j;
            while (i < a.size() || j < b.size()) {
                if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                    break;
                }
                if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > from || j > start) {
                hunks.add(new Hunk(from, i, List.copyOf(b.subList(start, j))));
            } else {
                i++;
                j++;
            }
        }
        return hunks;
    }

    private static int[][] common(List<String> a, List<String> b) {
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

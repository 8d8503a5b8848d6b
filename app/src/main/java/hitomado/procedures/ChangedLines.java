package hitomado.procedures;

import java.util.ArrayList;
import java.util.List;

/// The lines that differ between two texts, by the longest common subsequence, with the line numbers of each side.
final class ChangedLines {
    private ChangedLines() {}

    /// Lines such as `-12 old` and `+12 new`, in order.
    static List<String> of(String before, String after) {
        var a = before.lines().toList();
        var b = after.lines().toList();
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        return middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), head);
    }

    private static List<String> middle(List<String> a, List<String> b, int offset) {
        var common = common(a, b);
        var changes = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                changes.add("-" + (offset + i + 1) + " " + a.get(i++));
            } else {
                changes.add("+" + (offset + j + 1) + " " + b.get(j++));
            }
        }
        return changes;
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

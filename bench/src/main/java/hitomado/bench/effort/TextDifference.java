package hitomado.bench.effort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// 差分 — the fewest insertions and deletions that turn one text into another (E. W. Myers, 1986).
final class TextDifference {
    private TextDifference() {}

    /// @param start where in the first text
    /// @param length how many characters of the first text are gone
    /// @param inserted what stands there instead
    record Edit(int start, int length, String inserted) {}

    static List<Edit> between(String expected, String found) {
        var head = 0;
        var shorter = Math.min(expected.length(), found.length());
        while (head < shorter && expected.charAt(head) == found.charAt(head)) {
            head++;
        }
        var tail = 0;
        while (tail < shorter - head
                && expected.charAt(expected.length() - 1 - tail) == found.charAt(found.length() - 1 - tail)) {
            tail++;
        }
        return shifted(
                join(steps(
                        expected.substring(head, expected.length() - tail),
                        found.substring(head, found.length() - tail))),
                head);
    }

    private static List<Edit> shifted(List<Edit> edits, int by) {
        return edits.stream()
                .map(edit -> new Edit(edit.start() + by, edit.length(), edit.inserted()))
                .toList();
    }

    /// Single steps in the order of the text: a character gone, or one added.
    private static List<Edit> steps(String a, String b) {
        var trace = trace(a, b);
        var steps = new ArrayList<Edit>();
        var x = a.length();
        var y = b.length();
        for (var d = trace.size() - 1; d > 0; d--) {
            var best = trace.get(d - 1);
            var middle = best.length / 2;
            var k = x - y;
            var down = k == -d || k != d && best[middle + k - 1] < best[middle + k + 1];
            var before = down ? k + 1 : k - 1;
            var fromX = best[middle + before];
            var fromY = fromX - before;
            steps.add(down ? new Edit(fromX, 0, b.substring(fromY, fromY + 1)) : new Edit(fromX, 1, ""));
            x = fromX;
            y = fromY;
        }
        return steps.reversed();
    }

    /// The furthest reaching paths after 0, 1, 2 … steps.
    private static List<int[]> trace(String a, String b) {
        var most = a.length() + b.length();
        var middle = most + 1;
        var best = new int[2 * most + 3];
        var trace = new ArrayList<int[]>();
        for (var d = 0; d <= most; d++) {
            for (var k = -d; k <= d; k += 2) {
                var down = k == -d || k != d && best[middle + k - 1] < best[middle + k + 1];
                var x = down ? best[middle + k + 1] : best[middle + k - 1] + 1;
                while (x < a.length() && x - k < b.length() && a.charAt(x) == b.charAt(x - k)) {
                    x++;
                }
                best[middle + k] = x;
                if (x >= a.length() && x - k >= b.length()) {
                    trace.add(Arrays.copyOf(best, best.length));
                    return trace;
                }
            }
            trace.add(Arrays.copyOf(best, best.length));
        }
        return trace;
    }

    /// Joins steps that touch.
    private static List<Edit> join(List<Edit> steps) {
        var joined = new ArrayList<Edit>();
        for (var step : steps) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.start() + last.length() == step.start()) {
                joined.set(
                        joined.size() - 1,
                        new Edit(last.start(), last.length() + step.length(), last.inserted() + step.inserted()));
            } else {
                joined.add(step);
            }
        }
        return joined;
    }
}

package hitomado.rules.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 作業域 — arrays of one thread that the tables use one after the other, and the groups of the block's rows.
final class Scratch {
    final long[] rest;
    final long[] once;
    final long[] twice;
    final long[] open;
    final long[] matching;
    private final List<long[]> hits = new ArrayList<>();
    private final ScanOrder.@Nullable Grouping grouping;
    private final long[][] groups;

    Scratch(int words, ScanOrder.@Nullable Grouping grouping) {
        rest = new long[words];
        once = new long[words];
        twice = new long[words];
        open = new long[words];
        matching = new long[words];
        this.grouping = grouping;
        groups = new long[grouping == null ? 0 : grouping.count()][words];
    }

    /// Empties the bitmaps of so many outcomes.
    void clear(int outcomes, int words) {
        while (hits.size() < outcomes) {
            hits.add(new long[rest.length]);
        }
        for (int outcome = 0; outcome < outcomes; outcome++) {
            Arrays.fill(hits.get(outcome), 0, words, 0);
        }
    }

    void clearCounters(int words) {
        Arrays.fill(once, 0, words, 0);
        Arrays.fill(twice, 0, words, 0);
    }

    /// The bitmap of an outcome.
    long[] hit(int outcome) {
        return hits.get(outcome);
    }

    void group(int start, int count) {
        if (grouping == null) {
            return;
        }
        for (long[] group : groups) {
            Arrays.fill(group, 0);
        }
        for (int row = 0; row < count; row++) {
            groups[grouping.groups()[start + row] & 0xff][row >>> 6] |= 1L << row;
        }
    }

    long[][] groups() {
        return groups;
    }
}

package hitomado.rules.bulk;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// 走査の指示 — threads, what to keep, and by what to group; only outcomes that are kept are stored and counted.
///
/// `keep` is asked once per table id and outcome; `amounts` stores the amount of every row for counts and sums.
/// `grouping` counts per group as well (ward, age band …): one group number below `groups` per row.
public record ScanOrder(
        int threads,
        BiPredicate<String, Outcome> keep,
        boolean amounts,
        @Nullable Grouping grouping) {
    public ScanOrder {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /// 集計の区分 — the group of every row.
    public record Grouping(byte[] groups, int count) {
        public Grouping {
            if (count < 1 || count > 256) {
                throw new IllegalArgumentException("1 to 256 groups: " + count);
            }
        }
    }

    /// Everything is kept.
    public static ScanOrder all(int threads) {
        return new ScanOrder(threads, (table, outcome) -> true, true, null);
    }

    public ScanOrder keeping(BiPredicate<String, Outcome> outcomes) {
        return new ScanOrder(threads, outcomes, amounts, grouping);
    }

    public ScanOrder by(Grouping groups) {
        return new ScanOrder(threads, keep, amounts, groups);
    }
}

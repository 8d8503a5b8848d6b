package hitomado.eligibility.workbench;

import hitomado.procedures.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 影響 — what new rules do to the whole city compared with those in force, as counts of people and yen a year.
///
/// Holds every number; what may be shown says [Hiding].
///
/// @param rows people (or households) that were looked at
/// @param costs yen a year; null where the amounts cannot be given by the year
/// @param odd people whose amount a formula gives, but not as whole yen, so that it is in no sum
public record Effect(
        int rows,
        Tally total,
        List<Division> divisions,
        @Nullable Costs costs,
        long odd) {
    public Effect {
        divisions = List.copyOf(divisions);
    }

    /// 変わり方 — in the order of [Tally#counts].
    public enum Kind {
        GAINS,
        LOSES,
        MORE,
        LESS,
        OPEN
    }

    /// 年額 — of all who are entitled before and after.
    ///
    /// @param few whether so few are entitled that a sum would tell how many
    public record Costs(long before, long after, boolean few) {}

    /// 人数 — people by what happens to them, and what that costs a year.
    public record Tally(List<Long> counts, long cost) {
        public Tally {
            counts = List.copyOf(counts);
        }

        public long of(Kind kind) {
            return counts.get(kind.ordinal());
        }
    }

    /// 集計の区分 — one tally for each label.
    public record Division(Of of, List<LocalText> labels, List<Tally> tallies) {
        public Division {
            labels = List.copyOf(labels);
            tallies = List.copyOf(tallies);
        }
    }

    /// 何ごとに.
    public enum Of {
        WARD,
        AGE,
        HOUSEHOLD
    }

    /// Whether somebody gains, loses or gets another amount.
    public boolean changesNothing() {
        return total.counts().subList(0, Kind.OPEN.ordinal()).stream().allMatch(count -> count == 0);
    }
}

package hitomado.rules.bulk;

import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 条件 — what a row asks of one column, without codes: intervals of an ordered kind, or listed values (for `others`
/// all but those), and whether the empty value fits.
public record Condition(BulkColumn column, List<Interval> intervals, Set<Value> listed, boolean others, boolean empty) {
    public Condition {
        intervals = List.copyOf(intervals);
        listed = Set.copyOf(listed);
    }

    /// 区間 — without an end where it is null.
    public record Interval(@Nullable End low, @Nullable End high) {}

    /// 端 — a value, itself inside or outside.
    public record End(Value at, boolean inclusive) {}

    static Condition of(BulkColumn column, Predicate predicate) {
        Coder coder = column.coder();
        boolean empty = false;
        List<Interval> intervals = new ArrayList<>();
        Set<Integer> codes = new HashSet<>();
        for (Predicate.Range range : predicate.ranges()) {
            empty |= range.high() == coder.values();
            int high = Math.min(range.high(), coder.values() - 1);
            for (int code = range.low(); code <= high; code++) {
                codes.add(code);
            }
            if (coder.isOrdered() && range.low() <= high) {
                intervals.add(interval(coder.cuts(), range.low(), high));
            }
        }
        if (coder.isOrdered()) {
            return new Condition(column, intervals, Set.of(), false, empty);
        }
        boolean others = codes.contains(coder.other()) && coder.hasOthers();
        Set<Value> listed = new HashSet<>();
        coder.listed().forEach((value, code) -> {
            if (codes.contains(code) != others) {
                listed.add(value);
            }
        });
        return new Condition(column, List.of(), listed, others, empty);
    }

    private static Interval interval(List<Coder.Cut> cuts, int low, int high) {
        Coder.Cut from = low == 0 ? null : cuts.get(low - 1);
        Coder.Cut to = high == cuts.size() ? null : cuts.get(high);
        return new Interval(
                from == null ? null : new End(from.at(), from.inclusive()),
                to == null ? null : new End(to.at(), !to.inclusive()));
    }
}

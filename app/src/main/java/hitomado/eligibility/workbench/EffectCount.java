package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Effect.Kind;
import hitomado.procedures.LocalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 影響の集計 — compares the answers of two rules row by row, on bitmaps; touches only rows whose result differs.
final class EffectCount {
    private static final int KINDS = Kind.values().length;
    private final List<Grouping> groupings;
    private final List<long[][]> counts = new ArrayList<>();
    private final List<long[]> costs = new ArrayList<>();

    /// A code of every row and what each code means.
    @SuppressWarnings("ArrayRecordComponent") // the city's own column, which nobody writes
    record Grouping(Effect.Of of, byte[] codes, List<LocalText> labels) {
        Grouping {
            labels = List.copyOf(labels);
        }
    }

    private EffectCount(List<Grouping> groupings) {
        this.groupings = groupings;
        for (var grouping : groupings) {
            counts.add(new long[KINDS][grouping.labels().size()]);
            costs.add(new long[grouping.labels().size()]);
        }
    }

    /// @param groupings at least one
    /// @param yearly whether amounts can be given by the year
    static Effect of(Answers before, Answers after, List<Grouping> groupings, boolean yearly) {
        var count = new EffectCount(groupings);
        for (var old : before.parts()) {
            for (var young : after.parts()) {
                count.compare(old, young);
            }
        }
        count.add(Kind.OPEN, 0, after.open());
        var divisions = count.divisions();
        var costs = yearly ? new Effect.Costs(before.cost(), after.cost(), isFew(before) || isFew(after)) : null;
        return new Effect(after.rows(), sum(divisions.getFirst()), divisions, costs, after.odd());
    }

    private static boolean isFew(Answers answers) {
        return Hiding.isSmall(answers.entitled());
    }

    private void compare(Answers.Part old, Answers.Part young) {
        if (old.each() != null || young.each() != null) {
            Rows.each(Rows.both(old.bits(), young.bits()), row -> compare(old, young, row));
            return;
        }
        var kind = kind(old, young, 0);
        if (kind != null) {
            add(kind, yen(young, 0) - yen(old, 0), Rows.both(old.bits(), young.bits()));
        }
    }

    private void compare(Answers.Part old, Answers.Part young, int row) {
        var kind = kind(old, young, row);
        if (kind != null) {
            add(kind, yen(young, row) - yen(old, row), row);
        }
    }

    private static @Nullable Kind kind(Answers.Part old, Answers.Part young, int row) {
        if (old.entitled() != young.entitled()) {
            return young.entitled() ? Kind.GAINS : Kind.LOSES;
        }
        long was = old.yen(row);
        long is = young.yen(row);
        if (was == Answers.NONE || is == Answers.NONE || was == is) {
            return null;
        }
        return is > was ? Kind.MORE : Kind.LESS;
    }

    private static long yen(Answers.Part part, int row) {
        long yen = part.yen(row);
        return yen == Answers.NONE ? 0 : yen;
    }

    private void add(Kind kind, long yen, int row) {
        for (int i = 0; i < groupings.size(); i++) {
            int group = groupings.get(i).codes()[row] & 0xff;
            counts.get(i)[kind.ordinal()][group]++;
            costs.get(i)[group] += yen;
        }
    }

    private void add(Kind kind, long yen, long[] rows) {
        for (int i = 0; i < groupings.size(); i++) {
            byte[] codes = groupings.get(i).codes();
            long[] into = counts.get(i)[kind.ordinal()];
            long[] cost = costs.get(i);
            for (int word = 0; word < rows.length; word++) {
                for (long left = rows[word]; left != 0; left &= left - 1) {
                    int group = codes[word * 64 + Long.numberOfTrailingZeros(left)] & 0xff;
                    into[group]++;
                    cost[group] += yen;
                }
            }
        }
    }

    private List<Effect.Division> divisions() {
        var divisions = new ArrayList<Effect.Division>();
        for (int i = 0; i < groupings.size(); i++) {
            var tallies = new ArrayList<Effect.Tally>();
            for (int group = 0; group < groupings.get(i).labels().size(); group++) {
                var of = new ArrayList<Long>();
                for (int kind = 0; kind < KINDS; kind++) {
                    of.add(counts.get(i)[kind][group]);
                }
                tallies.add(new Effect.Tally(of, costs.get(i)[group]));
            }
            divisions.add(
                    new Effect.Division(groupings.get(i).of(), groupings.get(i).labels(), tallies));
        }
        return divisions;
    }

    private static Effect.Tally sum(Effect.Division division) {
        var sums = new ArrayList<Long>();
        for (var kind : Kind.values()) {
            sums.add(division.tallies().stream()
                    .mapToLong(tally -> tally.of(kind))
                    .sum());
        }
        return new Effect.Tally(
                sums, division.tallies().stream().mapToLong(Effect.Tally::cost).sum());
    }
}

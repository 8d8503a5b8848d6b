package hitomado.rules.bulk.columns;

import hitomado.rules.Aggregate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 世帯員の集計 — one value per household out of the cells of its persons: count, sum, least, greatest, any, all.
///
/// Loops go over persons rather than over households: how many somebody has cannot be foretold by the processor.
final class Folding extends Step {
    /// Added to a count when a member is not known.
    private static final long OPEN = 1L << 40;

    /// Sums of a household stay far from overflowing below this.
    private static final long MOST = 1L << 50;

    private final Aggregate function;
    private final @Nullable Step of;
    private final Step where;

    Folding(Shape shape, Aggregate function, Step where, @Nullable Step of) {
        super(shape, Reach.HOUSEHOLD, of == null ? List.of(where) : List.of(where, of), false);
        this.function = function;
        this.where = where;
        this.of = of;
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[] gate = pass.of(where);
        long[] cells = of == null ? gate : pass.of(of);
        int persons = pass.count(Reach.PERSON);
        switch (function) {
            case COUNT -> count(gate, pass.places(), persons, into, count);
            case SUM -> sum(gate, cells, pass, into);
            case MIN -> extreme(gate, cells, pass, into, false);
            case MAX -> extreme(gate, cells, pass, into, true);
            case ANY -> any(gate, of == null ? null : cells, pass, into);
            case ALL -> all(gate, of == null ? null : cells, pass, into);
            case RANK, FIRST -> throw new IllegalStateException(function.toString());
        }
    }

    private static void count(long[] where, int[] places, int persons, long[] into, int households) {
        Arrays.fill(into, 0, households, 0);
        for (int row = 0; row < persons; row++) {
            long cell = where[row];
            into[places[row]] += cell == Cell.UNKNOWN ? OPEN : cell & ~(cell >> 63);
        }
        for (int household = 0; household < households; household++) {
            into[household] = into[household] >= OPEN ? Cell.UNKNOWN : into[household];
        }
    }

    private static void sum(long[] where, long[] of, Pass pass, long[] into) {
        int[] places = pass.places();
        int persons = pass.count(Reach.PERSON);
        Arrays.fill(into, 0, pass.households(), 0);
        int[] odd = pass.scratch();
        int count = 0;
        for (int row = 0; row < persons; row++) {
            long gate = -(where[row] & 1);
            long taken = of[row] & gate;
            // One test finds all that is rare: numbers out of range, empty, not known, and members not known.
            if ((taken + MOST >>> 51 | (where[row] & gate) >>> 63) != 0) {
                odd[count++] = places[row];
            }
            into[places[row]] += taken;
        }
        for (int i = 0; i < count; i++) {
            into[odd[i]] = sum(where, of, pass.first(odd[i]), pass.first(odd[i] + 1));
        }
    }

    private static long sum(long[] where, long[] of, int from, int to) {
        long sum = 0;
        boolean open = false;
        boolean empty = false;
        for (int row = from; row < to; row++) {
            if (where[row] == Cell.TRUE || where[row] == Cell.UNKNOWN) {
                open |= where[row] == Cell.UNKNOWN || of[row] == Cell.UNKNOWN;
                empty |= of[row] == Cell.ABSENT;
                sum = of[row] > Cell.UNKNOWN ? Cell.checked(Math.addExact(sum, of[row])) : sum;
            }
        }
        return open ? Cell.UNKNOWN : empty ? Cell.ABSENT : sum;
    }

    private static void extreme(long[] where, long[] of, Pass pass, long[] into, boolean greatest) {
        for (int household = 0; household < pass.households(); household++) {
            into[household] = extreme(where, of, pass.first(household), pass.first(household + 1), greatest);
        }
    }

    private static long extreme(long[] where, long[] of, int from, int to, boolean greatest) {
        long best = Cell.ABSENT;
        boolean open = false;
        boolean empty = false;
        for (int row = from; row < to; row++) {
            if (where[row] == Cell.TRUE || where[row] == Cell.UNKNOWN) {
                open |= where[row] == Cell.UNKNOWN || of[row] == Cell.UNKNOWN;
                empty |= of[row] == Cell.ABSENT;
                boolean better = best == Cell.ABSENT || (greatest ? of[row] > best : of[row] < best);
                best = better ? of[row] : best;
            }
        }
        return open ? Cell.UNKNOWN : empty ? Cell.ABSENT : best;
    }

    private static void any(long[] where, long @Nullable [] of, Pass pass, long[] into) {
        int[] places = pass.places();
        int persons = pass.count(Reach.PERSON);
        Arrays.fill(into, 0, pass.households(), Cell.FALSE);
        for (int row = 0; row < persons; row++) {
            long cell = Cell.truth(where[row]);
            long both = of == null ? cell : Cell.and(cell, Cell.truth(of[row]));
            into[places[row]] = Cell.or(into[places[row]], both);
        }
    }

    private static void all(long[] where, long @Nullable [] of, Pass pass, long[] into) {
        int[] places = pass.places();
        int persons = pass.count(Reach.PERSON);
        Arrays.fill(into, 0, pass.households(), Cell.TRUE);
        for (int row = 0; row < persons; row++) {
            long cell = Cell.truth(where[row]);
            long implied = of == null ? cell : Cell.or(Cell.not(cell), Cell.truth(of[row]));
            into[places[row]] = Cell.and(into[places[row]], implied);
        }
    }
}

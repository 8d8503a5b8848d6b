package hitomado.rules.bulk.columns;

import hitomado.rules.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 世帯員の集計 — one value per household out of the cells of its persons: count, sum, least, greatest, any, all.
final class Folding extends Step {
    private final Fold fold;
    private final @Nullable Step of;
    private final Step where;

    /// A loop over the persons of one household.
    private interface Fold {
        long of(long[] where, long[] of, int from, int to);
    }

    Folding(Shape shape, Aggregate function, Step where, @Nullable Step of) {
        super(shape, Reach.HOUSEHOLD, of == null ? List.of(where) : List.of(where, of), false);
        this.where = where;
        this.of = of;
        fold = switch (function) {
            case COUNT -> Folding::count;
            case SUM -> Folding::sum;
            case MIN -> (gate, cells, from, to) -> extreme(gate, cells, from, to, false);
            case MAX -> (gate, cells, from, to) -> extreme(gate, cells, from, to, true);
            case ANY -> of == null ? Folding::anyWhere : Folding::any;
            case ALL -> of == null ? Folding::allWhere : Folding::all;
            case RANK, FIRST -> throw new IllegalArgumentException(function.toString());
        };
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[] gate = pass.of(where);
        long[] cells = of == null ? gate : pass.of(of);
        for (int household = 0; household < count; household++) {
            into[household] = fold.of(gate, cells, pass.first(household), pass.first(household + 1));
        }
    }

    private static long count(long[] where, long[] of, int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            if (where[row] == Cell.UNKNOWN) {
                return Cell.UNKNOWN;
            }
            count += where[row] == Cell.TRUE ? 1 : 0;
        }
        return count;
    }

    private static long sum(long[] where, long[] of, int from, int to) {
        long sum = 0;
        boolean open = false;
        boolean empty = false;
        for (int row = from; row < to; row++) {
            if (where[row] == Cell.TRUE || where[row] == Cell.UNKNOWN) {
                open |= where[row] == Cell.UNKNOWN || of[row] == Cell.UNKNOWN;
                empty |= of[row] == Cell.ABSENT;
                sum = of[row] > Cell.UNKNOWN ? Math.addExact(sum, of[row]) : sum;
            }
        }
        return open ? Cell.UNKNOWN : empty ? Cell.ABSENT : sum;
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

    private static long anyWhere(long[] where, long[] of, int from, int to) {
        long found = Cell.FALSE;
        for (int row = from; row < to; row++) {
            found = Cell.or(found, Cell.truth(where[row]));
        }
        return found;
    }

    private static long any(long[] where, long[] of, int from, int to) {
        long found = Cell.FALSE;
        for (int row = from; row < to; row++) {
            found = Cell.or(found, Cell.and(Cell.truth(where[row]), Cell.truth(of[row])));
        }
        return found;
    }

    private static long allWhere(long[] where, long[] of, int from, int to) {
        long held = Cell.TRUE;
        for (int row = from; row < to; row++) {
            held = Cell.and(held, Cell.truth(where[row]));
        }
        return held;
    }

    private static long all(long[] where, long[] of, int from, int to) {
        long held = Cell.TRUE;
        for (int row = from; row < to; row++) {
            held = Cell.and(held, Cell.or(Cell.not(Cell.truth(where[row])), Cell.truth(of[row])));
        }
        return held;
    }
}

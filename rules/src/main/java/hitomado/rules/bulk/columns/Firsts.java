package hitomado.rules.bulk.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 先頭の世帯員 — a value of the first member of the household; not known unless all who may be first agree.
final class Firsts extends Step {
    private final Step where;
    private final Step of;
    private final @Nullable Step orderBy;

    Firsts(Step where, Step of, @Nullable Step orderBy) {
        super(of.shape, Reach.HOUSEHOLD, orderBy == null ? List.of(where, of) : List.of(where, of, orderBy), false);
        this.where = where;
        this.of = of;
        this.orderBy = orderBy;
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[] member = pass.of(where);
        long[] cells = pass.of(of);
        long[] keys = orderBy == null ? null : pass.of(orderBy);
        for (int household = 0; household < count; household++) {
            into[household] = first(member, cells, keys, pass.first(household), pass.first(household + 1));
        }
    }

    private static long first(long[] member, long[] cells, long @Nullable [] keys, int from, int to) {
        boolean certain = false;
        boolean some = false;
        long value = Cell.ABSENT;
        for (int row = from; row < to; row++) {
            certain |= member[row] == Cell.TRUE;
            if (isFirst(member, keys, row, from, to) == Cell.FALSE) {
                continue;
            }
            if (cells[row] == Cell.UNKNOWN || some && cells[row] != value) {
                return Cell.UNKNOWN;
            }
            some = true;
            value = cells[row];
        }
        return certain || value == Cell.ABSENT ? value : Cell.UNKNOWN;
    }

    private static long isFirst(long[] member, long @Nullable [] keys, int row, int from, int to) {
        long first = Cell.truth(member[row]);
        for (int other = from; other < to && first != Cell.FALSE; other++) {
            if (other != row) {
                first = Cell.and(first, Cell.not(Ranks.before(member, keys, other, row)));
            }
        }
        return first;
    }
}

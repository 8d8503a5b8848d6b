package hitomado.rules.bulk.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 順位 — the rank of every person among the members of the household; ties keep the order of the rows, empty keys come
/// last.
final class Ranks extends Step {
    private final Step where;
    private final @Nullable Step orderBy;

    Ranks(Step where, @Nullable Step orderBy) {
        super(Shape.WHOLE, Reach.PERSON, orderBy == null ? List.of(where) : List.of(where, orderBy), false);
        this.where = where;
        this.orderBy = orderBy;
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[] member = pass.of(where);
        long[] keys = orderBy == null ? null : pass.of(orderBy);
        for (int household = 0; household < pass.households(); household++) {
            int from = pass.first(household);
            int to = pass.first(household + 1);
            for (int row = from; row < to; row++) {
                into[row] = rank(member, keys, row, from, to);
            }
        }
    }

    private static long rank(long[] member, long @Nullable [] keys, int row, int from, int to) {
        if (member[row] == Cell.FALSE || member[row] == Cell.ABSENT) {
            return Cell.ABSENT;
        }
        if (member[row] == Cell.UNKNOWN) {
            return Cell.UNKNOWN;
        }
        long rank = 1;
        for (int other = from; other < to; other++) {
            if (other != row) {
                long before = before(member, keys, other, row);
                if (before == Cell.UNKNOWN) {
                    return Cell.UNKNOWN;
                }
                rank += before;
            }
        }
        return rank;
    }

    /// Whether the person is a member and stands before the other one.
    static long before(long[] member, long @Nullable [] keys, int person, int other) {
        long gate = Cell.truth(member[person]);
        return gate == Cell.FALSE ? gate : Cell.and(order(keys, person, other), gate);
    }

    private static long order(long @Nullable [] keys, int person, int other) {
        if (keys == null) {
            return Cell.of(person < other);
        }
        long one = keys[person];
        long two = keys[other];
        if (one == Cell.UNKNOWN || two == Cell.UNKNOWN) {
            return Cell.UNKNOWN;
        }
        if (one == two) {
            return Cell.of(person < other);
        }
        return Cell.of(one == Cell.ABSENT ? false : two == Cell.ABSENT || one < two);
    }
}

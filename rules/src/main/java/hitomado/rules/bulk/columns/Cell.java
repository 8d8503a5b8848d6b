package hitomado.rules.bulk.columns;

/// 升 — how a value stands in a column that is being computed: one `long`, the two least ones for what is no value.
///
/// The order empty < not known < values makes `min` of two cells the result of strict functions and comparisons.
final class Cell {
    /// Known to be empty.
    static final long ABSENT = Long.MIN_VALUE;

    /// Not known.
    static final long UNKNOWN = Long.MIN_VALUE + 1;

    static final long FALSE = 0;
    static final long TRUE = 1;

    /// Beyond this the difference of two cells would not fit.
    static final long MOST = 1L << 62;

    /// Results of `and` and `or` by the places of both operands: false wins (or true), then not known, then empty.
    private static final long[] AND = new long[16];

    private static final long[] OR = new long[16];

    static {
        long[] cells = {FALSE, TRUE, ABSENT, UNKNOWN};
        for (int pair = 0; pair < 16; pair++) {
            long one = cells[pair >>> 2];
            long two = cells[pair & 3];
            boolean no = one == FALSE || two == FALSE;
            boolean yes = one == TRUE || two == TRUE;
            AND[pair] = no ? FALSE : one == TRUE ? two : two == TRUE ? one : Math.max(one, two);
            OR[pair] = yes ? TRUE : one == FALSE ? two : two == FALSE ? one : Math.max(one, two);
        }
    }

    private Cell() {}

    static boolean isValue(long cell) {
        return cell > UNKNOWN;
    }

    static long of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /// 0 false, 1 true, 2 empty, 3 not known: without a branch, as the values of a city cannot be foretold.
    static int place(long truth) {
        return (int) (truth & 1) | (int) (truth >>> 62) & 2;
    }

    static long not(long cell) {
        return cell > UNKNOWN ? 1 - cell : cell;
    }

    /// `and` as [hitomado.rules.logic.Kleene] has it.
    static long and(long one, long two) {
        return AND[place(one) << 2 | place(two)];
    }

    static long or(long one, long two) {
        return OR[place(one) << 2 | place(two)];
    }

    /// As the filter of an aggregate: empty is false.
    static long truth(long cell) {
        return cell == ABSENT ? FALSE : cell;
    }

    /// @throws ArithmeticException when the number is beyond a column
    static long checked(long cell) {
        if (cell >= MOST || cell <= -MOST) {
            throw new ArithmeticException("beyond a column");
        }
        return cell;
    }
}

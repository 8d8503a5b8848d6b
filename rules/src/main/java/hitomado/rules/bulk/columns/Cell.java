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

    private Cell() {}

    static boolean isValue(long cell) {
        return cell > UNKNOWN;
    }

    static long of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static long not(long cell) {
        return cell > UNKNOWN ? 1 - cell : cell;
    }

    /// `and` as [hitomado.rules.logic.Kleene] has it: false wins, then not known, then empty.
    static long and(long one, long two) {
        if (one == FALSE || two == FALSE) {
            return FALSE;
        }
        return one == TRUE ? two : two == TRUE ? one : Math.max(one, two);
    }

    static long or(long one, long two) {
        if (one == TRUE || two == TRUE) {
            return TRUE;
        }
        return one == FALSE ? two : two == FALSE ? one : Math.max(one, two);
    }

    /// As the filter of an aggregate: empty is false.
    static long truth(long cell) {
        return cell == ABSENT ? FALSE : cell;
    }
}

package hitomado.rules.bulk;

import hitomado.rules.Value;
import hitomado.rules.bulk.columns.Pool;
import hitomado.rules.bulk.columns.Shape;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// 計算した出力 — what the formula of one outcome gives for every row that has this outcome: 8 bytes for each of those.
///
/// A row has no value where a fact that the formula reads is not known.
public final class Computed {
    /// In [#wholes()] what is not known, empty, or not a whole number of 18 digits.
    public static final long NONE = Long.MIN_VALUE;

    private static final long UNKNOWN = Long.MIN_VALUE + 1;

    private final long[] bits;
    private final int[] ranks;
    private final long[] cells;
    private final Map<Integer, Value> others = new ConcurrentHashMap<>();
    private @Nullable Shape shape;
    private @Nullable Pool pool;

    Computed(long[] bits) {
        this.bits = bits;
        ranks = new int[bits.length + 1];
        for (int word = 0; word < bits.length; word++) {
            ranks[word + 1] = ranks[word] + Long.bitCount(bits[word]);
        }
        cells = new long[ranks[bits.length]];
        Arrays.fill(cells, UNKNOWN);
    }

    // ---- written by the computation; no two threads write the same row

    /// Null where all values are written one by one.
    void shaped(@Nullable Shape cellsAre, Pool of) {
        shape = cellsAre;
        pool = of;
    }

    /// Whether no row from `first` to before `end` has the outcome.
    boolean isEmpty(int first, int end) {
        return rank(first) == rank(end);
    }

    /// Cells of the rows from `first` on.
    void write(long[] of, int first, int end) {
        int at = rank(first);
        for (int row = next(first); row < end; row = next(row + 1)) {
            cells[at++] = of[row - first];
        }
    }

    void write(int row, Value value) {
        if (has(row)) {
            others.put(rank(row), value);
        }
    }

    private int rank(int row) {
        int word = row >>> 6;
        return word == bits.length ? cells.length : ranks[word] + Long.bitCount(bits[word] & (1L << row) - 1);
    }

    private int next(int row) {
        int word = row >>> 6;
        if (word >= bits.length) {
            return Integer.MAX_VALUE;
        }
        long left = bits[word] & -1L << row;
        while (left == 0) {
            if (++word == bits.length) {
                return Integer.MAX_VALUE;
            }
            left = bits[word];
        }
        return word * 64 + Long.numberOfTrailingZeros(left);
    }

    // ---- read by everybody

    /// Whether the row has the outcome.
    public boolean has(int row) {
        return row >>> 6 < bits.length && (bits[row >>> 6] >>> row & 1) != 0;
    }

    /// How many rows have the outcome.
    public int count() {
        return cells.length;
    }

    /// The rows whose value is known, 64 a word, lowest bit first.
    public long[] known() {
        long[] known = bits.clone();
        for (int row = next(0), place = 0; place < cells.length; row = next(row + 1), place++) {
            if (!isKnown(place)) {
                known[row >>> 6] &= ~(1L << row);
            }
        }
        return known;
    }

    /// The value of a row; empty when it is not known, or when the row has another outcome.
    public Optional<Value> find(int row) {
        return has(row) ? at(rank(row)) : Optional.empty();
    }

    private Optional<Value> at(int place) {
        Value other = others.get(place);
        if (other != null) {
            return Optional.of(other);
        }
        return shape == null || pool == null || cells[place] == UNKNOWN
                ? Optional.empty()
                : Optional.of(shape.value(cells[place], pool));
    }

    private boolean isKnown(int place) {
        return cells[place] != UNKNOWN || others.containsKey(place);
    }

    /// The sum over all rows whose value is a number.
    public BigDecimal total() {
        BigDecimal total = BigDecimal.ZERO;
        for (int place = 0; place < cells.length; place++) {
            if (at(place).orElse(Value.ABSENT) instanceof Value.Num(var number)) {
                total = total.add(number);
            }
        }
        return total;
    }

    /// The whole numbers in the order of the rows that have the outcome; [#NONE] for what is none.
    public long[] wholes() {
        long[] wholes = new long[cells.length];
        for (int place = 0; place < wholes.length; place++) {
            wholes[place] = whole(place);
        }
        return wholes;
    }

    private long whole(int place) {
        boolean isPlain = shape != null && shape.isWholeNumber() && others.isEmpty();
        if (isPlain) {
            return cells[place] <= UNKNOWN ? NONE : cells[place];
        }
        return at(place).orElse(Value.ABSENT) instanceof Value.Num(var number)
                        && number.stripTrailingZeros().scale() <= 0
                        && number.precision() - number.scale() <= 18
                ? number.longValueExact()
                : NONE;
    }
}

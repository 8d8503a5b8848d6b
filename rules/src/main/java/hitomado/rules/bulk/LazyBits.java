package hitomado.rules.bulk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// 必要な時のビット列 — one bit a row, made when the first is set; no two threads set bits of the same word.
final class LazyBits {
    private final int rows;
    private volatile long @Nullable [] bits;

    LazyBits(int rows) {
        this.rows = rows;
    }

    void set(int row) {
        long[] made = bits;
        if (made == null) {
            made = make();
        }
        made[row >>> 6] |= 1L << row;
    }

    private synchronized long[] make() {
        long[] made = bits;
        if (made == null) {
            made = new long[(rows + 63) >>> 6];
            bits = made;
        }
        return made;
    }

    boolean isSet(int row) {
        return isSet(bits, row);
    }

    long count() {
        return count(bits);
    }

    static boolean isSet(long @Nullable [] bits, int row) {
        return bits != null && (bits[row >>> 6] >>> row & 1) != 0;
    }

    static long count(long @Nullable [] bits) {
        return bits == null ? 0 : Arrays.stream(bits).map(Long::bitCount).sum();
    }
}

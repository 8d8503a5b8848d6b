package hitomado.eligibility.workbench;

import java.util.function.IntConsumer;

/// 行の集合 — rows as a bitmap, 64 a word, lowest bit first.
final class Rows {
    private Rows() {}

    static long count(long[] bits) {
        long count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static long[] both(long[] one, long[] other) {
        var both = new long[one.length];
        for (int word = 0; word < both.length; word++) {
            both[word] = one[word] & other[word];
        }
        return both;
    }

    /// Ascending.
    static void each(long[] bits, IntConsumer row) {
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                row.accept(word * 64 + Long.numberOfTrailingZeros(left));
            }
        }
    }
}

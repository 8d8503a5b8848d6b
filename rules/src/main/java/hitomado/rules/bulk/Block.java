package hitomado.rules.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// 区画 — the predicates of some consecutive rows as bitmaps; the arrays are used again for the next rows.
///
/// 8,192 rows are 1 KB a bitmap, so that some 700 distinct predicates stay in the second-level cache (measured:
/// 4,096 and 16,384 rows are slower).
final class Block {
    static final int WORDS = 128;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST = 0x0101010101010101L;
    private static final long GATHER = 0x0102040810204080L;

    private final List<BulkColumn> columns;
    private final List<Predicate> predicates;
    private final BulkRows rows;
    private final long[][] bits;
    private final long[][] unknown;
    private final boolean[] isOpen;
    private final long[][] planes = new long[8][];
    private final long[][][] atMost;
    private final int[][] limits;
    private final int[][] byColumn;
    private final byte[] tail;
    final long[] valid;
    private int first;
    private int words;

    Block(BulkPlan plan, BulkRows rows, int most) {
        this.columns = plan.columns();
        this.predicates = plan.predicates();
        this.rows = rows;
        bits = new long[predicates.size()][];
        unknown = new long[columns.size()][most];
        isOpen = new boolean[columns.size()];
        for (int plane = 0; plane < planes.length; plane++) {
            planes[plane] = new long[most];
        }
        tail = new byte[most * 64];
        valid = new long[most];
        byColumn = new int[columns.size()][];
        limits = new int[columns.size()][];
        atMost = new long[columns.size()][][];
        for (int column = 0; column < byColumn.length; column++) {
            arrange(column, most);
        }
    }

    /// Thresholds that the predicates of a column share; a predicate that is one threshold is that array itself.
    private void arrange(int column, int most) {
        byColumn[column] = java.util.stream.IntStream.range(0, predicates.size())
                .filter(number -> predicates.get(number).column() == column)
                .toArray();
        boolean[] needed = new boolean[257];
        for (int number : byColumn[column]) {
            for (Predicate.Range range : predicates.get(number).ranges()) {
                needed[range.high()] = true;
                if (range.low() > 0) {
                    needed[range.low() - 1] = true;
                }
            }
        }
        atMost[column] = new long[257][];
        int count = 0;
        limits[column] = new int[257];
        for (int limit = 0; limit < 257; limit++) {
            if (needed[limit]) {
                limits[column][count++] = limit;
                atMost[column][limit] = new long[most];
            }
        }
        limits[column] = Arrays.copyOf(limits[column], count);
        for (int number : byColumn[column]) {
            List<Predicate.Range> ranges = predicates.get(number).ranges();
            boolean shared = ranges.size() == 1 && ranges.getFirst().low() == 0;
            bits[number] = shared ? atMost[column][ranges.getFirst().high()] : new long[most];
        }
    }

    /// Moves to the rows from `start` on.
    void move(int start, int count) {
        first = start;
        words = (count + 63) >>> 6;
        Arrays.fill(valid, 0, words, -1L);
        if ((count & 63) != 0) {
            valid[words - 1] = -1L >>> (64 - (count & 63));
        }
        for (int column = 0; column < byColumn.length; column++) {
            derive(column, count);
        }
    }

    private void derive(int column, int count) {
        Coder coder = columns.get(column).coder();
        int width = 32 - Integer.numberOfLeadingZeros(coder.values() + 1);
        transpose(rows.codes(column), count, width);
        open(column, coder.values(), width);
        for (int limit : limits[column]) {
            compare(limit, width, atMost[column][limit]);
        }
        for (int number : byColumn[column]) {
            combine(predicates.get(number), bits[number]);
        }
    }

    private void transpose(byte[] codes, int count, int width) {
        byte[] from = codes;
        int start = first;
        if ((count & 63) != 0) {
            System.arraycopy(codes, first, tail, 0, count);
            Arrays.fill(tail, count, words * 64, (byte) 0);
            from = tail;
            start = 0;
        }
        for (int plane = 0; plane < width; plane++) {
            long[] into = planes[plane];
            for (int word = 0; word < words; word++) {
                long packed = 0;
                for (int eight = 0; eight < 8; eight++) {
                    long x = (long) EIGHT.get(from, start + word * 64 + eight * 8);
                    packed |= ((x >>> plane & LOWEST) * GATHER >>> 56) << (eight * 8);
                }
                into[word] = packed;
            }
        }
    }

    private void open(int column, int absent, int width) {
        long[] known = unknown[column];
        compare(absent, width, known);
        for (int i = 0; i < words; i++) {
            known[i] = ~known[i] & valid[i];
        }
        isOpen[column] = !Kernels.isEmpty(known, words);
    }

    private void compare(int limit, int width, long[] into) {
        int from = Integer.numberOfTrailingZeros(~limit);
        Arrays.fill(into, 0, words, -1L);
        for (int plane = from; plane < width; plane++) {
            Kernels.atMost(planes[plane], (limit >>> plane & 1) != 0, into, words);
        }
    }

    private void combine(Predicate predicate, long[] into) {
        long[][] thresholds = atMost[predicate.column()];
        List<Predicate.Range> ranges = predicate.ranges();
        if (ranges.size() == 1) {
            Predicate.Range only = ranges.getFirst();
            if (only.low() > 0) {
                Kernels.difference(thresholds[only.high()], thresholds[only.low() - 1], into, words);
            }
            return;
        }
        Arrays.fill(into, 0, words, 0);
        for (Predicate.Range range : ranges) {
            for (int i = 0; i < words; i++) {
                into[i] |= thresholds[range.high()][i] & (range.low() == 0 ? -1L : ~thresholds[range.low() - 1][i]);
            }
        }
    }

    /// The bitmap of a predicate.
    long[] bits(int predicate) {
        return bits[predicate];
    }

    /// Rows whose code is not known, null if there are none.
    long[] unknown(int column) {
        return unknown[column];
    }

    boolean isOpen(int column) {
        return isOpen[column];
    }

    int code(int column, int row) {
        return rows.codes(column)[first + row] & 0xff;
    }

    int first() {
        return first;
    }

    int words() {
        return words;
    }
}

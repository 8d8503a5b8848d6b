package hitomado.rules.bulk;

import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// 整数の境界 — the cuts of whole numbers and days as sorted longs: the code is how many of them a value has reached.
record LongCuts(long[] from, byte[] near) {
    /// Spans up to this width are looked up rather than searched for.
    private static final int WIDE = 1 << 16;

    /// Up to so many cuts are counted rather than searched.
    private static final int FEW = 6;

    private static final long MIDDLE = 1L << 61;

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    static LongCuts of(Kind kind, List<Coder.Cut> cuts) {
        return of(kind, cuts, 0);
    }

    /// For numbers in units of 10^-scale.
    static LongCuts of(Kind kind, List<Coder.Cut> cuts, int scale) {
        if (kind != Kind.NUMBER && kind != Kind.DATE) {
            return new LongCuts(new long[0], new byte[0]);
        }
        long[] from = cuts.stream().mapToLong(cut -> first(cut, scale)).toArray();
        int last = from.length - 1;
        boolean narrow = last >= 0 && from[0] > -(1L << 60) && from[last] < 1L << 60 && from[last] - from[0] < WIDE;
        byte[] near = new byte[narrow ? (int) (from[last] - from[0]) + 1 : 0];
        for (int i = 0; i < near.length; i++) {
            near[i] = (byte) reached(from, from[0] + i);
        }
        return new LongCuts(from, near);
    }

    /// The least whole number beyond the cut.
    private static long first(Coder.Cut cut, int scale) {
        return switch (cut.at()) {
            case Value.Day(var day) -> day.toEpochDay() + (cut.inclusive() ? 0 : 1);
            case Value.Num(var exact) -> {
                BigDecimal number = exact.movePointRight(scale);
                BigDecimal least = cut.inclusive()
                        ? number.setScale(0, RoundingMode.CEILING)
                        : number.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
                yield least.max(LEAST).min(MOST).longValueExact();
            }
            default -> throw new IllegalArgumentException("not a whole number: " + cut);
        };
    }

    private static int reached(long[] from, long value) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Counts without a branch; the least and the greatest numbers are not compared by differences.
    private byte few(long value) {
        if (value <= -MIDDLE || value >= MIDDLE) {
            return (byte) reached(from, value);
        }
        int reached = 0;
        for (long start : from) {
            reached += start >= MIDDLE ? 0 : start <= -MIDDLE ? 1 : (int) ((start - 1 - value) >>> 63);
        }
        return (byte) reached;
    }

    byte code(long value) {
        if (near.length == 0) {
            return from.length <= FEW ? few(value) : (byte) reached(from, value);
        }
        if (value < from[0]) {
            return 0;
        }
        long place = value - from[0];
        return place < near.length && place >= 0 ? near[(int) place] : (byte) from.length;
    }
}

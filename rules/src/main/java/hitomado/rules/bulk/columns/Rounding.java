package hitomado.rules.bulk.columns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// 端数処理 — the rounding functions over numbers in units.
final class Rounding {
    static final Map<String, RoundingMode> MODES = Map.of(
            "floor",
            RoundingMode.FLOOR,
            "ceiling",
            RoundingMode.CEILING,
            "round up",
            RoundingMode.UP,
            "round down",
            RoundingMode.DOWN,
            "round half up",
            RoundingMode.HALF_UP,
            "round half down",
            RoundingMode.HALF_DOWN,
            "decimal",
            RoundingMode.HALF_EVEN);

    private Rounding() {}

    /// To multiples of the unit, which is a power of ten, and counted in it.
    static Operation.Kernel to(long unit, RoundingMode mode) {
        return (in, into, count) -> {
            long[] of = in[0];
            for (int i = 0; i < count; i++) {
                into[i] = of[i] <= Cell.UNKNOWN ? of[i] : rounded(of[i], unit, mode);
            }
        };
    }

    private static long rounded(long cell, long unit, RoundingMode mode) {
        long down = cell / unit;
        long rest = Math.abs(cell - down * unit);
        if (rest == 0) {
            return down;
        }
        long away = cell < 0 ? down - 1 : down + 1;
        return switch (mode) {
            case FLOOR -> Math.min(down, away);
            case CEILING -> Math.max(down, away);
            case UP -> away;
            case DOWN -> down;
            case HALF_UP -> rest >= unit - rest ? away : down;
            case HALF_DOWN -> rest > unit - rest ? away : down;
            case HALF_EVEN -> rest == unit - rest ? (down & 1) == 0 ? down : away : rest > unit - rest ? away : down;
            case UNNECESSARY -> throw new ArithmeticException("not exact");
        };
    }

    /// 10 to a power below 19.
    static long power(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).longValueExact();
    }
}

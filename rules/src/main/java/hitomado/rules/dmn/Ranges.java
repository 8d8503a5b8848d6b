package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Range;
import java.util.List;

/// Ranges as values.
final class Ranges {
    /// What a range with an end of null or with ends of different kinds is: every question to it is null.
    private static final Range BROKEN = new Range(Datum.NULL, Datum.NULL, false, false);

    private Ranges() {}

    static Datum of(Datum low, Datum high, boolean lowClosed, boolean highClosed) {
        return Comparison.order(low, high) == null ? BROKEN : new Range(low, high, lowClosed, highClosed);
    }

    static Datum oneSided(String operator, Datum end) {
        if (Comparison.order(end, end) == null) {
            return BROKEN;
        }
        return switch (operator) {
            case "<" -> new Range(Datum.NULL, end, false, false);
            case "<=" -> new Range(Datum.NULL, end, false, true);
            case ">" -> new Range(end, Datum.NULL, false, false);
            case ">=" -> new Range(end, Datum.NULL, true, false);
            default -> new Range(end, end, true, true);
        };
    }

    static boolean isBroken(Range range) {
        return range.equals(BROKEN);
    }

    static Datum includes(Range range, Datum value) {
        if (isBroken(range)) {
            return Datum.NULL;
        }
        var all = Datum.Truth.of(true);
        var ends = List.<Code>of(
                _ -> range.low().equals(Datum.NULL)
                        ? all
                        : Comparison.compare(range.lowClosed() ? ">=" : ">", value, range.low()),
                _ -> range.high().equals(Datum.NULL)
                        ? all
                        : Comparison.compare(range.highClosed() ? "<=" : "<", value, range.high()));
        return Logic.chain(ends, Library.EMPTY, false);
    }
}

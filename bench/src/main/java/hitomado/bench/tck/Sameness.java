package hitomado.bench.tck;

import hitomado.rules.dmn.Datum;
import hitomado.rules.dmn.Datum.Fields;
import hitomado.rules.dmn.Datum.Many;
import hitomado.rules.dmn.Datum.Num;
import java.math.BigDecimal;

/// Whether a result is the expected one; numbers are compared to eight decimals, as the kit's own runner does.
final class Sameness {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.00000001");

    private Sameness() {}

    static boolean same(Datum expected, Datum actual) {
        if (expected instanceof Num(var a) && actual instanceof Num(var b)) {
            return a.subtract(b).abs().compareTo(TOLERANCE) < 0;
        }
        if (expected instanceof Many(var a) && actual instanceof Many(var b)) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected instanceof Fields(var a) && actual instanceof Fields(var b)) {
            return a.keySet().equals(b.keySet())
                    && a.keySet().stream()
                            .allMatch(key -> same(a.getOrDefault(key, Datum.NULL), b.getOrDefault(key, Datum.NULL)));
        }
        return expected.equals(actual);
    }
}

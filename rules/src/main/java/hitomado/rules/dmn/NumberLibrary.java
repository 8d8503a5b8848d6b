package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Months;
import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Span;
import hitomado.rules.dmn.Datum.Text;
import hitomado.rules.dmn.Datum.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers and `not`.
final class NumberLibrary {
    private static final int LEAST_SCALE = -6111;
    private static final int LARGEST_SCALE = 6176;

    private NumberLibrary() {}

    static Map<String, List<Builtin>> functions() {
        var all = new LinkedHashMap<String, List<Builtin>>();
        all.put("not", List.of(Builtin.test("negand", a -> Logic.not(a.getFirst()))));
        all.put("abs", List.of(Builtin.scalar("n", a -> abs(a.getFirst()))));
        all.put("floor", rounding(RoundingMode.FLOOR));
        all.put("ceiling", rounding(RoundingMode.CEILING));
        all.put("decimal", List.of(scaled(RoundingMode.HALF_EVEN)));
        all.put("round up", List.of(scaled(RoundingMode.UP)));
        all.put("round down", List.of(scaled(RoundingMode.DOWN)));
        all.put("round half up", List.of(scaled(RoundingMode.HALF_UP)));
        all.put("round half down", List.of(scaled(RoundingMode.HALF_DOWN)));
        all.put("odd", List.of(Builtin.test("number", a -> parity(a.getFirst(), true))));
        all.put("even", List.of(Builtin.test("number", a -> parity(a.getFirst(), false))));
        all.put("modulo", List.of(Builtin.scalar("dividend, divisor", a -> modulo(a.getFirst(), a.getLast()))));
        all.put("sqrt", List.of(Builtin.scalar("number", a -> sqrt(a.getFirst()))));
        all.put(
                "number",
                List.of(Builtin.scalar("from, grouping separator, decimal separator", NumberLibrary::number)));
        return all;
    }

    private static Datum abs(Datum value) {
        return switch (value) {
            case Num(var n) -> new Num(n.abs());
            case Months(var months) -> new Months(Math.abs(months));
            case Span(var span) -> new Span(span.abs());
            default -> Datum.NULL;
        };
    }

    private static List<Builtin> rounding(RoundingMode mode) {
        return List.of(Builtin.scalar("n", a -> round(a.getFirst(), Num.of(0), mode)), scaled(mode));
    }

    private static Builtin scaled(RoundingMode mode) {
        return Builtin.scalar("n, scale", a -> round(a.getFirst(), a.getLast(), mode));
    }

    private static Datum round(Datum value, Datum scale, RoundingMode mode) {
        if (!(value instanceof Num(var n)) || !(scale instanceof Num(var digits))) {
            return Datum.NULL;
        }
        boolean inside = digits.compareTo(BigDecimal.valueOf(LEAST_SCALE)) >= 0
                && digits.compareTo(BigDecimal.valueOf(LARGEST_SCALE)) <= 0;
        if (!inside) {
            return Datum.NULL;
        }
        return digits.intValue() >= n.scale() ? value : Arithmetic.number(n.setScale(digits.intValue(), mode));
    }

    private static Datum parity(Datum value, boolean odd) {
        if (!(value instanceof Num(var n)) || n.stripTrailingZeros().scale() > 0) {
            return Datum.NULL;
        }
        boolean isOdd = n.remainder(BigDecimal.TWO).signum() != 0;
        return Truth.of(isOdd == odd);
    }

    private static Datum modulo(Datum dividend, Datum divisor) {
        if (!(dividend instanceof Num(var a)) || !(divisor instanceof Num(var b)) || b.signum() == 0) {
            return Datum.NULL;
        }
        BigDecimal rest = a.remainder(b);
        return Arithmetic.number(rest.signum() * b.signum() < 0 ? rest.add(b) : rest);
    }

    private static Datum sqrt(Datum value) {
        return value instanceof Num(var n) && n.signum() >= 0 ? new Num(n.sqrt(Arithmetic.PRECISION)) : Datum.NULL;
    }

    private static Datum number(List<Datum> a) {
        if (!(a.getFirst() instanceof Text(var text))) {
            return Datum.NULL;
        }
        String grouping = separator(a.get(1), Set.of(" ", ",", "."));
        String decimal = separator(a.get(2), Set.of(",", "."));
        if (grouping.equals("?") || decimal.equals("?") || grouping.equals(decimal) && !grouping.isEmpty()) {
            return Datum.NULL;
        }
        String plain = grouping.isEmpty() ? text : text.replace(grouping, "");
        plain = decimal.isEmpty() ? plain : plain.replace(decimal, ".");
        return plain.matches("-?\\d{1,34}(\\.\\d{1,34})?") ? Arithmetic.number(new BigDecimal(plain)) : Datum.NULL;
    }

    private static String separator(Datum value, Set<String> allowed) {
        return switch (value) {
            case Datum.Null _ -> "";
            case Text(var text) when allowed.contains(text) -> text;
            default -> "?";
        };
    }

    /// The whole number of a value, or null where it is none.
    static @Nullable Integer whole(Datum value) {
        if (!(value instanceof Num(var n))) {
            return null;
        }
        return n.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? null : n.intValue();
    }
}

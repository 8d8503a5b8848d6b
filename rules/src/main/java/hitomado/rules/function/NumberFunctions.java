package hitomado.rules.function;

import static hitomado.rules.function.Arguments.integer;
import static hitomado.rules.function.Arguments.number;
import static hitomado.rules.function.Kind.BOOLEAN;
import static hitomado.rules.function.Kind.DAYS;
import static hitomado.rules.function.Kind.MONTHS;
import static hitomado.rules.function.Kind.NUMBER;
import static hitomado.rules.function.Kind.TEXT;

import hitomado.rules.Value;
import hitomado.rules.logic.Calculating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/// Functions of numbers.
final class NumberFunctions {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<Kind> ONE = List.of(NUMBER);
    private static final List<Kind> PAIR = List.of(NUMBER, NUMBER);

    static final List<Signature> ALL = List.of(
            Signature.of("abs", ONE, NUMBER, (d, a) -> Value.of(number(a, 0).abs())),
            Signature.of("abs", List.of(DAYS), DAYS, (d, a) -> absolute(a.getFirst())),
            Signature.of("abs", List.of(MONTHS), MONTHS, (d, a) -> absolute(a.getFirst())),
            Signature.of("floor", ONE, NUMBER, (d, a) -> rounded(number(a, 0), 0, RoundingMode.FLOOR)),
            Signature.of("floor", PAIR, NUMBER, (d, a) -> rounded(a, RoundingMode.FLOOR)),
            Signature.of("ceiling", ONE, NUMBER, (d, a) -> rounded(number(a, 0), 0, RoundingMode.CEILING)),
            Signature.of("ceiling", PAIR, NUMBER, (d, a) -> rounded(a, RoundingMode.CEILING)),
            Signature.of("round up", PAIR, NUMBER, (d, a) -> rounded(a, RoundingMode.UP)),
            Signature.of("round down", PAIR, NUMBER, (d, a) -> rounded(a, RoundingMode.DOWN)),
            Signature.of("round half up", PAIR, NUMBER, (d, a) -> rounded(a, RoundingMode.HALF_UP)),
            Signature.of("round half down", PAIR, NUMBER, (d, a) -> rounded(a, RoundingMode.HALF_DOWN)),
            Signature.of("decimal", PAIR, NUMBER, (d, a) -> rounded(a, RoundingMode.HALF_EVEN)),
            Signature.of("modulo", PAIR, NUMBER, (d, a) -> modulo(number(a, 0), number(a, 1))),
            Signature.of(
                    "sqrt",
                    ONE,
                    NUMBER,
                    (d, a) -> Calculating.number(number(a, 0).sqrt(Calculating.EXACT))),
            Signature.of("even", ONE, BOOLEAN, (d, a) -> parity(number(a, 0), true)),
            Signature.of("odd", ONE, BOOLEAN, (d, a) -> parity(number(a, 0), false)),
            Signature.of("number", List.of(TEXT), NUMBER, (d, a) -> parsed(Arguments.text(a, 0))),
            Signature.of("number", List.of(NUMBER), NUMBER, (d, a) -> a.getFirst()),
            Signature.of("number", List.of(TEXT, TEXT, TEXT), NUMBER, (d, a) -> grouped(a)));

    private NumberFunctions() {}

    private static Value absolute(Value of) {
        return switch (of) {
            case Value.Days(Duration days) -> new Value.Days(days.abs());
            case Value.Months(Period months) -> months.isNegative() ? Calculating.negated(of) : of;
            default -> Value.ABSENT;
        };
    }

    private static Value rounded(List<Value> arguments, RoundingMode mode) {
        return rounded(number(arguments, 0), integer(arguments, 1), mode);
    }

    private static Value rounded(BigDecimal of, int scale, RoundingMode mode) {
        return Math.abs((long) scale) > 6000 ? Value.ABSENT : Calculating.number(of.setScale(scale, mode));
    }

    /// The sign of the divisor, as FEEL has it: `modulo(-12, 5)` is 3.
    private static Value modulo(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal quotient = dividend.divide(divisor, Calculating.EXACT).setScale(0, RoundingMode.FLOOR);
        return Calculating.number(dividend.subtract(divisor.multiply(quotient)));
    }

    private static Value parity(BigDecimal of, boolean even) {
        BigDecimal rest = of.remainder(TWO).abs();
        return Value.of(even ? rest.signum() == 0 : rest.compareTo(BigDecimal.ONE) == 0);
    }

    private static Value parsed(String text) {
        return text.length() <= 60 && text.matches("-?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?")
                ? Calculating.number(new BigDecimal(text))
                : Value.ABSENT;
    }

    private static Value grouped(List<Value> arguments) {
        String grouping = Arguments.text(arguments, 1);
        String point = Arguments.text(arguments, 2);
        boolean valid = List.of(" ", ".", ",").contains(grouping)
                && List.of(".", ",").contains(point)
                && !grouping.equals(point);
        return valid ? parsed(Arguments.text(arguments, 0).replace(grouping, "").replace(point, ".")) : Value.ABSENT;
    }
}

package hitomado.rules.logic;

import hitomado.rules.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;

/// 算術 — `+ - * / **` on numbers, texts, dates and durations; what FEEL does not define is empty.
public final class Calculating {
    /// Decimal128, the arithmetic of DMN.
    public static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);

    private static final int MAX_SCALE = 6144;

    private Calculating() {}

    public static Value calculate(char operator, Value left, Value right) {
        try {
            return switch (operator) {
                case '+' -> plus(left, right);
                case '-' -> minus(left, right);
                case '*' -> times(left, right);
                case '/' -> divided(left, right);
                default -> power(left, right);
            };
        } catch (ArithmeticException | DateTimeException outOfRange) {
            return Value.ABSENT;
        }
    }

    /// A number, or empty when it is beyond decimal128.
    public static Value number(BigDecimal value) {
        BigDecimal rounded = value.round(EXACT);
        return Math.abs((long) rounded.precision() - rounded.scale()) > MAX_SCALE ? Value.ABSENT : Value.of(rounded);
    }

    private static Value plus(Value left, Value right) {
        return switch (left) {
            case Value.Num(var a) when right instanceof Value.Num(var b) -> number(a.add(b, EXACT));
            case Value.Text(var a) when right instanceof Value.Text(var b) -> new Value.Text(a + b);
            case Value.Days a when !(right instanceof Value.Days) -> shift(right, a);
            case Value.Months a when !(right instanceof Value.Months) -> shift(right, a);
            default -> shift(left, right);
        };
    }

    private static Value minus(Value left, Value right) {
        return switch (left) {
            case Value.Num(var a) when right instanceof Value.Num(var b) -> number(a.subtract(b, EXACT));
            case Value.Day(var a)
            when right instanceof Value.Day(var b) -> new Value.Days(Duration.ofDays(a.toEpochDay() - b.toEpochDay()));
            case Value.DateTime(var a)
            when right instanceof Value.DateTime(var b) -> new Value.Days(Duration.between(b, a));
            case Value.Time(var a) when right instanceof Value.Time(var b) -> new Value.Days(Duration.between(b, a));
            default -> shift(left, negated(right));
        };
    }

    /// A date, time or duration moved by a duration.
    private static Value shift(Value of, Value by) {
        if (by instanceof Value.Days(var days)) {
            return switch (of) {
                case Value.Day(var day) ->
                    Value.of(day.atStartOfDay().plus(days).toLocalDate());
                case Value.DateTime(var moment) -> Value.of(moment.plus(days));
                case Value.Time(var time) -> Value.of(time.plus(days));
                case Value.Days(var other) -> new Value.Days(other.plus(days));
                default -> Value.ABSENT;
            };
        }
        if (by instanceof Value.Months(var months)) {
            return switch (of) {
                case Value.Day(var day) -> Value.of(day.plus(months));
                case Value.DateTime(var moment) -> Value.of(moment.plus(months));
                case Value.Months(var other) -> new Value.Months(other.plus(months));
                default -> Value.ABSENT;
            };
        }
        return Value.ABSENT;
    }

    public static Value negated(Value of) {
        return switch (of) {
            case Value.Num(var number) -> Value.of(number.negate());
            case Value.Days(var days) -> new Value.Days(days.negated());
            case Value.Months(var months) -> new Value.Months(months.negated());
            default -> Value.ABSENT;
        };
    }

    private static Value times(Value left, Value right) {
        return switch (left) {
            case Value.Num(var a) when right instanceof Value.Num(var b) -> number(a.multiply(b, EXACT));
            case Value.Days(var a)
            when right instanceof Value.Num(var b) -> days(seconds(a).multiply(b, EXACT));
            case Value.Months(var a)
            when right instanceof Value.Num(var b) ->
                months(BigDecimal.valueOf(a.toTotalMonths()).multiply(b, EXACT));
            case Value.Num a when !(right instanceof Value.Num) -> times(right, a);
            default -> Value.ABSENT;
        };
    }

    private static Value divided(Value left, Value right) {
        return switch (left) {
            case Value.Num(var a) when right instanceof Value.Num(var b) -> number(a.divide(b, EXACT));
            case Value.Days(var a)
            when right instanceof Value.Num(var b) -> days(seconds(a).divide(b, EXACT));
            case Value.Days(var a)
            when right instanceof Value.Days(var b) -> number(seconds(a).divide(seconds(b), EXACT));
            case Value.Months(var a)
            when right instanceof Value.Num(var b) ->
                months(BigDecimal.valueOf(a.toTotalMonths()).divide(b, EXACT));
            case Value.Months(var a)
            when right instanceof Value.Months(var b) ->
                number(BigDecimal.valueOf(a.toTotalMonths()).divide(BigDecimal.valueOf(b.toTotalMonths()), EXACT));
            default -> Value.ABSENT;
        };
    }

    private static Value power(Value left, Value right) {
        return left instanceof Value.Num(var base) && right instanceof Value.Num(var exponent)
                ? number(base.pow(exponent.intValueExact(), EXACT))
                : Value.ABSENT;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    private static Value days(BigDecimal seconds) {
        BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.DOWN);
        return new Value.Days(Duration.ofSeconds(
                nanos.divideToIntegralValue(BigDecimal.valueOf(1_000_000_000L)).longValueExact(),
                nanos.remainder(BigDecimal.valueOf(1_000_000_000L)).longValueExact()));
    }

    private static Value months(BigDecimal months) {
        return new Value.Months(
                Period.ofMonths(months.setScale(0, RoundingMode.DOWN).intValueExact()));
    }
}

package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Day;
import hitomado.rules.dmn.Datum.Moment;
import hitomado.rules.dmn.Datum.Months;
import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Span;
import hitomado.rules.dmn.Datum.Text;
import hitomado.rules.dmn.Datum.Time;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/// `+ - * / **` on numbers, strings, dates, times and durations; what has no result is null (DMN tables 55 to 57).
final class Arithmetic {
    static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int LARGEST = 6145;
    /// Decisions that double a string again and again must not fill the memory.
    private static final int LONGEST = 1_000_000;

    private Arithmetic() {}

    static Datum compute(char operator, Datum left, Datum right) {
        try {
            if (left instanceof Num(var a) && right instanceof Num(var b)) {
                return number(numbers(operator, a, b));
            }
            return switch (operator) {
                case '+' -> plus(left, right);
                case '-' -> minus(left, right);
                case '*' -> times(left, right);
                case '/' -> over(left, right);
                default -> Datum.NULL;
            };
        } catch (ArithmeticException | DateTimeException noResult) {
            return Datum.NULL;
        }
    }

    static Datum negate(Datum value) {
        return switch (value) {
            case Num(var number) -> new Num(number.negate());
            case Months(var months) -> new Months(-months);
            case Span(var span) -> new Span(span.negated());
            default -> Datum.NULL;
        };
    }

    static Datum number(BigDecimal value) {
        BigDecimal rounded = value.round(PRECISION);
        boolean tooLarge = rounded.precision() - rounded.scale() > LARGEST;
        return tooLarge ? Datum.NULL : new Num(rounded);
    }

    private static BigDecimal numbers(char operator, BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case '+' -> a.add(b, PRECISION);
            case '-' -> a.subtract(b, PRECISION);
            case '*' -> a.multiply(b, PRECISION);
            case '/' -> a.divide(b, PRECISION);
            default -> power(a, b);
        };
    }

    /// Exact to 34 digits for whole exponents, to 15 for others.
    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.stripTrailingZeros().scale() <= 0) {
            return base.pow(exponent.intValueExact(), PRECISION);
        }
        double power = Math.pow(base.doubleValue(), exponent.doubleValue());
        if (!Double.isFinite(power)) {
            throw new ArithmeticException("no such power");
        }
        return new BigDecimal(power).round(new MathContext(15));
    }

    private static Datum plus(Datum left, Datum right) {
        if (left instanceof Text(var a) && right instanceof Text(var b)) {
            return a.length() + b.length() > LONGEST ? Datum.NULL : new Text(a + b);
        }
        if (left instanceof Months(var a) && right instanceof Months(var b)) {
            return new Months(Math.addExact(a, b));
        }
        if (left instanceof Span(var a) && right instanceof Span(var b)) {
            return new Span(a.plus(b));
        }
        if (right instanceof Months(var months)) {
            return shift(left, months);
        }
        if (right instanceof Span(var span)) {
            return shift(left, span);
        }
        boolean turned = left instanceof Months || left instanceof Span;
        return turned && !(right instanceof Text) ? plus(right, left) : Datum.NULL;
    }

    private static Datum shift(Datum day, long months) {
        return switch (day) {
            case Day(var date) -> new Day(date.plusMonths(months));
            case Moment(var moment, var zone) -> new Moment(moment.plusMonths(months), zone);
            default -> Datum.NULL;
        };
    }

    private static Datum shift(Datum day, Duration by) {
        return switch (day) {
            case Day(var date) -> new Day(date.atStartOfDay().plus(by).toLocalDate());
            case Moment(var moment, var zone) -> new Moment(moment.plus(by), zone);
            case Time(var time, var zone) -> new Time(time.plus(by), zone);
            default -> Datum.NULL;
        };
    }

    private static Datum minus(Datum left, Datum right) {
        if (right instanceof Months || right instanceof Span) {
            return plus(left, negate(right));
        }
        if (left instanceof Day(var a) && right instanceof Day(var b)) {
            return new Span(Duration.between(b.atStartOfDay(), a.atStartOfDay()));
        }
        if (left instanceof Time(var a, var zone) && right instanceof Time(var b, var other)) {
            if (zone == null && other == null) {
                return new Span(Duration.between(b, a));
            }
            return zone instanceof ZoneOffset first && other instanceof ZoneOffset second
                    ? new Span(Duration.between(b, a).minusSeconds(first.getTotalSeconds() - second.getTotalSeconds()))
                    : Datum.NULL;
        }
        if (moment(left) instanceof Moment(var a, var zone) && moment(right) instanceof Moment(var b, var other)) {
            if (zone == null || other == null) {
                return zone == other ? new Span(Duration.between(b, a)) : Datum.NULL;
            }
            return new Span(Duration.between(b.atZone(other), a.atZone(zone)));
        }
        return Datum.NULL;
    }

    /// A date counts as its midnight in UTC beside a date and time (DMN 10.3.2.3.5).
    private static Datum moment(Datum value) {
        return value instanceof Day(var date) ? new Moment(date.atTime(LocalTime.MIDNIGHT), ZoneOffset.UTC) : value;
    }

    private static Datum times(Datum left, Datum right) {
        if (left instanceof Num) {
            return right instanceof Num ? Datum.NULL : times(right, left);
        }
        return right instanceof Num(var factor) ? scaled(left, n -> n.multiply(factor, PRECISION)) : Datum.NULL;
    }

    private static Datum over(Datum left, Datum right) {
        if (left instanceof Months(var a) && right instanceof Months(var b)) {
            return number(BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), PRECISION));
        }
        if (left instanceof Span(var a) && right instanceof Span(var b)) {
            return number(nanos(a).divide(nanos(b), PRECISION));
        }
        boolean duration = left instanceof Months || left instanceof Span;
        return duration && right instanceof Num(var divisor)
                ? scaled(left, n -> n.divide(divisor, PRECISION))
                : Datum.NULL;
    }

    private static Datum scaled(Datum duration, UnaryOperator<BigDecimal> by) {
        return switch (duration) {
            case Months(var months) ->
                new Months(by.apply(BigDecimal.valueOf(months))
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact());
            case Span(var span) -> span(by.apply(nanos(span)).setScale(0, RoundingMode.DOWN));
            default -> Datum.NULL;
        };
    }

    private static BigDecimal nanos(Duration span) {
        return BigDecimal.valueOf(span.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(span.getNano()));
    }

    private static Span span(BigDecimal nanos) {
        var parts = nanos.toBigIntegerExact().divideAndRemainder(BigInteger.TEN.pow(9));
        return new Span(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    }
}

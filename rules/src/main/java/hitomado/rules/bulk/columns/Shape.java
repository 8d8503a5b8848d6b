package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;

/// 形 — what the cells of a column stand for: numbers in units of 10^-scale, epoch days, 0 and 1, or numbers of a
/// [Pool].
public record Shape(Kind kind, int scale) {
    /// Products of more decimals are left to the scalar executor.
    static final int MAX_SCALE = 12;

    static final Shape BOOLEAN = of(Kind.BOOLEAN);
    static final Shape WHOLE = of(Kind.NUMBER);

    static Shape of(Kind kind) {
        return new Shape(kind, 0);
    }

    static Shape number(int scale) {
        if (scale > MAX_SCALE) {
            throw new Unsupported("more than " + MAX_SCALE + " decimals");
        }
        return new Shape(Kind.NUMBER, scale);
    }

    /// Whether a cell is itself in the order of the values.
    boolean isLine() {
        return kind == Kind.NUMBER || kind == Kind.DATE;
    }

    /// Whether cells that are values are the numbers themselves.
    public boolean isWholeNumber() {
        return kind == Kind.NUMBER && scale == 0;
    }

    public Value value(long cell, Pool pool) {
        if (cell == Cell.ABSENT) {
            return Value.ABSENT;
        }
        return switch (kind) {
            case NUMBER -> Value.of(BigDecimal.valueOf(cell, scale));
            case DATE -> Value.of(LocalDate.ofEpochDay(cell));
            case BOOLEAN -> Value.of(cell == Cell.TRUE);
            case ANY, TEXT, TIME, DATE_TIME, DAYS, MONTHS -> pool.value((int) cell);
        };
    }

    /// The cell of a value.
    ///
    /// @throws ArithmeticException when the number has more digits
    long cell(Value value, Pool pool) {
        return switch (value) {
            case Value.Absent absent -> Cell.ABSENT;
            case Value.Num(var number) when kind == Kind.NUMBER -> unscaled(number);
            case Value.Day(var day) when kind == Kind.DATE -> day.toEpochDay();
            case Value.Bool(var truth) when kind == Kind.BOOLEAN -> Cell.of(truth);
            default -> pooled(value, pool);
        };
    }

    private long unscaled(BigDecimal number) {
        if (number.scale() > scale || number.precision() - number.scale() + scale > 18) {
            throw new ArithmeticException("beyond the column: " + number.scale());
        }
        return number.setScale(scale).unscaledValue().longValueExact();
    }

    private long pooled(Value value, Pool pool) {
        if (isLine() || kind == Kind.BOOLEAN) {
            throw new ArithmeticException("of another kind");
        }
        return pool.number(value);
    }
}

package hitomado.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;

/// 値 — a known value; [Absent] is known to be empty (FEEL null), which is not the same as not being known.
///
/// The canonical string form ([#text()]) is read back by [#parse(FactType, String)]; an empty text stands for Absent.
public sealed interface Value {
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);
    Value ABSENT = new Absent();

    /// The canonical string form.
    String text();

    static Value of(String text) {
        return text.isEmpty() ? ABSENT : new Text(text);
    }

    static Value of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    static Value of(BigDecimal number) {
        return new Num(number);
    }

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    static Value of(LocalTime time) {
        return new Time(time);
    }

    static Value of(LocalDateTime moment) {
        return new DateTime(moment);
    }

    /// Reads what someone typed or sent; what cannot be read is a result, not an exception.
    static Reading read(FactType type, String text) {
        return ValueReading.read(type, text);
    }

    /// Reads a canonical form back, e.g. out of a database.
    ///
    /// @throws IllegalArgumentException when the text is not a canonical form of the type
    static Value parse(FactType type, String text) {
        return switch (read(type, text)) {
            case Reading.Read(var value) -> value;
            case Reading.Unreadable(var why) -> throw new IllegalArgumentException(why);
        };
    }

    /// Text, or the code of a choice.
    record Text(String value) implements Value {
        @Override
        public String text() {
            return value;
        }
    }

    /// Number, exact; equal numbers are equal values whatever their scale was.
    record Num(BigDecimal value) implements Value {
        public Num {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0 && value.scale() > -100) {
                value = value.setScale(0);
            }
        }

        @Override
        public String text() {
            return value.scale() > -100 ? value.toPlainString() : value.toString();
        }
    }

    /// Yes or no.
    record Bool(boolean value) implements Value {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /// Calendar day, ISO 8601 in its string form.
    record Day(LocalDate value) implements Value {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /// Time of day without zone.
    record Time(LocalTime value) implements Value {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /// Day and time of day without zone (Asia/Tokyo is meant).
    record DateTime(LocalDateTime value) implements Value {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /// FEEL days and time duration.
    record Days(Duration value) implements Value {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /// FEEL years and months duration.
    record Months(Period value) implements Value {
        public Months {
            value = Period.ofMonths(Math.toIntExact(value.toTotalMonths())).normalized();
        }

        @Override
        public String text() {
            return value.toString();
        }
    }

    /// Known to be empty: FEEL null.
    record Absent() implements Value {
        @Override
        public String text() {
            return "";
        }
    }
}

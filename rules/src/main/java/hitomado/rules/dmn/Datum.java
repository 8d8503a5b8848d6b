package hitomado.rules.dmn;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// DMN の値 — a value of FEEL; [#NULL] is its null.
public sealed interface Datum {
    /// FEEL null.
    Datum NULL = new Null();

    /// FEEL null, as a type for patterns; use [#NULL].
    record Null() implements Datum {}

    /// number, exact to 34 digits.
    record Num(BigDecimal value) implements Datum {
        public static Num of(long value) {
            return new Num(BigDecimal.valueOf(value));
        }
    }

    /// string.
    record Text(String value) implements Datum {
        /// Beyond a million characters the decision ends with null.
        public Text {
            TooLarge.check(value.length());
        }
    }

    /// boolean.
    record Truth(boolean value) implements Datum {
        public static Truth of(boolean value) {
            return new Truth(value);
        }
    }

    /// date.
    record Day(LocalDate value) implements Datum {}

    /// time of day, local (`zone` null) or with an offset or zone.
    record Time(LocalTime value, @Nullable ZoneId zone) implements Datum {}

    /// date and time, local (`zone` null) or with an offset or zone.
    record Moment(LocalDateTime value, @Nullable ZoneId zone) implements Datum {}

    /// years and months duration.
    record Months(long value) implements Datum {}

    /// days and time duration.
    record Span(Duration value) implements Datum {}

    /// range; an end that is [Datum#NULL] is unbounded.
    record Range(Datum low, Datum high, boolean lowClosed, boolean highClosed) implements Datum {}

    /// list.
    record Many(List<Datum> values) implements Datum {
        /// Beyond a million elements the decision ends with null.
        public Many {
            TooLarge.check(values.size());
            values = List.copyOf(values);
        }
    }

    /// context, in the order written.
    record Fields(Map<String, Datum> values) implements Datum {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// The only element of a list of one, else the value itself (DMN 10.3.2.9.4).
    default Datum single() {
        return this instanceof Many(var values) && values.size() == 1 ? values.getFirst() : this;
    }
}

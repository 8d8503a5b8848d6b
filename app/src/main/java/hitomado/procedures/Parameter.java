package hitomado.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 基準値 — an amount, limit or rate with the days on which each value is in force; read as `parameter.ID.value`.
public record Parameter(String id, LocalText label, Unit unit, List<Dated> values) {
    public Parameter {
        values = List.copyOf(values);
    }

    /// 単位.
    public enum Unit {
        YEN,
        RATE,
        COUNT,
        AGE
    }

    /// 期間付きの値 — in force from the first to the last day, both included; no last day: until further notice.
    public record Dated(LocalDate from, @Nullable LocalDate to, BigDecimal value, Citation citation) {
        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// The id of the table it is compiled to.
    public String table() {
        return "parameter." + id;
    }

    public Optional<Dated> findOn(LocalDate day) {
        return values.stream().filter(value -> value.isValidOn(day)).findFirst();
    }
}

package hitomado.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;

/// Reads values from their canonical string form.
final class ValueReading {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,34}(\\.[0-9]{1,34})?");

    private ValueReading() {}

    static Reading read(FactType type, String text) {
        if (text.isEmpty()) {
            return new Reading.Read(Value.ABSENT);
        }
        try {
            return switch (type) {
                case TEXT, CHOICE -> new Reading.Read(new Value.Text(text));
                case NUMBER -> number(text);
                case BOOLEAN -> truth(text);
                case DATE -> new Reading.Read(new Value.Day(LocalDate.parse(text)));
                case TIME -> new Reading.Read(new Value.Time(LocalTime.parse(text)));
                case DATE_TIME -> new Reading.Read(new Value.DateTime(LocalDateTime.parse(text)));
            };
        } catch (DateTimeException notADate) {
            return unreadable(type, text);
        }
    }

    private static Reading number(String text) {
        return NUMBER.matcher(text).matches()
                ? new Reading.Read(new Value.Num(new BigDecimal(text)))
                : unreadable(FactType.NUMBER, text);
    }

    private static Reading truth(String text) {
        return switch (text) {
            case "true" -> new Reading.Read(Value.TRUE);
            case "false" -> new Reading.Read(Value.FALSE);
            default -> unreadable(FactType.BOOLEAN, text);
        };
    }

    private static Reading unreadable(FactType type, String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new Reading.Unreadable("not a " + type + ": " + shown);
    }
}

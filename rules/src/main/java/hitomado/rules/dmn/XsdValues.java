package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Text;
import hitomado.rules.dmn.Datum.Truth;
import java.math.BigDecimal;

/// Reads values from the texts of XML Schema types, as files beside a model write them.
public final class XsdValues {
    private XsdValues() {}

    /// The value of a text of the named type (`string`, `decimal`, `boolean`, `date`, …); null where it is none.
    public static Datum read(String type, String text) {
        return switch (type) {
            case "string", "" -> new Text(text);
            case "boolean" -> Truth.of(Boolean.parseBoolean(text.strip()));
            case "decimal", "double", "integer", "int", "long", "float" -> number(text.strip());
            case "date" -> TimeTexts.date(text.strip());
            case "time" -> TimeTexts.time(text.strip());
            case "dateTime" -> TimeTexts.moment(text.strip());
            case "duration", "dayTimeDuration", "yearMonthDuration" -> TimeTexts.duration(text.strip());
            default -> Datum.NULL;
        };
    }

    private static Datum number(String text) {
        try {
            return new Num(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return Datum.NULL;
        }
    }

    /// The text of a value for people and logs.
    public static String shown(Datum value) {
        return value instanceof Text(var text) ? '"' + text + '"' : Texts.of(value);
    }
}

package hitomado.rules.dmn;

import hitomado.rules.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the names of types, as after `instance of` and in `typeRef`.
final class TypeParser {
    private static final Map<String, DmnType> BASIC = Map.ofEntries(
            Map.entry("Any", DmnType.ANY),
            Map.entry("number", new DmnType.Scalar(Datum.Num.class)),
            Map.entry("string", new DmnType.Scalar(Datum.Text.class)),
            Map.entry("boolean", new DmnType.Scalar(Datum.Truth.class)),
            Map.entry("date", new DmnType.Scalar(Datum.Day.class)),
            Map.entry("time", new DmnType.Scalar(Datum.Time.class)),
            Map.entry("date and time", new DmnType.Scalar(Datum.Moment.class)),
            Map.entry("dateTime", new DmnType.Scalar(Datum.Moment.class)),
            Map.entry("days and time duration", new DmnType.Scalar(Datum.Span.class)),
            Map.entry("dayTimeDuration", new DmnType.Scalar(Datum.Span.class)),
            Map.entry("years and months duration", new DmnType.Scalar(Datum.Months.class)),
            Map.entry("yearMonthDuration", new DmnType.Scalar(Datum.Months.class)));

    private final Scanner scanner;
    private final Map<String, DmnType> defined;

    TypeParser(Scanner scanner, Map<String, DmnType> defined) {
        this.scanner = scanner;
        this.defined = defined;
    }

    /// The type that a `typeRef` names.
    static DmnType reference(String text, Map<String, DmnType> defined) {
        String name = text.startsWith("feel:") ? text.substring("feel:".length()) : text;
        var parser = new TypeParser(new Scanner(name), defined);
        DmnType type = parser.type();
        if (!parser.scanner.atEnd()) {
            throw parser.scanner.outside("type '" + name + "'");
        }
        return type;
    }

    DmnType type() {
        scanner.enter();
        DmnType type = read();
        scanner.leave();
        return type;
    }

    private DmnType read() {
        String own = scanner.longest(defined.keySet());
        String basic = scanner.longest(BASIC.keySet());
        if (own != null && (basic == null || own.length() >= basic.length())) {
            return take(own, defined);
        }
        if (basic != null) {
            return take(basic, BASIC);
        }
        if (scanner.takeWord("list")) {
            return new DmnType.ListOf(parameter());
        }
        if (scanner.takeWord("range")) {
            return new DmnType.RangeOf(parameter());
        }
        if (scanner.takeWord("context")) {
            return context();
        }
        if (scanner.takeWord("function")) {
            return function();
        }
        throw scanner.outside("unknown type");
    }

    private DmnType take(String name, Map<String, DmnType> from) {
        DmnType type = from.get(name);
        if (type == null) {
            throw new Refusal(Problems.UNKNOWN_NAME, scanner.at(), "unknown type");
        }
        scanner.back(scanner.endOf(name));
        scanner.skip();
        return type;
    }

    private DmnType parameter() {
        if (!scanner.take("<")) {
            throw scanner.outside("type without parameter");
        }
        DmnType type = type();
        scanner.expect(">");
        return type;
    }

    private DmnType context() {
        var entries = new LinkedHashMap<String, DmnType>();
        if (!scanner.take("<")) {
            return new DmnType.Context(entries);
        }
        do {
            String name = scanner.word();
            scanner.expect(":");
            entries.put(name, type());
        } while (scanner.take(","));
        scanner.expect(">");
        return new DmnType.Context(entries);
    }

    private DmnType function() {
        scanner.expect("<");
        if (!scanner.take(">")) {
            do {
                type();
            } while (scanner.take(","));
            scanner.expect(">");
        }
        scanner.expect("->");
        type();
        return new DmnType.Function();
    }
}

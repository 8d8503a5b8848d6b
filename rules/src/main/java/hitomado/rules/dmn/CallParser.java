package hitomado.rules.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads calls of built-in functions, with arguments by position or by name.
final class CallParser {
    private final ExpressionParser parser;
    private final Scanner scanner;

    CallParser(ExpressionParser parser) {
        this.parser = parser;
        this.scanner = parser.scanner;
    }

    /// The longest built-in function that stands here and is followed by `(`; not taken.
    @Nullable
    String functionHere() {
        String name = scanner.longest(Library.names());
        if (name == null) {
            return null;
        }
        int start = scanner.at();
        scanner.back(scanner.endOf(name));
        scanner.skip();
        boolean called = scanner.sees("(");
        scanner.back(start);
        return called ? name : null;
    }

    Code call(String function) {
        scanner.back(scanner.endOf(function));
        scanner.skip();
        scanner.expect("(");
        scanner.enter();
        if (Library.isBoolean(function)) {
            parser.booleans++;
        }
        int start = scanner.at();
        String label = label();
        scanner.back(start);
        Code code = label == null ? positional(function) : named(function);
        scanner.leave();
        return code;
    }

    private Code positional(String function) {
        List<Code> arguments = new ArrayList<>();
        if (!scanner.take(")")) {
            do {
                arguments.add(parser.expression());
            } while (scanner.take(","));
            scanner.expect(")");
        }
        if (Library.isUncertain(function, arguments.size())) {
            throw scanner.outside("function '" + function + "' with " + arguments.size() + " arguments");
        }
        var body = Library.byPosition(function, arguments.size());
        return body == null ? scope -> Datum.NULL : scope -> body.apply(run(arguments, scope));
    }

    private Code named(String function) {
        if (Library.isUnnamed(function)) {
            throw scanner.outside("function '" + function + "' with named arguments");
        }
        Map<String, Code> arguments = new LinkedHashMap<>();
        boolean repeated = false;
        do {
            String label = label();
            if (label == null) {
                throw scanner.unexpected("name of an argument expected");
            }
            repeated |= arguments.put(label, parser.expression()) != null;
        } while (scanner.take(","));
        scanner.expect(")");
        var order = Library.byName(function, arguments.keySet());
        var body = order == null ? null : Library.byPosition(function, order.size());
        if (order == null || body == null || repeated) {
            return scope -> Datum.NULL;
        }
        Code none = scope -> Datum.NULL;
        List<Code> ordered =
                order.stream().map(name -> arguments.getOrDefault(name, none)).toList();
        return scope -> body.apply(run(ordered, scope));
    }

    private static List<Datum> run(List<Code> arguments, Scope scope) {
        return arguments.stream().map(argument -> argument.run(scope)).toList();
    }

    /// The words before a colon, taken with it, or null where none stand.
    @Nullable
    String label() {
        int start = scanner.at();
        var words = new ArrayList<String>();
        while (Scanner.isStart(scanner.peek())) {
            words.add(scanner.word());
        }
        if (!words.isEmpty() && scanner.take(":")) {
            return String.join(" ", words);
        }
        scanner.back(start);
        return null;
    }
}

package hitomado.rules.function;

import hitomado.rules.FactType;
import hitomado.rules.HostFunction;
import hitomado.rules.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// 関数表 — all functions by name: the built-in ones and those of the host.
public final class Functions {
    /// Functions that the compiler itself knows, because they see empty or unknown arguments or literals.
    public static final Set<String> SPECIAL = Set.of("not", "is defined", "min", "max", "duration", "@");

    private final Map<String, List<Signature>> byName = new HashMap<>();

    public Functions(Collection<HostFunction> host) {
        Stream.of(NumberFunctions.ALL, TextFunctions.ALL, DateFunctions.ALL, LawFunctions.ALL)
                .flatMap(List::stream)
                .forEach(this::add);
        host.forEach(function -> add(signature(function)));
    }

    private void add(Signature signature) {
        byName.computeIfAbsent(signature.name(), n -> new ArrayList<>()).add(signature);
    }

    private static Signature signature(HostFunction function) {
        List<Kind> parameters = function.parameters().stream().map(Kind::of).toList();
        return new Signature(
                function.name(),
                parameters,
                false,
                Kind.of(function.result()),
                false,
                (day, arguments) -> function.body().apply(arguments));
    }

    /// Whether the name is already taken by the language.
    public static boolean isBuiltIn(String name) {
        return SPECIAL.contains(name)
                || Stream.of(NumberFunctions.ALL, TextFunctions.ALL, DateFunctions.ALL, LawFunctions.ALL)
                        .flatMap(List::stream)
                        .anyMatch(signature -> signature.name().equals(name));
    }

    public static boolean isParameter(FactType type) {
        return type != FactType.CHOICE;
    }

    public List<Signature> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    public List<String> names() {
        return Stream.concat(byName.keySet().stream(), SPECIAL.stream().filter(n -> !n.equals("@")))
                .toList();
    }

    /// Calls a function; what it is not defined for (no such date, no integer) gives an empty value.
    public static Value call(Signature signature, LocalDate asOf, List<Value> arguments) {
        try {
            return signature.body().apply(asOf, arguments);
        } catch (DateTimeException | ArithmeticException | Arguments.WrongArgument undefined) {
            return Value.ABSENT;
        }
    }

    /// A date, time, date and time or duration by its ISO 8601 text, as after `@`; empty if it is none.
    public static Value temporal(String text) {
        try {
            if (text.startsWith("P") || text.startsWith("-P")) {
                return DateFunctions.duration(text);
            }
            if (text.indexOf('T') > 0) {
                return Value.parse(FactType.DATE_TIME, text);
            }
            return Value.parse(text.indexOf(':') > 0 ? FactType.TIME : FactType.DATE, text);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException notOne) {
            return Value.ABSENT;
        }
    }
}

package hitomado.rules.dmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The built-in functions of the subset; a name that is not here is refused, a call that fits no signature is null.
final class Library {
    static final Scope EMPTY = new Scope(Map.of(), null);
    private static final Map<String, List<Builtin>> ALL = new HashMap<>();
    /// Signatures of DMN 1.5 that are outside the subset.
    private static final Set<String> UNCERTAIN =
            Set.of("date and time/6", "date and time/7", "date and time/8", "number/1");

    static {
        NumberLibrary.functions().forEach(Library::add);
        TextLibrary.functions().forEach(Library::add);
        TimeLibrary.functions().forEach(Library::add);
        ListLibrary.functions().forEach(Library::add);
        RangeLibrary.functions().forEach(Library::add);
        ContextLibrary.functions().forEach(Library::add);
    }

    private Library() {}

    private static void add(String name, List<Builtin> overloads) {
        ALL.put(name, overloads);
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    static boolean isBoolean(String name) {
        return overloads(name).getFirst().truth();
    }

    static boolean isUncertain(String name, int arguments) {
        return UNCERTAIN.contains(name + "/" + arguments);
    }

    /// The standard gives these functions several sets of names; only calls by position are read.
    static boolean isUnnamed(String name) {
        return RangeLibrary.functions().containsKey(name);
    }

    static @Nullable Function<List<Datum>, Datum> byPosition(String name, int arguments) {
        for (Builtin builtin : overloads(name)) {
            if (builtin.open() ? arguments > 0 : builtin.parameters().size() == arguments) {
                return builtin.body();
            }
        }
        return null;
    }

    /// The order of the named arguments, or null where no signature has exactly these names.
    static @Nullable List<String> byName(String name, Set<String> arguments) {
        for (Builtin builtin : overloads(name)) {
            if (new HashSet<>(builtin.parameters()).equals(arguments)) {
                return builtin.parameters();
            }
        }
        return null;
    }

    private static List<Builtin> overloads(String name) {
        return ALL.getOrDefault(name, List.of());
    }
}

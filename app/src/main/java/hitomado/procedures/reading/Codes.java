package hitomado.procedures.reading;

import hitomado.procedures.Procedure;
import hitomado.rules.Located;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Codes of definition files and the constants they stand for: `wideAreaUnion` is WIDE_AREA_UNION.
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        for (var constant : type.getEnumConstants()) {
            if (camel(constant).equals(code) || kebab(constant).equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    static <E extends Enum<E>> List<String> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::camel).toList();
    }

    /// The compulsory code under a key; the given constant after a problem was noted.
    static <E extends Enum<E>> E read(YamlMap map, String key, Class<E> type, E otherwise) {
        if (!map.has(key)) {
            map.problems().add(map.at(), ProblemLog.MISSING, "key " + key + " is missing");
            return otherwise;
        }
        return read(map, key, type).orElse(otherwise);
    }

    static <E extends Enum<E>> Optional<E> read(YamlMap map, String key, Class<E> type) {
        return map.findLocated(key).flatMap(code -> {
            var found = find(type, code.text());
            if (found.isEmpty()) {
                refuse(map, key, code, type);
            }
            return found;
        });
    }

    static <E extends Enum<E>> List<E> readAll(YamlMap map, String key, Class<E> type) {
        var all = new ArrayList<E>();
        for (var code : map.list(key)) {
            find(type, code.text()).ifPresentOrElse(all::add, () -> refuse(map, key, code, type));
        }
        return all;
    }

    private static <E extends Enum<E>> void refuse(YamlMap map, String key, Located code, Class<E> type) {
        map.problems()
                .add(
                        code.at(),
                        ProblemLog.VALUE,
                        key + " " + code.text() + " is none of " + String.join(", ", of(type)));
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String camel(Enum<?> constant) {
        return Procedure.camelCase(kebab(constant));
    }
}

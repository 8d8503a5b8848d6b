package hitomado.identity.roles;

import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.rights.Grant;
import hitomado.platform.rights.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads `roles.yaml`; whatever is not known is refused with its place, so that a misspelt limit never widens a grant.
final class RoleReader {
    private static final int MAX_LENGTH = 1 << 18;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final List<String> problems = new ArrayList<>();

    private RoleReader() {}

    /// @throws RolesRefused with all problems
    static List<Role> read(String text) {
        var reader = new RoleReader();
        var roles = reader.roles(reader.top(text));
        if (!reader.problems.isEmpty()) {
            throw new RolesRefused(reader.problems);
        }
        return roles;
    }

    private Map<?, ?> top(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_LENGTH);
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            return map("roles.yaml", new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException broken) {
            problems.add("roles.yaml: is not YAML: " + broken.getMessage());
            return Map.of();
        }
    }

    private List<Role> roles(Map<?, ?> top) {
        only("roles.yaml", top, "schema", "roles");
        if (!Integer.valueOf(1).equals(top.get("schema"))) {
            problems.add("roles.yaml: schema must be 1");
        }
        var roles = new ArrayList<Role>();
        for (var entry : map("roles", top.get("roles")).entrySet()) {
            var code = String.valueOf(entry.getKey());
            if (!CODE.matcher(code).matches()) {
                problems.add("roles." + code + ": is no code of a role");
            }
            var role = map("roles." + code, entry.getValue());
            only("roles." + code, role, "label", "grants");
            roles.add(new Role(code, label(code, role.get("label")), grants(code, role.get("grants"))));
        }
        return roles;
    }

    private Role.Label label(String code, @Nullable Object value) {
        var place = "roles." + code + ".label";
        var label = map(place, value);
        only(place, label, "ja", "easy", "en");
        return new Role.Label(text(place, label, "ja"), text(place, label, "easy"), text(place, label, "en"));
    }

    private List<Grant> grants(String code, @Nullable Object value) {
        var grants = new ArrayList<Grant>();
        var index = 0;
        for (var one : list("roles." + code + ".grants", value)) {
            var place = "roles." + code + ".grants[" + index++ + "]";
            grant(place, one).ifPresent(grants::add);
        }
        return grants;
    }

    private Optional<Grant> grant(String place, @Nullable Object value) {
        if (value instanceof String name) {
            return permission(place, name).map(Grant::usual);
        }
        var map = map(place, value);
        only(place, map, "permission", "within", "for");
        var purposes = names(place + ".for", map.get("for"), Purpose.values(), Purpose::name);
        return permission(place, text(place, map, "permission"))
                .map(permission -> new Grant(
                        permission,
                        map.containsKey("within")
                                ? names(place + ".within", map.get("within"), Limit.values(), Limit::code)
                                : permission.usualLimits(),
                        purposes));
    }

    private Optional<Permission> permission(String place, String name) {
        var found = Arrays.stream(Permission.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(place + ": there is no permission " + name);
        }
        return found;
    }

    private <E extends Enum<E>> Set<E> names(
            String place, @Nullable Object value, E[] known, Function<E, String> name) {
        var byName = Arrays.stream(known).collect(Collectors.toMap(name, one -> one));
        var found = new ArrayList<E>();
        for (var one : value == null ? List.of() : list(place, value)) {
            var match = byName.get(String.valueOf(one));
            if (match == null) {
                problems.add(place + ": " + one + " is not known, only "
                        + byName.keySet().stream().sorted().toList());
            } else {
                found.add(match);
            }
        }
        return Set.copyOf(found);
    }

    private void only(String place, Map<?, ?> map, String... keys) {
        map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !List.of(keys).contains(key))
                .forEach(key -> problems.add(place + ": key " + key + " is not known"));
    }

    private String text(String place, Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        problems.add(place + ": " + key + " is missing");
        return "";
    }

    private Map<?, ?> map(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        problems.add(place + ": must be a mapping");
        return Map.of();
    }

    private List<?> list(String place, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        problems.add(place + ": must be a list");
        return List.of();
    }
}

package hitomado.bench.trust;

import hitomado.platform.Permission;
import hitomado.platform.rights.Declared;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 入口 — one handler of the running program with the method and the pattern under which it is reached.
///
/// @param declared who reaches it; null where it says nothing
record Entrance(
        String method,
        String pattern,
        @org.jspecify.annotations.Nullable Declared declared) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    /// Served by Spring Boot, asked about in the configuration of the web.
    static final Entrance METRICS =
            new Entrance("GET", "/actuator/metrics", new Declared.Holders(Set.of(Permission.OPERATIONS_READ)));

    /// Every handler of ours but the page that shows errors.
    static List<Entrance> all(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("hitomado."))
                .flatMap(entry -> {
                    var declared = Declared.of(
                                    entry.getValue().getMethod(),
                                    entry.getValue().getBeanType())
                            .orElse(null);
                    return methods(entry.getKey().getMethodsCondition().getMethods()).stream()
                            .flatMap(method -> entry.getKey().getPatternValues().stream()
                                    .map(pattern -> new Entrance(method, pattern, declared)));
                })
                .filter(entrance -> !entrance.pattern().equals("/error"))
                .distinct()
                .sorted(Comparator.comparing(Entrance::pattern).thenComparing(Entrance::method))
                .toList();
    }

    private static List<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? List.of("GET")
                : Arrays.stream(RequestMethod.values())
                        .filter(methods::contains)
                        .map(Enum::name)
                        .toList();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /// Names of the variables in the pattern, in order.
    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /// The pattern with a value for each of its variables.
    String path(List<String> values) {
        var left = new java.util.ArrayDeque<>(values);
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(left.removeFirst()));
    }
}

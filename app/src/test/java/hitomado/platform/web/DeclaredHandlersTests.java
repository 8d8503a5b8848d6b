package hitomado.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.SignInLevel;
import hitomado.platform.rights.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest
class DeclaredHandlersTests {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyHandlerSaysWhoReachesIt() {
        var handlers = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("hitomado."))
                .toList();
        var silent = handlers.stream()
                .filter(entry -> Declared.of(
                                entry.getValue().getMethod(), entry.getValue().getBeanType())
                        .isEmpty())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();

        assertThat(handlers).hasSizeGreaterThan(100);
        assertThat(silent)
                .as("closed to everybody, because nothing is declared")
                .isEmpty();
    }

    /// A wider entrance shows in a review: the file is part of the project.
    @Test
    void theListOfEntrancesIsTrue() throws IOException {
        var lines = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("hitomado."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> pattern + ";" + methods(entry.getKey()) + ";" + who(entry.getValue())))
                .sorted()
                .collect(Collectors.joining("\n", "path;methods;who\n", "\n"));
        Files.writeString(Path.of("target/entrances.csv"), lines);

        assertThat(lines)
                .as("who reaches what has changed: look at it and copy app/target/entrances.csv to docs/operations")
                .isEqualTo(Files.readString(Path.of("../docs/operations/entrances.csv")));
    }

    private static String methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String who(HandlerMethod handler) {
        var declared = Declared.of(handler.getMethod(), handler.getBeanType());
        if (declared.isEmpty()) {
            return "nobody";
        }
        return switch (declared.get()) {
            case Declared.Everybody everybody -> "everybody";
            case Declared.Residents(var least) -> least == SignInLevel.CARD ? "residents" : "residents " + least;
            case Declared.Parties parties -> "parties";
            case Declared.Staff staff -> "staff";
            case Declared.Holders(var anyOf) ->
                anyOf.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        };
    }
}

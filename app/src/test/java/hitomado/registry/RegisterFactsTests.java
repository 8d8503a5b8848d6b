package hitomado.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.yaml.snakeyaml.Yaml;

/// The dictionary and the register agree on what the register can give.
@SpringBootTest
class RegisterFactsTests {
    @Autowired
    Residents residents;

    @Autowired
    DataSource database;

    @Test
    void holdsEveryFactOfTheDictionaryThatNamesTheRegister() {
        var wanted = new TreeSet<String>();
        for (var fact : dictionary()) {
            // 指定校 follows from the new town, which is no fact of the person yet: Towns gives it
            var ofTheNewTown = "person.newSchoolName".equals(fact.get("id"));
            if (!ofTheNewTown && fact.get("sources") instanceof List<?> sources && sources.contains("register")) {
                wanted.add((String) fact.get("id"));
            }
        }
        var held = new TreeSet<>(RegisterFacts.person(wanted).keySet());
        held.addAll(RegisterFacts.household(wanted).keySet());
        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(held).isEqualTo(wanted);
    }

    @Test
    void givesCodesThatTheDictionaryKnows() {
        DemoCity.in(database);
        var ids = dictionary().stream().map(fact -> (String) fact.get("id")).toList();
        for (var key : List.of("takahashi.head", "katsuragi.wife", "nguyen.head", "yoshida.head", "ono.mother")) {
            var given = (FactSheet.Given) residents.facts(Askers.reception(), DemoCity.person(key), ids);
            for (var fact : dictionary()) {
                if (fact.get("choices") instanceof List<?> choices) {
                    var codes = choices.stream()
                            .map(choice -> (Object) ((Map<?, ?>) choice).get("code"))
                            .toList();
                    var id = (String) fact.get("id");
                    var value = given.members()
                            .getFirst()
                            .facts()
                            .getOrDefault(id, given.household().getOrDefault(id, ""));
                    if (!value.isEmpty()) {
                        assertThat(codes).as(id).contains(value);
                    }
                }
            }
        }
    }

    private static List<Map<String, Object>> dictionary() {
        try (Stream<Path> files = Files.list(Path.of("../definitions/facts"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> facts(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> facts(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return ((Map<String, List<Map<String, Object>>>) new Yaml().load(in)).get("facts");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package hitomado;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The rules of `style.md` that can be read from the source files.
class SourceRulesTests {
    private static final Path APP = Files.isDirectory(Path.of("src/main/java")) ? Path.of("") : Path.of("app");
    private static final Path MAIN = APP.resolve("src/main/java/hitomado");
    private static final Path TEST = APP.resolve("src/test/java/hitomado");
    private static final Path TEMPLATES = APP.resolve("src/main/jte");
    private static final Path MIGRATIONS = APP.resolve("src/main/resources/db/migration");

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|truncate|table|on|references|copy)\\s+([a-z_]+)\\.[a-z_]+");
    private static final Pattern TEXTS =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern INLINE =
            Pattern.compile("<style|<script(?![^>]*\\ssrc=)|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|javascript:");
    private static final Pattern CITY = Pattern.compile("hitomado\\.demo\\.residents=(\\d+)");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:sealed|non-sealed|final|abstract|static) )*(?:class|interface|record|enum) ",
            Pattern.MULTILINE);

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = files(MAIN, ".java").map(Path::getParent).collect(Collectors.toCollection(TreeSet::new)).stream()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !read(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(unmarked).isEmpty();
    }

    /// Journeys with the same number share one running city, in any order; only these meet different people there.
    @Test
    void journeysShareACityOnlyWhereTheyMay() {
        var cities = new TreeMap<String, Set<String>>();
        files(TEST, "JourneyTests.java").forEach(file -> {
            var number = CITY.matcher(read(file));
            assertThat(number.find()).as(file + " names its city").isTrue();
            cities.computeIfAbsent(number.group(1), first -> new TreeSet<>())
                    .add(file.getFileName().toString().replace("JourneyTests.java", ""));
        });
        cities.values().removeIf(journeys -> journeys.size() == 1);
        assertThat(cities)
                .containsOnly(
                        Map.entry("330", Set.of("Delegation", "Signature")),
                        Map.entry(
                                "303",
                                Set.of(
                                        "Audit",
                                        "Contact",
                                        "Data",
                                        "MoveWithin",
                                        "Oidc",
                                        "Protection",
                                        "Readings",
                                        "ResidentPasskey",
                                        "StaffPasskey",
                                        "Transfers")));
    }

    @Test
    void noFileHasMoreThan400Lines() {
        assertThat(longerThan(400, MAIN, ".java")).isEmpty();
        assertThat(longerThan(400, TEST, ".java")).isEmpty();
    }

    @Test
    void noTemplateHasMoreThan150Lines() {
        assertThat(longerThan(150, TEMPLATES, ".jte")).isEmpty();
    }

    @Test
    void sqlOfAModuleNamesOnlyItsOwnSchema() {
        var schemas = schemas();
        var foreign = new ArrayList<String>();
        files(MAIN, ".java").forEach(file -> {
            var module = MAIN.relativize(file).getName(0).toString();
            var texts = TEXTS.matcher(read(file));
            while (texts.find()) {
                foreign.addAll(foreignSchemas(texts.group(), module, schemas, file));
            }
        });
        assertThat(foreign).isEmpty();
    }

    @Test
    void aMigrationNamesOnlyItsOwnSchema() {
        var schemas = schemas();
        var foreign = new ArrayList<String>();
        files(MIGRATIONS, ".sql").forEach(file -> {
            var module = MIGRATIONS.relativize(file).getName(0).toString();
            foreign.addAll(foreignSchemas(read(file).replaceAll("--[^\n]*", ""), module, schemas, file));
        });
        assertThat(foreign).isEmpty();
    }

    @Test
    void templatesHaveNoInlineStyleOrScript() {
        var inline = files(TEMPLATES, ".jte")
                .flatMap(file -> INLINE.matcher(read(file)).results().map(found -> file + ": " + found.group()))
                .toList();
        assertThat(inline).isEmpty();
    }

    @Test
    void everyPublicTypeSaysInOneSentenceWhatItIs() {
        var silent = files(MAIN, ".java")
                .filter(file -> {
                    var text = read(file);
                    var type = PUBLIC_TYPE.matcher(text);
                    return type.find() && !text.substring(0, type.start()).contains("\n///");
                })
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void noTestSleeps() {
        assertThat(files(TEST, ".java")
                        .filter(file -> !file.endsWith("SourceRulesTests.java"))
                        .filter(file -> read(file).contains("Thread.sleep("))
                        .toList())
                .isEmpty();
    }

    private static List<String> foreignSchemas(String sql, String module, Set<String> schemas, Path file) {
        return TABLE.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(schema -> schemas.contains(schema) && !schema.equals(module))
                .map(schema -> file + " names schema " + schema)
                .toList();
    }

    private static Set<String> schemas() {
        return files(MIGRATIONS, ".sql")
                .map(file -> MIGRATIONS.relativize(file).getName(0).toString())
                .filter(folder -> !folder.startsWith("__"))
                .collect(Collectors.toSet());
    }

    private static List<String> longerThan(int most, Path root, String ending) {
        return files(root, ending)
                .filter(file -> read(file).lines().count() > most)
                .map(Path::toString)
                .toList();
    }

    private static java.util.stream.Stream<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package hitomado;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.DefinitionSource;
import hitomado.procedures.DefinitionsCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents say of files, tests, counts and requirements is so.
class DocumentsTests {
    private static final Path ROOT = Files.isDirectory(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern JAVA_FILE = Pattern.compile("\\b([A-Z]\\w+\\.java)\\b");
    private static final Pattern TEST_CLASS = Pattern.compile("\\b([A-Z]\\w+Tests)\\b");
    private static final Pattern REQUIREMENT =
            Pattern.compile("(?m)^\\| ([A-H]\\d+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final String MISSION =
            "A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 B1 B2 B3 B4 B5 B6 B7 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 "
                    + "D1 D2 D3 D4 D5 D6 D7 D8 E1 E2 E3 E4 E5 E6 E7 E8 F1 F2 F3 F4 F5 G1 G2 G3 H1 H2 H3";

    private final List<Path> documents = documents();
    private final Set<String> names = Stream.of("app/src", "rules/src", "bench/src", "spark/src")
            .flatMap(folder -> files(ROOT.resolve(folder), ".java"))
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());

    @Test
    void linksLeadToFiles() {
        var broken = new ArrayList<String>();
        documents.forEach(document -> matches(LINK, document)
                .map(found -> found.group(1))
                .filter(target -> !Files.exists(folder(document).resolve(target)))
                .forEach(target -> broken.add(document + " → " + target)));
        assertThat(broken).isEmpty();
    }

    @Test
    void namedSourceFilesExist() {
        assertThat(unknown(JAVA_FILE, "")).isEmpty();
    }

    @Test
    void namedTestsExist() {
        assertThat(unknown(TEST_CLASS, ".java")).isEmpty();
    }

    @Test
    void everyRequirementOfTheMissionHasOneRowWithItsState() {
        var rows = matches(REQUIREMENT, ROOT.resolve("docs/requirements.md")).toList();
        assertThat(rows).extracting(row -> row.group(1)).containsExactly(MISSION.split(" "));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.group(2)).as(row.group(1)).isIn("済", "一部", "未着手");
            var started = !row.group(2).equals("未着手");
            assertThat(row.group(4).contains("Tests"))
                    .as(row.group(1) + " names a test")
                    .isEqualTo(started);
        });
    }

    @Test
    void theReadmesCountWhatTheDefinitionsHold() {
        var out = new ByteArrayOutputStream();
        var definitions = ROOT.resolve("definitions").toString();
        new DefinitionsCommand(() -> {
                    throw new IllegalStateException("no database");
                })
                .run(List.of("check", definitions), new PrintStream(out, true, StandardCharsets.UTF_8));
        var counted = Pattern.compile("sound: (\\d+) facts, (\\d+) .*?, (\\d+) .*?, (\\d+) .*?, (\\d+) unverified")
                .matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(counted.find()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(read(ROOT.resolve("README.md")))
                .contains("事実 %s・手続 %s・生活の出来事 %s・例 %s・未確認の記述 %s".formatted(groups(counted.toMatchResult())));
        assertThat(read(ROOT.resolve("README.en.md")))
                .contains("%s facts, %s procedures, %s life events, %s examples, %s unverified statements"
                        .formatted(groups(counted.toMatchResult())));
    }

    @Test
    void theReadmesCountTheProgrammes() {
        var definitions = DefinitionSource.checked(DefinitionSource.directory(ROOT.resolve("definitions")));
        var programmes = definitions.programmes().size();
        var parameters = definitions.parameters().size();
        var examples = definitions.programmes().values().stream()
                .mapToInt(programme -> programme.examples().size())
                .sum();
        assertThat(read(ROOT.resolve("README.md")))
                .contains("制度 %d・基準値 %d・制度の例 %d".formatted(programmes, parameters, examples));
        assertThat(read(ROOT.resolve("README.en.md")))
                .contains("%d programmes, %d parameters, %d examples of programmes"
                        .formatted(programmes, parameters, examples));
    }

    private static Object[] groups(MatchResult found) {
        return Stream.of(1, 2, 3, 4, 5).map(found::group).toArray();
    }

    private List<String> unknown(Pattern pattern, String ending) {
        return documents.stream()
                .flatMap(document -> matches(pattern, document)
                        .map(found -> found.group(1) + ending)
                        .filter(name -> !names.contains(name))
                        .map(name -> document + ": " + name))
                .distinct()
                .toList();
    }

    private static List<Path> documents() {
        var top = Stream.of(
                        "README.md",
                        "README.en.md",
                        "ARCHITECTURE.md",
                        "CONTRIBUTING.md",
                        "SECURITY.md",
                        "CHANGELOG.md")
                .map(ROOT::resolve);
        return Stream.concat(top, files(ROOT.resolve("docs"), ".md")).toList();
    }

    private static Path folder(Path document) {
        return document.toAbsolutePath().getParent();
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path document) {
        return pattern.matcher(read(document)).results();
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
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

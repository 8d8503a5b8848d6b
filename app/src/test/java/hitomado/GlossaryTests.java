package hitomado;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/glossary.md` is whole, and the names of the code in it exist.
class GlossaryTests {
    private static final Path ROOT = Files.isDirectory(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final String HEADER = "用語 | 読み | English | やさしい日本語 | 意味";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern MODULE_TERM = Pattern.compile("^/// ([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+) — ");

    private record Term(String word, String reading, String english, String easy, String meaning) {}

    private final List<Term> terms = rows().filter(row -> !row.startsWith(HEADER))
            .map(row -> Arrays.stream(row.split("\\|", -1)).map(String::strip).toList())
            .peek(cells -> assertThat(cells).as("five columns").hasSize(5).doesNotContain(""))
            .map(cells -> new Term(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
            .toList();

    @Test
    void holdsEnoughTermsAndNoneTwice() {
        assertThat(terms).hasSizeGreaterThanOrEqualTo(120);
        assertThat(terms).extracting(Term::word).doesNotHaveDuplicates();
    }

    @Test
    void everyTableHasTheSameHeader() {
        assertThat(rows().filter(row -> row.startsWith("用語"))).isNotEmpty().containsOnly(HEADER);
    }

    @Test
    void readingsAreKana() {
        assertThat(terms)
                .allSatisfy(term ->
                        assertThat(term.reading()).as(term.word()).matches("[\\p{IsHiragana}\\p{IsKatakana}ー]+"));
    }

    @Test
    void namesOfTheCodeExist() {
        var sources = sources();
        var unknown = terms.stream()
                .flatMap(term -> CODE.matcher(term.english()).results().map(found -> found.group(1)))
                .filter(name -> !sources.contains(name))
                .toList();
        assertThat(unknown).as("in docs/glossary.md but not in the code").isEmpty();
    }

    @Test
    void everyModuleIsExplained() {
        var words = terms.stream().map(Term::word).toList();
        var missing = files(ROOT.resolve("app/src/main/java/hitomado"), "package-info.java")
                .filter(file -> file.getParent().getParent().endsWith("hitomado"))
                .map(file -> MODULE_TERM.matcher(read(file)))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .filter(word -> !words.contains(word) && !word.equals("ひとまど"))
                .distinct()
                .toList();
        assertThat(missing).as("missing in docs/glossary.md").isEmpty();
    }

    /// Table rows without their outer bars; the line under a header is left out.
    private static Stream<String> rows() {
        return read(ROOT.resolve("docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.length() - 2).strip());
    }

    private static String sources() {
        var all = new StringBuilder();
        Stream.of("app/src/main", "rules/src/main", "definitions")
                .flatMap(folder -> files(ROOT.resolve(folder), ""))
                .filter(file -> file.toString().matches(".*\\.(java|sql|yaml)"))
                .forEach(file -> all.append(file).append('\n').append(read(file)));
        return all.toString();
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
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

package hitomado;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text shown to people exists in 日本語, やさしい日本語 and English, with the same places for values.
class MessagesTests {
    private static final Path APP = Files.isDirectory(Path.of("src/main/java")) ? Path.of("") : Path.of("app");
    private static final Path FOLDER = APP.resolve("src/main/resources/i18n");
    private static final Path TEMPLATES = APP.resolve("src/main/jte");
    private static final String EASY = "_ja_JP_EASY.properties";
    private static final String ENGLISH = "_en.properties";

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern USED = Pattern.compile("page\\.t\\(\"([^\"]+)\"\\s*[,)]");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyExistsInAllThreeLanguages(String bundle) {
        var japanese = texts(bundle + ".properties").keySet();
        assertThat(texts(bundle + EASY).keySet()).as("やさしい日本語").isEqualTo(japanese);
        assertThat(texts(bundle + ENGLISH).keySet()).as("English").isEqualTo(japanese);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noEnglishTextIsLeftInJapanese(String bundle) {
        var left = texts(bundle + ENGLISH).entrySet().stream()
                .filter(text -> JAPANESE.matcher(text.getValue()).find())
                .toList();
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmpty(String bundle) {
        for (var ending : new String[] {".properties", EASY, ENGLISH}) {
            assertThat(texts(bundle + ending))
                    .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void placesForValuesAreTheSameInAllLanguages(String bundle) {
        var japanese = texts(bundle + ".properties");
        var different = new ArrayList<String>();
        for (var ending : new String[] {EASY, ENGLISH}) {
            texts(bundle + ending).forEach((key, text) -> {
                if (!places(text).equals(places(japanese.getOrDefault(key, "")))) {
                    different.add(bundle + ending + ": " + key);
                }
            });
        }
        assertThat(different).isEmpty();
    }

    /// With values, `'` is special to `MessageFormat`: a single one swallows what follows.
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesBesideValuesAreDoubled(String bundle) {
        var swallowing = texts(bundle + ENGLISH).entrySet().stream()
                .filter(text -> !places(text.getValue()).isEmpty())
                .filter(text -> text.getValue().replace("''", "").contains("'"))
                .toList();
        assertThat(swallowing).isEmpty();
    }

    @Test
    void everyBundleIsConfigured() throws IOException {
        var configured = Files.readString(APP.resolve("src/main/resources/application.yaml"));
        assertThat(bundles()).allSatisfy(bundle -> assertThat(configured).contains("i18n/" + bundle));
    }

    @Test
    void noKeyStandsInTwoBundles() {
        var owners = new TreeMap<String, TreeSet<String>>();
        bundles()
                .forEach(bundle -> texts(bundle + ".properties")
                        .keySet()
                        .forEach(key -> owners.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(bundle)));
        assertThat(owners.entrySet().stream()
                        .filter(owner -> owner.getValue().size() > 1)
                        .toList())
                .isEmpty();
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        var known = bundles()
                .flatMap(bundle -> texts(bundle + ".properties").keySet().stream())
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        try (var templates = Files.walk(TEMPLATES)) {
            for (var template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                USED.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(template.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    static Stream<String> bundles() {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}

package hitomado.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// 監査事象の一覧 — the document says what the enum says, and the enum what the code writes.
class AuditCatalogueTests {
    private static final Path ROOT = Files.isDirectory(Path.of("docs")) ? Path.of("") : Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/operations/audit-events.md");
    private static final Path MADE = ROOT.resolve("app/target/audit-events.md");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:AuditEvent\\.of|event)\\(\\s*AuditKind\\.([A-Z_]+)([^;]*);", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\\.with\\(\\s*\"([^\"]+)\"");

    @Test
    void documentIsMadeFromTheEnum() throws IOException {
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, AuditCatalogue.markdown());
        assertThat(DOCUMENT)
                .as("copy %s to %s", MADE, DOCUMENT)
                .exists()
                .content()
                .isEqualTo(AuditCatalogue.markdown());
    }

    @Test
    void everyKindSaysWhatItIsAndWhenItIsWritten() {
        assertThat(AuditKind.values()).allSatisfy(kind -> {
            assertThat(kind.term()).as(kind.name()).isNotBlank();
            assertThat(kind.when()).as(kind.name()).hasSizeGreaterThan(7);
            assertThat(kind.term() + kind.when()).doesNotContain("|", "\n");
        });
        assertThat(AuditCatalogue.markdown().lines().filter(line -> line.startsWith("| `")))
                .hasSize(AuditKind.values().length);
    }

    /// The auditor's screen and the document use the same word.
    @Test
    void termIsThatOfTheScreen() throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve("app/src/main/resources/i18n/platform.properties"))) {
            words.load(in);
        }
        assertThat(AuditKind.values())
                .allSatisfy(kind ->
                        assertThat(words.getProperty("audit.kind." + kind)).isEqualTo(kind.term()));
    }

    @Test
    void codeWritesOnlyDetailsOfTheCatalogue() throws IOException {
        var unknown = new TreeSet<String>();
        var seen = new TreeSet<String>();
        try (var files = Files.walk(ROOT.resolve("app/src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                WRITTEN.matcher(Files.readString(file)).results().forEach(found -> {
                    var kind = AuditKind.valueOf(found.group(1));
                    seen.add(kind.name());
                    KEY.matcher(found.group(2))
                            .results()
                            .map(key -> key.group(1))
                            .filter(key -> !kind.allows(key))
                            .forEach(key -> unknown.add(kind + "." + key));
                });
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void everyKindIsWrittenSomewhere() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(ROOT.resolve("app/src/main/java"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".java"))
                    .filter(one -> !one.endsWith("AuditKind.java"))
                    .toList()) {
                code.append(Files.readString(file));
            }
        }
        assertThat(Arrays.stream(AuditKind.values())
                        .filter(kind -> !Pattern.compile("AuditKind\\." + kind + "\\b")
                                .matcher(code)
                                .find()))
                .isEmpty();
    }
}

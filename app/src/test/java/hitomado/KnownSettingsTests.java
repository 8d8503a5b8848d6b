package hitomado;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KnownSettingsTests {
    private static final Pattern READ = Pattern.compile("[{\"](hitomado\\.[a-z]+[a-z.-]*)[:}\"]");

    @Test
    void everySettingThatTheProgramReadsIsListed() throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                READ.matcher(Files.readString(file)).results().forEach(match -> read.add(match.group(1)));
            }
        }
        read.removeIf(key -> key.endsWith(".lock") || key.endsWith(".") || key.endsWith(".jar"));
        assertThat(KnownSettings.KEYS).containsAll(read).hasSizeGreaterThan(20);
    }

    @Test
    void misspeltVariableIsTold() {
        assertThat(KnownSettings.unknown(Map.of("HITOMADO_DATABSE_URL", "x", "HITOMADO_MODE", "demo", "PATH", "/bin")))
                .containsExactly("HITOMADO_DATABSE_URL");
        assertThat(KnownSettings.variable("hitomado.pdf.pages-per-browser")).isEqualTo("HITOMADO_PDF_PAGESPERBROWSER");
    }
}

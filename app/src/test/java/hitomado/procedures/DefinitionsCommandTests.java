package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsCommandTests {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void checksWithoutADatabase() {
        assertThat(run("check", SampleDefinitions.DIRECTORY.toString())).isZero();
        assertThat(printed())
                .endsWith(
                        "definitions are sound: 9 facts, 2 procedures, 1 life events, 4 examples, 3 unverified, 0 programmes, 0 parameters, 0 examples of programmes\n");
    }

    @Test
    void printsEveryProblemAndFails() {
        var files = SampleDefinitions.changed("topics.yaml", "title: {ja: 引っ越し, ", "title: {");
        DefinitionFolder.write(SampleDefinitions.with(files, "city.yaml", "schema: 1\ncode: \"1\"\n"), folder);
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(printed())
                .contains("city.yaml:1:1 [missing] key name is missing\n")
                .contains("city.yaml:2:8 [value] a 団体コード has six digits: 1\n")
                .contains("topics.yaml:3:23 [missing] key ja is missing\n")
                .doesNotContain("Exception");
    }

    @Test
    void refusesFilesThatAreNoDefinitions() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.write(folder.resolve("city.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.createDirectory(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/big.yaml"), "#".repeat((1 << 20) + 1));
        Files.writeString(folder.resolve("README.md"), "ignored");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(printed().lines())
                .containsExactly(
                        "city.yaml:1:1 [file] is not UTF-8",
                        "facts/big.yaml:1:1 [file] is larger than 1 MB",
                        "notes.txt:1:1 [file] is no definition file (see docs/decisions/0003)",
                        "3 problem(s)");
    }

    @Test
    void saysWhenTheDirectoryIsNotThere() {
        assertThat(run("check", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(printed()).contains("none:1:1 [file] is not a directory");
    }

    @Test
    void explainsItsUse() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(printed()).contains("definitions check [DIR]");
    }

    private int run(String... args) {
        return new DefinitionsCommand(() -> {
                    throw new AssertionError("asked for the database");
                })
                .run(List.of(args), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

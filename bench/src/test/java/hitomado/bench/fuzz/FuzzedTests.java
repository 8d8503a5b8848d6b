package hitomado.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FuzzedTests {
    private static final Path FINDINGS = Path.of("src/test/resources/fuzz");
    private static final int ALTERED = 300;

    /// What the fuzzer once found stays mended.
    @TestFactory
    Stream<DynamicTest> everyFindingIsRefusedAsItShouldBe() throws IOException {
        try (var files = Files.walk(FINDINGS)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file ->
                            DynamicTest.dynamicTest(FINDINGS.relativize(file).toString(), () -> {
                                var target = Targets.named(
                                        file.getParent().getFileName().toString());
                                assertThatCode(() -> target.reader().accept(Files.readAllBytes(file)))
                                        .doesNotThrowAnyException();
                            }))
                    .toList()
                    .stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> seedsAndWhatIsNextToThemAreRead() {
        return Targets.all().stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> {
                    assertThat(target.seeds()).isNotEmpty();
                    var random = new Random(target.name().hashCode());
                    for (var seed : target.seeds()) {
                        target.reader().accept(seed);
                        for (var i = 0; i < ALTERED / target.seeds().size(); i++) {
                            target.reader().accept(altered(seed, random));
                        }
                    }
                }));
    }

    private static byte[] altered(byte[] seed, Random random) {
        var altered = seed.clone();
        altered[random.nextInt(altered.length)] = (byte) random.nextInt();
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(altered, random.nextInt(altered.length)) : altered;
    }

    @Test
    void anInputThatBreaksAReaderIsKept(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();
        var run = new FuzzRun(BreakingEntry.class, folder, 20, new PrintStream(out, true, StandardCharsets.UTF_8));

        var figures =
                run.run(List.of(new Target("breaking", bytes -> {}, List.of("破".getBytes(StandardCharsets.UTF_8)))));

        assertThat(figures.found()).isEqualTo(1);
        assertThat(figures.execs()).isPositive();
        try (var kept = Files.list(folder.resolve("breaking"))) {
            var input = new String(Files.readAllBytes(kept.findFirst().orElseThrow()), StandardCharsets.UTF_8);
            assertThat(input).startsWith("破");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("breaks as it should");
    }
}

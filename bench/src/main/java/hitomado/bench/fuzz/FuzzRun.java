package hitomado.bench.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// ファジングの実行 — each target in a process of its own for a bounded time; an input that breaks one is kept as a file
/// that a test reads again.
///
/// @param entry class that the fuzzer calls
/// @param findings folder that gets one folder a target
/// @param seconds for each target
public record FuzzRun(Class<?> entry, Path findings, int seconds, PrintStream out) {
    private static final Pattern DONE = Pattern.compile("(?m)^Done (\\d+) runs in \\d+ second");
    private static final Pattern LAST = Pattern.compile("(?m)^#(\\d+)\\s");

    /// 結果.
    ///
    /// @param execs inputs tried
    /// @param found inputs that broke something
    public record Figures(int targets, long execs, int found, int seconds) {
        public String line() {
            return "targets=%d fuzz_execs=%d findings=%d seconds_per_target=%d"
                    .formatted(targets, execs, found, seconds);
        }
    }

    public Figures run(List<Target> targets) throws IOException, InterruptedException {
        var execs = 0L;
        var found = 0;
        for (var target : targets) {
            var folder = Files.createDirectories(findings.resolve(target.name()));
            var before = count(folder);
            var tried = run(target, folder);
            var now = count(folder) - before;
            execs += tried;
            found += now;
            out.println(target.name() + ": " + tried + " inputs, " + now + " findings");
            removeIfEmpty(folder);
        }
        return new Figures(targets.size(), execs, found, seconds);
    }

    private long run(Target target, Path folder) throws IOException, InterruptedException {
        var corpus = Files.createTempDirectory("hitomado-fuzz");
        var log = Files.createTempFile("hitomado-fuzz", ".log");
        try {
            for (var i = 0; i < target.seeds().size(); i++) {
                Files.write(corpus.resolve("seed" + i), target.seeds().get(i));
            }
            var process = new ProcessBuilder(command(target, folder, corpus))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var status = process.waitFor();
            var said = Files.readString(log, StandardCharsets.UTF_8);
            var execs = execs(said);
            if (execs == 0 && count(folder) == 0) {
                throw new IllegalStateException(target.name() + " did not run (" + status + "): " + said);
            }
            if (status != 0) {
                out.println(said.lines()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("INFO"))
                        .limit(40)
                        .reduce("", (one, two) -> one + "\n  " + two));
            }
            return execs;
        } finally {
            delete(corpus);
            Files.deleteIfExists(log);
        }
    }

    private List<String> command(Target target, Path folder, Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-D" + Fuzzed.TARGET + "=" + target.name(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + entry.getName(),
                "--instrumentation_includes=hitomado.**",
                "--reproducer_path=" + corpus,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-timeout=60",
                "-rss_limit_mb=4096",
                corpus.toString());
    }

    private static long execs(String said) {
        var done = DONE.matcher(said);
        if (done.find()) {
            return Long.parseLong(done.group(1));
        }
        return LAST.matcher(said)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElse(0);
    }

    private static int count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        if (count(folder) == 0) {
            Files.delete(folder);
        }
    }

    private static void delete(Path corpus) throws IOException {
        try (var files = Files.list(corpus)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(corpus);
    }
}

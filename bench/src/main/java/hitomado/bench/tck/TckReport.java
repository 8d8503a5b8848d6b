package hitomado.bench.tck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts, the refused cases by feature, the wrong ones one by one, and the results in the kit's own form.
final class TckReport {
    private final List<Outcome.Of> outcomes;

    TckReport(List<Outcome.Of> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    void print(PrintStream out) {
        out.println("対象外として読込みで断ったもの（必要な機能ごと） / refused when read, by the feature they need:");
        Map<String, List<Outcome.Of>> byFeature = new TreeMap<>();
        for (var of : outcomes) {
            if (of.outcome() instanceof Outcome.Refused(var feature, var _)) {
                byFeature.computeIfAbsent(feature, _ -> new ArrayList<>()).add(of);
            }
        }
        byFeature.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .forEach(e -> out.printf("  %5d  %s  (%s)%n", e.getValue().size(), e.getKey(), folders(e.getValue())));
        for (var of : outcomes) {
            if (of.outcome() instanceof Outcome.Wrong(var message)) {
                out.println("  wrong  " + of.folder() + " " + of.id() + ": " + message);
            }
        }
        out.println("全件 / cases: " + outcomes.size());
        out.printf(
                "passed=%d refused=%d wrong=%d%n", count(Outcome.Passed.class), count(Outcome.Refused.class), wrong());
    }

    private static String folders(List<Outcome.Of> refused) {
        var names = refused.stream()
                .map(of -> of.folder().substring(of.folder().lastIndexOf('/') + 1))
                .distinct()
                .toList();
        return String.join(", ", names.subList(0, Math.min(4, names.size()))) + (names.size() > 4 ? ", …" : "");
    }

    private long count(Class<? extends Outcome> kind) {
        return outcomes.stream().filter(of -> kind.isInstance(of.outcome())).count();
    }

    long wrong() {
        return count(Outcome.Wrong.class);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, outcomes.stream().map(TckReport::line).toList());
    }

    private static String line(Outcome.Of of) {
        String result = switch (of.outcome()) {
            case Outcome.Passed _ -> cells("SUCCESS", "");
            case Outcome.Refused(var feature, var _) -> cells("IGNORED", "refused when read: " + feature);
            case Outcome.Wrong(var message) -> cells("ERROR", message);
        };
        return cells(of.folder(), of.file(), of.id()) + "," + result;
    }

    private static String cells(String... cells) {
        return "\""
                + String.join(
                        "\",\"",
                        List.of(cells).stream()
                                .map(c -> c.replace("\"", "\"\""))
                                .toList()) + "\"";
    }
}

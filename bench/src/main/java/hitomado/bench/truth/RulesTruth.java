package hitomado.bench.truth;

import hitomado.procedures.Definitions;
import hitomado.procedures.Fact;
import hitomado.procedures.Programme;
import hitomado.procedures.Source;
import hitomado.rules.Situation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.YAMLException;

/// 答え合わせの実行 — every case of every YAML and JSON file of a directory; each difference is printed with its reason.
public final class RulesTruth {
    private RulesTruth() {}

    /// @return whether all agreed and there was something to agree on
    public static boolean run(Definitions definitions, Path directory, PrintStream out) throws IOException {
        var comparing = new Comparing(definitions, out);
        for (var file : files(directory)) {
            read(definitions, file).forEach(comparing::compare);
        }
        out.println("agreed=" + comparing.agreed() + " differs=" + comparing.differs());
        return comparing.differs() == 0 && comparing.agreed() > 0;
    }

    /// Prints every programme with its outputs and the facts it may need.
    public static void list(Definitions definitions, PrintStream out) {
        for (var programme : definitions.programmes().values()) {
            out.println(programme.id() + " (" + programme.unit().code() + ") "
                    + programme.title().ja());
            out.println("    outputs: " + outputs(definitions, programme));
            definitions.rules().reads(List.of(), List.of(programme.table())).stream()
                    .flatMap(id -> definitions.findFact(id).stream())
                    .filter(fact -> !fact.sources().contains(Source.DERIVED))
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(fact -> out.println("    " + line(fact)));
        }
    }

    private static String outputs(Definitions definitions, Programme programme) {
        var names = definitions.rules().source().tables().stream()
                .filter(table -> table.id().equals(programme.table()))
                .findFirst()
                .orElseThrow()
                .outputs()
                .stream()
                .map(output -> output.choices().isEmpty() ? output.name() : output.name() + " " + output.choices())
                .toList();
        return String.join(", ", names);
    }

    private static String line(Fact fact) {
        var codes = fact.codes().isEmpty() ? fact.type().toString().toLowerCase(Locale.ROOT) : fact.codes();
        return fact.id() + ": " + codes + "  " + fact.texts().label().ja();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var found = Files.walk(directory, 5)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
    }

    /// The cases of a file: a list under `cases`, a list as a whole, or one case as a whole.
    private static List<TruthCase> read(Definitions definitions, Path file) throws IOException {
        var cases = new ArrayList<TruthCase>();
        try {
            var content = PlainYaml.read(file);
            var all = content instanceof Map<?, ?> map && map.get("cases") instanceof List<?> list
                    ? list
                    : content instanceof List<?> list ? list : List.of(content);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) instanceof Map<?, ?> one) {
                    var id =
                            one.get("id") == null ? "" + (i + 1) : one.get("id").toString();
                    cases.add(new CaseReader(definitions, one).read(file.getFileName() + ": " + id));
                } else {
                    cases.add(unreadable(file, "case " + (i + 1) + " is not a mapping"));
                }
            }
        } catch (YAMLException | IllegalArgumentException wrong) {
            cases.add(unreadable(file, String.valueOf(wrong.getMessage())));
        }
        return cases;
    }

    private static TruthCase unreadable(Path file, String why) {
        var nothing = Situation.on(LocalDate.EPOCH, List.of());
        return new TruthCase(file.getFileName().toString(), nothing, Set.of(), List.of(), List.of(why));
    }
}

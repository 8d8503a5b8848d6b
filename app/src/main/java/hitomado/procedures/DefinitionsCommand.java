package hitomado.procedures;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// `./hitomado definitions` — check, import, export and diff on the command line; only `check` does without the
/// database.
public final class DefinitionsCommand {
    private static final String USAGE = """
            definitions check [DIR]     check the files and play every example (no database)
            definitions diff [DIR]      show what an import would change
            definitions import [DIR]    publish the files as the next revision
            definitions export DIR [NO] write the current (or numbered) revision to DIR""";
    private final Supplier<Catalogue> catalogue;
    private final Acting who;

    /// @param catalogue asked only for what needs the database
    public DefinitionsCommand(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
        this.who = Acting.by(new Actor.Process("definitions"));
    }

    /// @return exit code: 0 done, 1 refused or different, 2 wrong use
    public int run(List<String> args, PrintStream out) {
        var command = args.isEmpty() ? "" : args.getFirst();
        var rest = args.isEmpty() ? args : args.subList(1, args.size());
        try {
            return switch (command) {
                case "check" -> check(rest, out);
                case "diff" -> diff(rest, out);
                case "import" -> publish(rest, out);
                case "export" -> export(rest, out);
                default -> usage(out);
            };
        } catch (DefinitionsRefused refused) {
            refused.problems().forEach(out::println);
            out.println(refused.problems().size() + " problem(s)");
            return 1;
        }
    }

    private int check(List<String> args, PrintStream out) {
        var definitions = DefinitionSource.checked(files(args));
        definitions.warnings().forEach(warning -> out.println("warning: " + warning));
        var examples = definitions.procedures().values().stream()
                .mapToInt(procedure -> procedure.examples().size())
                .sum();
        var programmeExamples = definitions.programmes().values().stream()
                .mapToInt(programme -> programme.examples().size())
                .sum();
        out.println("definitions are sound: %d facts, %d procedures, %d life events, %d examples, %d unverified, "
                .concat("%d programmes, %d parameters, %d examples of programmes")
                .formatted(
                        definitions.facts().size(),
                        definitions.procedures().size(),
                        definitions.lifeEvents().size(),
                        examples,
                        Unverified.count(definitions),
                        definitions.programmes().size(),
                        definitions.parameters().size(),
                        programmeExamples));
        return 0;
    }

    private int diff(List<String> args, PrintStream out) {
        var differences = catalogue.get().differences(files(args));
        for (var difference : differences) {
            out.println(difference.kind().name().toLowerCase(Locale.ROOT) + " " + difference.path());
            difference.lines().forEach(line -> out.println("    " + line));
        }
        out.println(differences.isEmpty() ? "no difference" : summary(differences));
        return differences.isEmpty() ? 0 : 1;
    }

    private int publish(List<String> args, PrintStream out) {
        var files = files(args);
        var differences = catalogue.get().differences(files);
        var revision = catalogue.get().publish(files, who, "imported");
        out.println(
                differences.isEmpty()
                        ? "nothing to import, revision " + revision.no() + " is the same"
                        : "published revision " + revision.no() + ": " + summary(differences));
        return 0;
    }

    private int export(List<String> args, PrintStream out) {
        if (args.isEmpty()) {
            return usage(out);
        }
        int no = args.size() > 1
                ? Integer.parseInt(args.get(1))
                : catalogue.get().current().revision();
        var files = catalogue.get().files(no);
        DefinitionFolder.write(files, Path.of(args.getFirst()));
        out.println("wrote revision " + no + ", " + files.contents().size() + " files");
        return 0;
    }

    private static DefinitionFiles files(List<String> args) {
        return DefinitionSource.usual(args.isEmpty() ? Optional.empty() : Optional.of(Path.of(args.getFirst())));
    }

    private static String summary(List<Difference> differences) {
        Map<Difference.Kind, Long> counts =
                differences.stream().collect(Collectors.groupingBy(Difference::kind, Collectors.counting()));
        return "%d added, %d changed, %d removed"
                .formatted(
                        counts.getOrDefault(Difference.Kind.ADDED, 0L),
                        counts.getOrDefault(Difference.Kind.CHANGED, 0L),
                        counts.getOrDefault(Difference.Kind.REMOVED, 0L));
    }

    private static int usage(PrintStream out) {
        out.println(USAGE);
        return 2;
    }
}

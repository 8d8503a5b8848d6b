package hitomado.procedures;

import hitomado.procedures.reading.DefinitionsReader;
import hitomado.procedures.reading.ProblemLog;
import hitomado.rules.Compilation;
import hitomado.rules.Problem;
import hitomado.rules.RuleSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 定義の入手 — finds definition files, reads them into definitions and checks them.
public final class DefinitionSource {
    private DefinitionSource() {}

    /// Definitions of files that stand in no database, fully checked, with every example played.
    ///
    /// @throws DefinitionsRefused with all problems
    public static Definitions checked(DefinitionFiles files) {
        var definitions = read(files, 0);
        var failed = Stream.concat(Examples.run(definitions).stream(), ProgrammeExamples.run(definitions).stream())
                .filter(result -> !result.passed())
                .map(DefinitionSource::problem)
                .toList();
        if (!failed.isEmpty()) {
            throw new DefinitionsRefused(failed);
        }
        return definitions;
    }

    /// Definitions of files that somebody is editing: checked like others, but no example is played and no paper read.
    ///
    /// @throws DefinitionsRefused with all problems
    public static Definitions draft(DefinitionFiles files) {
        return DefinitionsReader.readDraft(files);
    }

    /// Rules by themselves, with the functions that a city's calendar gives.
    public static Compilation compile(RuleSource rules, City city) {
        return DefinitionsReader.compile(rules, city);
    }

    /// All files below a directory.
    ///
    /// @throws DefinitionsRefused when one of them cannot be a definition file
    public static DefinitionFiles directory(Path directory) {
        return DefinitionFolder.read(directory);
    }

    static Definitions read(DefinitionFiles files, int revision) {
        return DefinitionsReader.read(files, revision);
    }

    /// The named directory, or `definitions/` here or one above, or what the program brings with it.
    static DefinitionFiles usual(Optional<Path> named) {
        return findDirectory(named).map(DefinitionSource::directory).orElseGet(DefinitionFolder::packaged);
    }

    static Optional<Path> findDirectory(Optional<Path> named) {
        if (named.isPresent()) {
            var missing = named.filter(directory -> !Files.isDirectory(directory));
            missing.ifPresent(directory -> {
                var at = ProblemLog.startOf(directory.toString());
                throw new DefinitionsRefused(List.of(new Problem(at, ProblemLog.FILE, "is not a directory")));
            });
            return named;
        }
        return Stream.of(Path.of("definitions"), Path.of("../definitions"))
                .filter(directory -> Files.isRegularFile(directory.resolve("city.yaml")))
                .findFirst();
    }

    private static Problem problem(ExampleResult result) {
        var message = "example \"" + result.name() + "\": "
                + result.mismatches().stream().map(Mismatch::text).collect(Collectors.joining("; "));
        return new Problem(result.at(), ProblemLog.EXAMPLE, message);
    }
}

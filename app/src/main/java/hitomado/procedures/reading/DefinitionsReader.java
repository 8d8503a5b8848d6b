package hitomado.procedures.reading;

import hitomado.platform.calendar.BusinessCalendar;
import hitomado.procedures.City;
import hitomado.procedures.DefinitionFiles;
import hitomado.procedures.Definitions;
import hitomado.rules.Compilation;
import hitomado.rules.HostFunction;
import hitomado.rules.RuleBook;
import hitomado.rules.RuleSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;

/// Reads a whole set of definition files; refuses it with every problem of every file, or gives usable definitions.
public final class DefinitionsReader {
    private static final List<String> FOLDER =
            List.of("procedure.yaml", "form.yaml", "rules.yaml", "layout.html", "examples.yaml");
    private static final List<String> PROGRAMME = List.of("programme.yaml", "rules.yaml", "examples.yaml");
    private final ProblemLog problems = new ProblemLog();
    private final Draft draft = new Draft(problems);
    private final DefinitionFiles files;
    private final boolean published;
    private final Set<String> programmeIds = new TreeSet<>();
    private final Map<String, YamlMap> yaml = new ConcurrentSkipListMap<>();

    private DefinitionsReader(DefinitionFiles files, boolean published) {
        this.files = files;
        this.published = published;
    }

    /// @param revision 0 for files that are not published; the papers of published ones were checked before
    /// @throws hitomado.procedures.DefinitionsRefused with all problems
    public static Definitions read(DefinitionFiles files, int revision) {
        return new DefinitionsReader(files, revision > 0).read(revision);
    }

    /// The same for files that are being edited; papers are not read.
    ///
    /// @throws hitomado.procedures.DefinitionsRefused with all problems
    public static Definitions readDraft(DefinitionFiles files) {
        return new DefinitionsReader(files, true).read(0);
    }

    public static Compilation compile(RuleSource rules, City city) {
        return RuleBook.compile(rules, functions(Optional.of(city)));
    }

    private Definitions read(int revision) {
        compose();
        // nothing can be said about references while a file cannot be read at all
        problems.refuse();
        nameAll();
        one("topics.yaml").ifPresent(new TopicsReader(draft)::readTopics);
        one("groups.yaml").ifPresent(new TopicsReader(draft)::readGroups);
        var city = one("city.yaml").map(new CityReader(draft)::read);
        each("facts/", (id, file) -> new FactsReader(draft).read(file));
        each("cases/", (id, file) -> new TopicsReader(draft).readCaseType(file, id));
        draft.procedureIds.forEach(this::readProcedure);
        each("parameters/", (id, file) -> new ParametersReader(draft).read(file));
        programmeIds.forEach(this::readProgramme);
        each("life-events/", (id, file) -> new LifeEventReader(draft).read(file, id));
        var compilation = RuleBook.compile(draft.ruleSource(), functions(city));
        return switch (compilation) {
            case Compilation.Refused refused -> {
                problems.addAll(refused.problems().stream()
                        .filter(problem -> !problems.says(problem))
                        .toList());
                problems.refuse();
                throw new IllegalStateException("refused without a problem");
            }
            case Compilation.Compiled compiled -> {
                problems.refuse();
                yield definitions(revision, compiled, city.orElseThrow());
            }
        };
    }

    private Definitions definitions(int revision, Compilation.Compiled compiled, City city) {
        draft.warnings.addAll(compiled.warnings());
        new PushCheck(draft, compiled.book()).run();
        problems.refuse();
        return new Definitions(
                revision,
                compiled.book(),
                draft.facts,
                draft.topics,
                draft.groups,
                draft.procedures,
                draft.lifeEvents,
                city,
                draft.caseTypes,
                draft.programmes,
                draft.parameters,
                draft.warnings.all());
    }

    /// Files do not depend on each other yet, so both cores compose them.
    private void compose() {
        files.contents().entrySet().parallelStream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .forEach(file -> YamlFile.read(file.getKey(), file.getValue(), problems)
                        .ifPresent(map -> yaml.put(file.getKey(), map)));
    }

    private void nameAll() {
        for (var path : files.contents().keySet()) {
            if (path.startsWith("life-events/")) {
                draft.lifeEventIds.add(idOf(path));
            } else if (path.startsWith("procedures/")) {
                draft.procedureIds.add(path.split("/")[1]);
            } else if (path.startsWith("programmes/")) {
                programmeIds.add(path.split("/")[1]);
            }
        }
    }

    private Optional<YamlMap> one(String path) {
        var map = yaml.get(path);
        if (map == null) {
            problems.add(ProblemLog.startOf(path), ProblemLog.FILE, "is missing");
        }
        return Optional.ofNullable(map);
    }

    private void each(String folder, BiConsumer<String, YamlMap> reader) {
        yaml.forEach((path, map) -> {
            if (path.startsWith(folder)) {
                reader.accept(idOf(path), map);
            }
        });
    }

    private void readProcedure(String id) {
        var folder = "procedures/" + id + "/";
        expect(folder, FOLDER);
        var main = yaml.get(folder + "procedure.yaml");
        var form = yaml.get(folder + "form.yaml");
        var rules = yaml.get(folder + "rules.yaml");
        var examples = yaml.get(folder + "examples.yaml");
        var layout = files.contents().get(folder + "layout.html");
        if (main != null && form != null && rules != null && examples != null && layout != null) {
            new ProcedureReader(draft, id, main)
                    .read(new ProcedureReader.Files(form, rules, examples, layout, folder), !published);
        }
    }

    private void readProgramme(String id) {
        var folder = "programmes/" + id + "/";
        expect(folder, PROGRAMME);
        var main = yaml.get(folder + "programme.yaml");
        var rules = yaml.get(folder + "rules.yaml");
        var examples = yaml.get(folder + "examples.yaml");
        if (main != null && rules != null && examples != null) {
            new ProgrammeReader(draft, id, main).read(rules, examples);
        }
    }

    private void expect(String folder, List<String> names) {
        for (var name : names) {
            if (!files.contents().containsKey(folder + name)) {
                problems.add(ProblemLog.startOf(folder + name), ProblemLog.FILE, "is missing");
            }
        }
    }

    private static Set<HostFunction> functions(Optional<City> city) {
        var calendar = city.map(City::calendar).orElseGet(BusinessCalendar::usual);
        return CityFunctions.of(calendar);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }
}

package hitomado.bench.tck;

import hitomado.rules.Position;
import hitomado.rules.Problem;
import hitomado.rules.dmn.Datum;
import hitomado.rules.dmn.DmnDecision;
import hitomado.rules.dmn.DmnModel;
import hitomado.rules.dmn.DmnReading;
import hitomado.rules.dmn.XsdValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs every case under a folder.
final class TckRun {
    private final Path root;
    private final List<Outcome.Of> outcomes = new ArrayList<>();

    private TckRun(Path root) {
        this.root = root;
    }

    static List<Outcome.Of> under(Path root) throws IOException {
        var run = new TckRun(root);
        List<Path> files;
        try (var walk = Files.walk(root)) {
            files = walk.filter(path -> path.getFileName().toString().matches(".*-test-.*\\.xml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            run.file(TestFile.read(file));
        }
        return List.copyOf(run.outcomes);
    }

    private void file(TestFile tests) throws IOException {
        Path folder = tests.path().resolveSibling("");
        Path model = folder.resolve(tests.model());
        DmnReading reading = read(model);
        for (TestCase test : tests.cases()) {
            outcomes.add(new Outcome.Of(
                    root.relativize(folder).toString(),
                    tests.path().getFileName().toString().replace(".xml", ""),
                    test.id(),
                    outcome(reading, test)));
        }
    }

    private static DmnReading read(Path model) throws IOException {
        if (!Files.isRegularFile(model)) {
            var problem =
                    new Problem(new Position(model.toString(), 1, 1), "missing", "the model is not in the folder");
            return new DmnReading.Refused(List.of(problem));
        }
        return DmnModel.read(model.toString(), Files.readAllBytes(model));
    }

    private static Outcome outcome(DmnReading reading, TestCase test) {
        return switch (reading) {
            case DmnReading.Refused(var problems) -> refused(problems.getFirst());
            case DmnReading.Read(var model) -> {
                if (!test.ofDecision()) {
                    yield new Outcome.Refused("decision service or business knowledge model called from outside", "");
                }
                Outcome worst = new Outcome.Passed();
                for (TestCase.Expected expected : test.results()) {
                    Outcome one = one(model, test, expected);
                    boolean worse = one instanceof Outcome.Wrong || worst instanceof Outcome.Passed;
                    worst = worse && !(one instanceof Outcome.Passed) ? one : worst;
                }
                yield worst;
            }
        };
    }

    private static Outcome one(DmnModel model, TestCase test, TestCase.Expected expected) {
        return switch (model.decisions().get(expected.decision())) {
            case null -> new Outcome.Refused("result of something that is no decision", expected.decision());
            case DmnDecision.Refused(var problems) -> refused(problems.getFirst());
            case DmnDecision.Ready ready -> {
                Datum got = ready.evaluate(test.inputs());
                yield Sameness.same(expected.value(), got)
                        ? new Outcome.Passed()
                        : new Outcome.Wrong(expected.decision() + ": expected " + XsdValues.shown(expected.value())
                                + ", got " + XsdValues.shown(got));
            }
        };
    }

    private static Outcome refused(Problem problem) {
        boolean named = problem.code().equals("outside-subset");
        return new Outcome.Refused(
                named ? problem.message() : problem.code() + ": " + problem.message(),
                problem.at().toString());
    }
}

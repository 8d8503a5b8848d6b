package hitomado.procedures.reading;

import hitomado.procedures.Example;
import hitomado.procedures.Outcome;
import hitomado.rules.FactId;
import hitomado.rules.Located;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `examples.yaml` of one procedure.
final class ExamplesReader {
    private final Draft draft;
    private final SubjectKind unit;
    private final Collection<String> documents;

    ExamplesReader(Draft draft, SubjectKind unit, Collection<String> documents) {
        this.draft = draft;
        this.unit = unit;
        this.documents = documents;
    }

    List<Example> read(YamlMap file) {
        var examples = new ArrayList<Example>();
        var names = new HashSet<String>();
        for (var map : file.maps("examples")) {
            var name = map.located("name");
            if (!names.add(name.text())) {
                draft.problems.add(name.at(), ProblemLog.DUPLICATE, "two examples are called " + name.text());
            }
            var situation = new SituationReader(draft).read(map);
            var expected = map.findMap("expect").map(expect -> expected(expect, situation));
            if (expected.isEmpty()) {
                draft.problems.add(map.at(), ProblemLog.MISSING, "key expect is missing");
            }
            expected.ifPresent(expect -> examples.add(new Example(name.text(), situation, expect, name.at())));
            map.done();
        }
        if (examples.isEmpty()) {
            draft.problems.add(file.at(), ProblemLog.MISSING, "a procedure needs an example");
        }
        file.done();
        return examples;
    }

    private Example.Expected expected(YamlMap map, Situation situation) {
        map.list("documents").forEach(document -> draft.refer(document, documents, "document"));
        map.list("asks").forEach(draft::fact);
        var expected = new Example.Expected(
                outcomes(map, situation),
                map.has("documents") ? Set.copyOf(map.texts("documents")) : null,
                map.findNumber("fee").orElse(null),
                map.findDate("deadline").orElse(null),
                asks(map),
                map.findNumber("items").map(Long::intValue).orElse(null),
                map.findText("explains").orElse(null));
        map.done();
        return expected;
    }

    private @Nullable Set<FactId> asks(YamlMap map) {
        if (!map.has("asks")) {
            return null;
        }
        var facts = new HashSet<FactId>();
        map.texts("asks").forEach(text -> facts.add(new FactId(text)));
        return facts;
    }

    private Map<String, Outcome> outcomes(YamlMap map, Situation situation) {
        var outcomes = new LinkedHashMap<String, Outcome>();
        Codes.read(map, "outcome", Outcome.class).ifPresent(outcome -> outcomes.put(unit.code(), outcome));
        map.findMap("outcomes").ifPresent(all -> {
            for (var person : List.copyOf(all.keys())) {
                var id = new Located(person, all.at(person));
                draft.refer(
                        id, situation.persons().stream().map(SubjectId::value).toList(), "person");
                Codes.read(all, person, Outcome.class).ifPresent(outcome -> outcomes.put(person, outcome));
            }
        });
        if (outcomes.isEmpty() || (unit == SubjectKind.PERSON) == map.has("outcome")) {
            var key = unit == SubjectKind.PERSON ? "outcomes: {person: …}" : "outcome";
            draft.problems.add(map.at(), ProblemLog.MISSING, "expects " + key + " for unit " + unit.code());
        }
        return outcomes;
    }
}

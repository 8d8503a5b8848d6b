package hitomado.procedures.reading;

import hitomado.procedures.ProgrammeExample;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.Located;
import hitomado.rules.Reading;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `examples.yaml` of one programme.
final class ProgrammeExamplesReader {
    private static final String EXPLAINS = "explains";
    private final Draft draft;
    private final SubjectKind unit;
    private final Map<String, DecisionTable.Output> outputs = new LinkedHashMap<>();

    ProgrammeExamplesReader(Draft draft, SubjectKind unit, List<DecisionTable> versions) {
        this.draft = draft;
        this.unit = unit;
        versions.forEach(table -> table.outputs().forEach(output -> outputs.put(output.name(), output)));
    }

    List<ProgrammeExample> read(YamlMap file) {
        var examples = new ArrayList<ProgrammeExample>();
        var names = new HashSet<String>();
        for (var map : file.maps("examples")) {
            var name = map.located("name");
            if (!names.add(name.text())) {
                draft.problems.add(name.at(), ProblemLog.DUPLICATE, "two examples are called " + name.text());
            }
            var situation = new SituationReader(draft).read(map);
            var expected = new HashMap<SubjectId, ProgrammeExample.Expected>();
            map.findMap("expect").ifPresent(all -> expected.putAll(expectations(all, situation)));
            if (expected.isEmpty()) {
                draft.problems.add(map.at(), ProblemLog.MISSING, "expects nothing");
            }
            examples.add(new ProgrammeExample(name.text(), situation, expected, name.at()));
            map.done();
        }
        if (examples.isEmpty()) {
            draft.problems.add(file.at(), ProblemLog.MISSING, "a programme needs an example");
        }
        file.done();
        return examples;
    }

    private Map<SubjectId, ProgrammeExample.Expected> expectations(YamlMap all, Situation situation) {
        var subjects = unit == SubjectKind.PERSON ? situation.persons() : List.of(SubjectId.HOUSEHOLD);
        var expected = new LinkedHashMap<SubjectId, ProgrammeExample.Expected>();
        for (var subject : List.copyOf(all.keys())) {
            draft.refer(
                    new Located(subject, all.at(subject)),
                    subjects.stream().map(SubjectId::value).toList(),
                    "subject");
            all.findMap(subject).ifPresent(map -> expected.put(new SubjectId(subject), expectation(map)));
        }
        return expected;
    }

    private ProgrammeExample.Expected expectation(YamlMap map) {
        var values = new HashMap<String, Value>();
        for (var name : List.copyOf(map.keys())) {
            var output = outputs.get(name);
            if (output != null) {
                values.put(
                        name,
                        map.findLocated(name).map(text -> value(text, output)).orElse(Value.ABSENT));
            } else if (!name.equals(EXPLAINS)) {
                draft.refer(new Located(name, map.at(name)), outputs.keySet(), "output");
            }
        }
        return new ProgrammeExample.Expected(values, map.findText(EXPLAINS).orElse(null));
    }

    private Value value(Located text, DecisionTable.Output output) {
        if (output.type() == FactType.CHOICE && !output.choices().contains(text.text())) {
            draft.refer(text, output.choices(), output.name());
            return Value.ABSENT;
        }
        return switch (Value.read(output.type(), text.text())) {
            case Reading.Read(var value) -> value;
            case Reading.Unreadable(var why) -> {
                draft.problems.add(text.at(), ProblemLog.VALUE, output.name() + " is " + why);
                yield Value.ABSENT;
            }
        };
    }
}

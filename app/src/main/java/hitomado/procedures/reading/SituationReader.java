package hitomado.procedures.reading;

import hitomado.rules.FactKey;
import hitomado.rules.Located;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the situation of an example: the day, the people in the order written, and the facts known of each subject.
record SituationReader(Draft draft) {
    Situation read(YamlMap map) {
        var known = new HashMap<FactKey, Value>();
        var people = new ArrayList<SubjectId>();
        map.findMap("event").ifPresent(facts -> values(facts, SubjectId.EVENT, SubjectKind.EVENT, known));
        map.findMap("household").ifPresent(facts -> values(facts, SubjectId.HOUSEHOLD, SubjectKind.HOUSEHOLD, known));
        map.findMap("people").ifPresent(all -> {
            for (var person : List.copyOf(all.keys())) {
                var id = new SubjectId(person);
                people.add(id);
                all.findMap(person).ifPresent(facts -> values(facts, id, SubjectKind.PERSON, known));
            }
        });
        if (!map.has("asOf")) {
            draft.problems.add(map.at(), ProblemLog.MISSING, "key asOf is missing");
        }
        return new Situation(map.findDate("asOf").orElse(LocalDate.EPOCH), people, known);
    }

    private void values(YamlMap facts, SubjectId subject, SubjectKind kind, Map<FactKey, Value> known) {
        for (var name : List.copyOf(facts.keys())) {
            var at = facts.at(name);
            draft.fact(new Located(name, at)).ifPresent(fact -> {
                if (fact.subject() != kind) {
                    draft.problems.add(at, ProblemLog.VALUE, "fact " + name + " is not one of a " + kind.code());
                }
                known.put(new FactKey(fact.id(), subject), new ValueTexts(draft).read(facts, name, fact));
            });
        }
    }
}

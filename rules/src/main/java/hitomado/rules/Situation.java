package hitomado.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// 状況 — what is known on a day: the persons in order and the known values; immutable.
public record Situation(LocalDate asOf, List<SubjectId> persons, Map<FactKey, Value> known) {
    public Situation {
        persons = List.copyOf(persons);
        known = Map.copyOf(known);
        if (new HashSet<>(persons).size() < persons.size() || !persons.stream().allMatch(SubjectId::isPerson)) {
            throw new IllegalArgumentException("persons are there once and are neither event nor household");
        }
    }

    public static Situation on(LocalDate asOf, List<SubjectId> persons) {
        return new Situation(asOf, persons, Map.of());
    }

    public Situation with(FactKey key, Value value) {
        return withAll(Map.of(key, value));
    }

    public Situation withAll(Map<FactKey, Value> values) {
        var more = new HashMap<>(known);
        more.putAll(values);
        return new Situation(asOf, persons, more);
    }

    public Situation without(FactKey key) {
        var fewer = new HashMap<>(known);
        fewer.remove(key);
        return new Situation(asOf, persons, fewer);
    }

    public Situation withPersons(List<SubjectId> others) {
        return new Situation(asOf, others, known);
    }
}

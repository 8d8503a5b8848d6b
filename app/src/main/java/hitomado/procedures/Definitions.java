package hitomado.procedures;

import hitomado.rules.FactId;
import hitomado.rules.Problem;
import hitomado.rules.RuleBook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 定義 — everything one published revision says: facts, rules, procedures, programmes, life events and the
/// city itself.
///
/// Maps keep the order of the files. `revision` is 0 for files that are not published.
public record Definitions(
        int revision,
        RuleBook rules,
        Map<FactId, Fact> facts,
        List<Topic> topics,
        List<PersonGroup> groups,
        Map<String, Procedure> procedures,
        Map<String, LifeEvent> lifeEvents,
        City city,
        Map<String, CaseType> caseTypes,
        Map<String, Programme> programmes,
        Map<String, Parameter> parameters,
        List<Problem> warnings) {
    public Definitions {
        facts = ordered(facts);
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        procedures = ordered(procedures);
        lifeEvents = ordered(lifeEvents);
        caseTypes = ordered(caseTypes);
        programmes = ordered(programmes);
        parameters = ordered(parameters);
        warnings = List.copyOf(warnings);
    }

    /// A fact that must exist: ids in definitions were checked when they were read.
    public Fact fact(FactId id) {
        return findFact(id).orElseThrow(() -> new IllegalArgumentException("unknown fact " + id));
    }

    public Optional<Fact> findFact(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    public Optional<Procedure> findProcedure(String id) {
        return Optional.ofNullable(procedures.get(id));
    }

    public Optional<Programme> findProgramme(String id) {
        return Optional.ofNullable(programmes.get(id));
    }

    /// The programme of a need of an interview, see [Programme#needOf].
    public Programme programmeOfNeed(String need) {
        return programmes.values().stream()
                .filter(programme -> Programme.needOf(programme.id()).equals(need))
                .findFirst()
                .orElseThrow();
    }

    public Optional<LifeEvent> findLifeEvent(String id) {
        return Optional.ofNullable(lifeEvents.get(id));
    }

    /// The same definitions under the number they were published with.
    Definitions published(int number) {
        return new Definitions(
                number,
                rules,
                facts,
                topics,
                groups,
                procedures,
                lifeEvents,
                city,
                caseTypes,
                programmes,
                parameters,
                warnings);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}

package hitomado.casework;

import hitomado.procedures.Procedure;
import hitomado.registry.ResidentId;
import hitomado.rules.SubjectId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 届出の内容 — what a submission says of the 異動: the case's own facts first, then those of the cases filed with it.
///
/// @param procedure definition of the case's procedure, which tells whose rows its items are
record FiledFacts(
        CaseFile file, Procedure procedure, List<CasePerson> people, List<CaseItem> items, Map<String, String> facts) {
    private static final String EVENT = "event";

    static FiledFacts of(CaseFile file, Procedure procedure, List<CasePerson> people, Sources sources) {
        var facts = new HashMap<String, String>();
        sources.together().stream()
                .filter(other -> other.state() != CaseState.WITHDRAWN && other.state() != CaseState.REFUSED)
                .forEach(other -> other.facts().forEach(facts::putIfAbsent));
        facts.putAll(file.facts());
        return new FiledFacts(file, procedure, people, sources.items(), facts);
    }

    /// The items of the case and the cases of its submission.
    record Sources(List<CaseItem> items, List<CaseFile> together) {}

    /// Canonical value, empty where it is not known.
    String of(String fact, String subject) {
        return facts.getOrDefault(fact + "@" + subject, "");
    }

    String event(String fact) {
        return of(fact, EVENT);
    }

    String person(String fact, SubjectId person) {
        return of(fact, person.value());
    }

    boolean yes(String fact, String subject) {
        return of(fact, subject).equals("true");
    }

    LocalDate day(String fact) {
        return LocalDate.parse(event(fact));
    }

    boolean lacksEvent(String... wanted) {
        return Stream.of(wanted).anyMatch(fact -> event(fact).isEmpty());
    }

    boolean lacksPerson(List<SubjectId> persons, String... wanted) {
        return persons.stream()
                .anyMatch(person ->
                        Stream.of(wanted).anyMatch(fact -> person(fact, person).isEmpty()));
    }

    /// The persons whose rows the form repeats for a group, in its order.
    List<SubjectId> group(String group) {
        var found = new LinkedHashSet<SubjectId>();
        for (var item : items) {
            procedure
                    .form()
                    .findItem(item.item())
                    .filter(known -> item.current() && group.equals(known.each()))
                    .ifPresent(known -> found.add(item.subject()));
        }
        return List.copyOf(found);
    }

    /// Everybody of the submission of whom this fact is known.
    List<SubjectId> having(String fact) {
        return people.stream()
                .map(CasePerson::subject)
                .filter(person -> !person(fact, person).isEmpty())
                .toList();
    }

    Optional<ResidentId> resident(SubjectId person) {
        return people.stream()
                .filter(known -> known.subject().equals(person))
                .findFirst()
                .flatMap(known -> Optional.ofNullable(known.ref()))
                .map(ResidentId::of);
    }

    /// The residents of these persons; fewer than asked for where somebody is not in the register.
    List<ResidentId> residents(List<SubjectId> persons) {
        return persons.stream().flatMap(person -> resident(person).stream()).toList();
    }
}

package hitomado.bench.effort;

import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// 対象者の対応 — which person of the file is which subject of the session (`p1`, `p2`, …).
final class Names {
    private final Map<String, SubjectId> subjects = new LinkedHashMap<>();

    void put(String person, SubjectId subject) {
        subjects.put(person, subject);
    }

    boolean has(String person) {
        return subjects.containsKey(person);
    }

    SubjectId subject(String person) {
        var found = subjects.get(person);
        if (found == null) {
            throw new IllegalStateException("the session does not know " + person);
        }
        return found;
    }

    Map<String, SubjectId> all() {
        return subjects;
    }

    private Optional<String> person(SubjectId subject) {
        return subjects.entrySet().stream()
                .filter(entry -> entry.getValue().equals(subject))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The key as the file writes it; as it is for people whom the file does not have.
    FactKey inFile(FactKey key) {
        return person(key.subject())
                .map(name -> FactKey.of(key.fact().value(), name))
                .orElse(key);
    }

    /// The key as the session writes it.
    Optional<FactKey> inSession(FactKey key) {
        if (!key.subject().isPerson()) {
            return Optional.of(key);
        }
        return Optional.ofNullable(subjects.get(key.subject().value()))
                .map(subject -> new FactKey(key.fact(), subject));
    }
}

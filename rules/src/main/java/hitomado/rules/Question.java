package hitomado.rules;

import java.util.Set;

/// 質問 — a fact to ask for now: the needs it serves, whether it must be answered,
/// and whether it decides a procedure (`decisive`) or only fills forms.
public record Question(FactKey key, String topic, Set<String> neededBy, boolean required, boolean decisive) {
    public Question {
        neededBy = Set.copyOf(neededBy);
    }
}

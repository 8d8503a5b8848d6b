package hitomado.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 項目定義 — a fact of the dictionary as the rules see it.
///
/// A value in the situation always wins over the derivation. A fact that is both derived and `askable`
/// is asked itself when its derivation gives nothing (null), or is open and none of its inputs may be asked.
/// `topic` and `order` place its question; `choices` are the codes of a CHOICE, else empty.
public record FactDefinition(
        FactId id,
        FactType type,
        List<String> choices,
        boolean askable,
        String topic,
        int order,
        @Nullable Derivation derivation,
        Position at) {
    public FactDefinition {
        choices = List.copyOf(choices);
    }
}

package hitomado.procedures;

import java.util.Map;

/// 事案の種類 — states and steps of a kind of case, as plain values; casework gives them meaning.
public record CaseType(String id, LocalText title, Map<String, Object> content) {
    public CaseType {
        content = Map.copyOf(content);
    }
}

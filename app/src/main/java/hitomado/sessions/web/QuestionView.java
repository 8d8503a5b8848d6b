package hitomado.sessions.web;

import java.util.List;

/// 質問 — one question as the page shows it; `typed` is what stands in the field, `problem` a message key or empty.
///
/// @param kind one of text, textarea, radio, date, number
public record QuestionView(
        String name,
        String kind,
        String label,
        String help,
        String typed,
        String problem,
        boolean required,
        String inputMode,
        String autocomplete,
        List<Option> options) {

    public boolean hasProblem() {
        return !problem.isEmpty();
    }

    public String id() {
        return "q-" + name.replaceAll("[^A-Za-z0-9]", "-");
    }

    /// One choice.
    public record Option(String code, String label) {}
}

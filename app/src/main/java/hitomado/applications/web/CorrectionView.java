package hitomado.applications.web;

import java.util.List;

/// 補正の表示.
public record CorrectionView(String id, String title, String message, String by, String askedAt, List<Field> fields) {
    public CorrectionView {
        fields = List.copyOf(fields);
    }

    public List<Field> wrong() {
        return fields.stream().filter(field -> !field.problem().isEmpty()).toList();
    }

    /// One item: what was filed, what stands in the field, and a message key of its problem or empty.
    ///
    /// @param kind one of text, textarea, number, radio
    public record Field(
            String name,
            String label,
            String person,
            String help,
            String filed,
            String typed,
            String problem,
            String kind,
            List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }

        public String id() {
            return "c-" + name.replaceAll("[^A-Za-z0-9]", "-");
        }
    }

    /// One choice.
    public record Option(String code, String label) {}
}

package hitomado.applications.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import java.util.List;

/// 補正の表示.
public record CorrectionView(String id, String title, String message, String by, String askedAt, List<Asked> fields) {
    public CorrectionView {
        fields = List.copyOf(fields);
    }

    public List<ErrorLink> errors() {
        return fields.stream()
                .map(Asked::field)
                .filter(Field::wrong)
                .map(Field::errorLink)
                .toList();
    }

    /// One item.
    ///
    /// @param kind one of text, textarea, radio
    public record Asked(Field field, String kind, List<Choice> choices) {
        public Asked {
            choices = List.copyOf(choices);
        }
    }
}

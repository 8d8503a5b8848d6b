package hitomado.applications.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import java.util.List;

/// 補正の表示 — what staff asked to correct, with the fields for it.
///
/// @param between what stands between a label and its error in the reader's language
public record CorrectionView(
        String id, String title, String message, String by, String askedAt, List<Asked> fields, String between) {
    public CorrectionView {
        fields = List.copyOf(fields);
    }

    public List<ErrorLink> errors() {
        return fields.stream()
                .map(Asked::field)
                .filter(Field::wrong)
                .map(field -> new ErrorLink(field.id(), field.label() + between + field.error()))
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

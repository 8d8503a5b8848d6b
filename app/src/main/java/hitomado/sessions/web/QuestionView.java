package hitomado.sessions.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import hitomado.platform.web.TypedDate;
import java.util.List;

/// 質問 — one question as the page shows it, with what stands in the field and what is wrong with it.
///
/// @param choices of a choice; empty for every other kind
public record QuestionView(Kind kind, Field field, List<Choice> choices) {
    public QuestionView {
        choices = List.copyOf(choices);
    }

    /// How it is asked.
    public enum Kind {
        TEXT,
        LONG_TEXT,
        YES_NO,
        RADIOS,
        /// Too many choices for radios.
        LIST,
        DATE
    }

    /// The parts of a date, just as they were typed.
    public TypedDate date() {
        return DateParts.split(field.value());
    }

    /// The line in the summary names the question, since many say the same is wrong.
    ErrorLink error(String between) {
        return new ErrorLink(field.id(), field.label() + between + field.error());
    }
}

package hitomado.sessions.web;

import hitomado.platform.Lang;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.SubjectId;
import hitomado.sessions.Interview;
import hitomado.sessions.Snapshot;
import hitomado.sessions.Typed;
import java.util.List;
import java.util.Map;

/// Turns facts that are asked into fields, in one language, with what was typed before.
record QuestionViews(Interview.State state, Map<FactKey, Typed> typed, Page page) {
    private static final int MOST_RADIOS = 8;
    private static final int LONG = 200;

    QuestionView of(FactKey key, boolean required) {
        var fact = state.definitions().fact(key.fact());
        var left = typed.get(key);
        var answer = state.snapshot().answers().get(key);
        var shown = left != null ? left.text() : answer != null ? answer.value() : "";
        var name = name(state.snapshot(), key.subject(), page.lang());
        var field = Field.of(key.toString(), fact.question().in(page.lang(), name))
                .id("q-" + key.toString().replaceAll("[^A-Za-z0-9]", "-"))
                .help(fact.help().in(page.lang(), name))
                .value(shown)
                .error(left != null ? page.t(left.problem()) : "")
                .inputmode(inputMode(fact));
        return new QuestionView(kind(fact), required ? field : field.optional(), choices(fact));
    }

    /// Name of a person of the session, as far as it is known.
    static String name(Snapshot snapshot, SubjectId subject, Lang lang) {
        if (!subject.isPerson()) {
            return "";
        }
        return snapshot.value("person.fullName", subject)
                .or(() -> snapshot.value("person.familyName", subject)
                        .map(family -> family + " " + snapshot.valueOr("person.givenName", subject, "")))
                .orElseGet(() -> nameless(subject.value().substring(1), lang));
    }

    private static String nameless(String number, Lang lang) {
        return switch (lang) {
            case JA -> "（" + number + "人目）";
            case EASY -> "（" + number + "人目（にんめ））";
            case EN -> "person " + number;
        };
    }

    private static QuestionView.Kind kind(Fact fact) {
        return switch (fact.type()) {
            case CHOICE -> fact.choices().size() > MOST_RADIOS ? QuestionView.Kind.LIST : QuestionView.Kind.RADIOS;
            case BOOLEAN -> QuestionView.Kind.YES_NO;
            case DATE -> QuestionView.Kind.DATE;
            case TEXT -> fact.constraint().maxLength() > LONG ? QuestionView.Kind.LONG_TEXT : QuestionView.Kind.TEXT;
            case NUMBER, TIME, DATE_TIME -> QuestionView.Kind.TEXT;
        };
    }

    private static String inputMode(Fact fact) {
        return switch (fact.constraint().format()) {
            case Constraint.Format.POSTCODE, Constraint.Format.DIGITS -> "numeric";
            case Constraint.Format.PHONE -> "tel";
            case Constraint.Format.EMAIL -> "email";
            case PLAIN, KANA, DATE, ADDRESS, BANK_KANA -> fact.type() == FactType.NUMBER ? "numeric" : "text";
        };
    }

    private List<Choice> choices(Fact fact) {
        return fact.choices().stream()
                .map(choice -> Choice.of(choice.code(), choice.label().in(page.lang())))
                .toList();
    }
}

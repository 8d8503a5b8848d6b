package hitomado.sessions.web;

import hitomado.platform.Lang;
import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.sessions.Interview;
import hitomado.sessions.Snapshot;
import hitomado.sessions.Typed;
import java.util.List;
import java.util.Map;

/// Turns facts that are asked into fields, in one language, with what was typed before.
final class QuestionViews {
    private static final int MOST_RADIOS = 8;

    private final Interview.State state;
    private final Map<FactKey, Typed> typed;
    private final Lang lang;
    private final String yes;
    private final String no;

    QuestionViews(Interview.State state, Map<FactKey, Typed> typed, Lang lang, String yes, String no) {
        this.state = state;
        this.typed = typed;
        this.lang = lang;
        this.yes = yes;
        this.no = no;
    }

    QuestionView of(FactKey key, boolean required) {
        var fact = state.definitions().fact(key.fact());
        var left = typed.get(key);
        var answer = state.snapshot().answers().get(key);
        var shown = left != null ? left.text() : answer != null ? answer.value() : "";
        return new QuestionView(
                key.toString(),
                kind(fact),
                fact.question().in(lang, name(state.snapshot(), key.subject())),
                fact.help().isEmpty() ? "" : fact.help().in(lang, name(state.snapshot(), key.subject())),
                shown,
                left != null ? left.problem() : "",
                required,
                inputMode(fact),
                "off",
                options(fact));
    }

    /// Name of a person of the session, as far as it is known.
    static String name(Snapshot snapshot, SubjectId subject) {
        if (!subject.isPerson()) {
            return "";
        }
        return snapshot.value("person.fullName", subject)
                .or(() -> snapshot.value("person.familyName", subject)
                        .map(family -> family + " " + snapshot.valueOr("person.givenName", subject, "")))
                .orElseGet(() -> "（" + subject.value().substring(1) + "人目）");
    }

    private static String kind(Fact fact) {
        return switch (fact.type()) {
            case CHOICE -> fact.choices().size() > MOST_RADIOS ? "select" : "radio";
            case BOOLEAN -> "radio";
            case DATE -> "date";
            case NUMBER -> "number";
            case TEXT -> fact.constraint().maxLength() > 200 ? "textarea" : "text";
            case TIME, DATE_TIME -> "text";
        };
    }

    private static String inputMode(Fact fact) {
        return switch (fact.constraint().format()) {
            case Constraint.Format.POSTCODE, Constraint.Format.DIGITS -> "numeric";
            case Constraint.Format.PHONE -> "tel";
            case Constraint.Format.EMAIL -> "email";
            case PLAIN, KANA, DATE, ADDRESS, BANK_KANA ->
                fact.type() == hitomado.rules.FactType.NUMBER ? "numeric" : "text";
        };
    }

    private List<QuestionView.Option> options(Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> List.of(new QuestionView.Option("true", yes), new QuestionView.Option("false", no));
            case CHOICE ->
                fact.choices().stream()
                        .map(choice -> new QuestionView.Option(
                                choice.code(), choice.label().in(lang)))
                        .toList();
            case TEXT, NUMBER, DATE, TIME, DATE_TIME -> List.of();
        };
    }
}

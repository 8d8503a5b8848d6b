package hitomado.sessions.web;

import hitomado.rules.FactKey;
import hitomado.rules.Plan;
import hitomado.rules.Question;
import hitomado.sessions.Interview;
import java.util.List;
import java.util.Set;

/// 氏名を先に — people who were added without a name are named before anything else is asked of them, since the other
/// questions address them by it.
final class Nameless {
    private static final String NAME = "person.fullName";

    private Nameless() {}

    /// The names to ask before this page; none where everybody on it has one, or is known by family and given name.
    static List<Question> on(List<Question> page, Interview.State state) {
        var asksOnlyNames =
                page.stream().allMatch(question -> question.key().fact().value().equals(NAME));
        return page.stream()
                .filter(question -> !asksOnlyNames && question.key().subject().isPerson())
                .map(question -> FactKey.of(NAME, question.key().subject().value()))
                .distinct()
                .filter(key -> state.snapshot().value(NAME, key.subject()).isEmpty()
                        && state.snapshot()
                                .value("person.familyName", key.subject())
                                .isEmpty())
                .filter(key -> state.definitions().findFact(key.fact()).stream().anyMatch(fact -> fact.askable()))
                .limit(Plan.QUESTIONS_PER_PAGE)
                .map(key ->
                        new Question(key, state.definitions().fact(key.fact()).topic(), Set.of(), true, true))
                .toList();
    }
}

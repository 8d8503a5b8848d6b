package hitomado.sessions.web;

import hitomado.procedures.Fact;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.Question;
import hitomado.sessions.Interview;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// 必須項目の判定 — which of some questions must be answered as things stand.
final class RequiredNow {
    private RequiredNow() {}

    /// A text that only takes part in another value, such as the building of an address, may be known to be empty.
    static Set<FactKey> among(Interview.State state, List<Question> questions) {
        var filled = filled(state);
        return questions.stream()
                .filter(question -> question.decisive()
                        || filled.contains(question.key())
                        || question.required()
                                && !mayBeEmpty(
                                        state.definitions().fact(question.key().fact())))
                .map(Question::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean mayBeEmpty(Fact fact) {
        return fact.type() == FactType.TEXT && fact.constraint().minLength() == 0;
    }

    /// The items that the forms of all open procedures themselves require.
    private static Set<FactKey> filled(Interview.State state) {
        var inquiry = state.inquiry();
        var filled = new HashSet<FactKey>();
        for (var need : state.plan().needs()) {
            if (need.open()) {
                inquiry.items(need.need(), need.subject()).stream()
                        .filter(item ->
                                item.applies().isTrue() && item.required().isTrue())
                        .forEach(item -> filled.add(item.key()));
            }
        }
        return filled;
    }
}

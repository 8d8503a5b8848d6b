package hitomado.guide.web;

import hitomado.platform.Lang;
import hitomado.procedures.Outcome;
import hitomado.procedures.Programme;
import hitomado.procedures.Reason;
import hitomado.procedures.Source;
import hitomado.rules.Decision;
import hitomado.rules.Explanation;
import hitomado.rules.Finding;
import hitomado.rules.NeedStatus;
import hitomado.sessions.Answer;
import hitomado.sessions.Interview;
import java.util.List;
import java.util.Optional;

/// あなたの手続きの組み立て — every procedure of a plan with its outcome, its reason and what is still open.
record PlanRows(Interview.State state, Lang lang) {
    List<PlanRow> all() {
        return PlanRow.merged(state.plan().needs().stream()
                .filter(status -> !Programme.isNeed(status.need()))
                .map(this::row)
                .toList());
    }

    private PlanRow row(NeedStatus status) {
        var procedure = state.definitions().findProcedure(status.need()).orElseThrow();
        var outcome = status.outcome() instanceof Finding.Known(var value)
                ? Outcome.find(value).orElse(null)
                : null;
        var people = status.subject().isPerson()
                ? List.of(state.snapshot().valueOr("person.fullName", status.subject(), ""))
                : List.<String>of();
        var title = procedure.title().in(lang);
        return switch (status.decision()) {
            case Decision.Decided(var outputs, var why) -> {
                // several rows that agree: which of them is true is not known, so none may be told as the reason
                var reason = why.rows().size() == 1
                        ? Optional.of(Reason.of(why.rows().getFirst()))
                        : Optional.<Reason>empty();
                yield new PlanRow(
                        procedure.id(),
                        title,
                        people.stream().filter(name -> !name.isEmpty()).toList(),
                        outcome,
                        reason.map(one -> one.because().in(lang)).orElse(""),
                        reason.map(one -> one.citation().law()).orElse(List.of()),
                        reason.map(one -> one.citation().unverified()).orElse(false),
                        List.of(),
                        status.open() ? "" : wish(why));
            }
            case Decision.Undecided undecided ->
                new PlanRow(
                        procedure.id(),
                        title,
                        people.stream().filter(name -> !name.isEmpty()).toList(),
                        null,
                        "",
                        List.of(),
                        false,
                        open(undecided),
                        "");
        };
    }

    /// What the life event presets instead of asking everybody (such as 0 copies) can be wished for here.
    private String wish(Explanation why) {
        return why.facts().stream()
                .map(Explanation.Used::key)
                .filter(key -> state.definitions().fact(key.fact()).askable())
                .filter(key -> state.snapshot().answers().get(key) instanceof Answer answer
                        && answer.source() == Source.SYSTEM)
                .findFirst()
                .map(key -> "/sessions/" + state.snapshot().id() + "/answers?key=" + key)
                .orElse("");
    }

    private List<String> open(Decision.Undecided undecided) {
        return undecided.missing().stream()
                .map(key -> state.definitions().fact(key.fact()).label().in(lang))
                .distinct()
                .sorted()
                .toList();
    }
}

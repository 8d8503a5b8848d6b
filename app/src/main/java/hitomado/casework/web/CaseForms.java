package hitomado.casework.web;

import hitomado.casework.ActionResult;
import hitomado.casework.CaseAction;
import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import hitomado.platform.web.Typed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 処理の入力欄 — the forms of a case page, with what was typed and what was wrong with it.
///
/// @param offered actions that this reader may take now
/// @param ticked items ticked for a correction
/// @param changed what happened meanwhile, where somebody else was faster
/// @param done message key of what was just done; empty where nothing was
record CaseForms(
        List<CaseAction> offered,
        List<String> ticked,
        Field correction,
        Field message,
        Field note,
        Field reason,
        Field withdrawal,
        Field title,
        Field text,
        String means,
        List<CaseView.Entry> changed,
        List<ErrorLink> errors,
        String done) {
    CaseForms {
        offered = List.copyOf(offered);
        ticked = List.copyOf(ticked);
        changed = List.copyOf(changed);
        errors = List.copyOf(errors);
    }

    boolean offers(String action) {
        return offered.contains(CaseAction.valueOf(action));
    }

    boolean ticks(String ref) {
        return ticked.contains(ref);
    }

    /// What came back from an action, for a page that is shown again.
    ///
    /// @param action the last part of its address
    record Answer(String action, Sent sent, @Nullable ActionResult result) {
        static final Answer NONE = new Answer("", Sent.NOTHING, null);

        boolean of(String other) {
            return action.equals(other);
        }

        String typed(String form, String otherwise) {
            return of(form) ? sent.words() : otherwise;
        }
    }

    /// The words a delivery begins with, which the clerk may change.
    record Proposal(String title, String text) {}

    static CaseForms of(Words words, List<CaseAction> offered, Proposal proposal, Answer answer) {
        var refusal = answer.result() instanceof ActionResult.Refused(var key) ? words.t(key) : "";
        var fields = new Fields(words, answer, refusal);
        var title = Field.of("title", words.t("casework.deliver.title"))
                .id("deliver-title")
                .value(answer.of("deliver") ? Typed.of(answer.sent().title()) : proposal.title());
        return new CaseForms(
                offered,
                answer.of("correction") ? answer.sent().items() : List.of(),
                fields.of("correction", ""),
                fields.of("message", ""),
                fields.of("grant", "").optional(),
                fields.of("refuse", ""),
                fields.of("withdraw", ""),
                title,
                fields.of("deliver", proposal.text()),
                answer.sent().chosen().name(),
                answer.result() instanceof ActionResult.Stale stale
                        ? stale.since().stream()
                                .map(entry -> CaseViews.line(entry, words))
                                .toList()
                        : List.of(),
                refusal.isEmpty() ? List.of() : List.of(new ErrorLink(fields.place(), refusal)),
                "");
    }

    CaseForms after(String key) {
        return new CaseForms(
                offered,
                ticked,
                correction,
                message,
                note,
                reason,
                withdrawal,
                title,
                text,
                means,
                changed,
                errors,
                key);
    }

    static List<Choice> means(Words words) {
        return Arrays.stream(Sent.Means.values())
                .map(means -> new Choice(
                        means.name(),
                        words.t("casework.means." + means.name()),
                        words.t("casework.means.hint." + means.name())))
                .toList();
    }

    /// One text field a form; its id begins with the form's name.
    private record Fields(Words words, Answer answer, String refusal) {
        private static final List<String> WITH_TEXT =
                List.of("correction", "message", "grant", "refuse", "withdraw", "deliver");

        Field of(String form, String otherwise) {
            return Field.of("text", words.t("casework." + form + ".text"))
                    .id(form + "-text")
                    .value(answer.typed(form, otherwise))
                    .error(answer.of(form) ? refusal : "");
        }

        /// Where the error is: the form's text, or the list of actions.
        String place() {
            return WITH_TEXT.contains(answer.action()) ? answer.action() + "-text" : "actions";
        }
    }
}

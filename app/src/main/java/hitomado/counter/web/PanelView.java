package hitomado.counter.web;

import hitomado.counter.Confirmations;
import hitomado.counter.Received;
import org.jspecify.annotations.Nullable;

/// 受付票の表示 — who was received by whom, and how the confirmation stands.
///
/// @param problem message key of why the last step was not taken; empty at first
/// @param submission id of the submission; empty as long as nothing was submitted
/// @param received null as long as nobody was received
/// @param confirmation null as long as no second screen was opened
public record PanelView(
        String session,
        String problem,
        String submission,
        @Nullable Received received,
        Confirmations.@Nullable Confirmation confirmation) {

    /// The step the panel is at; names its template part.
    public Step step() {
        if (!submission.isEmpty()) {
            return Step.DONE;
        }
        if (received == null) {
            return Step.RECEIVE;
        }
        return confirmation == null
                ? Step.CONFIRM
                : switch (confirmation.state()) {
                    case OPEN -> Step.WAIT;
                    case SIGNED -> Step.SUBMIT;
                    case STALE -> Step.STALE;
                    case EXPIRED -> Step.EXPIRED;
                };
    }

    /// 受付の段階.
    public enum Step {
        RECEIVE,
        CONFIRM,
        WAIT,
        STALE,
        EXPIRED,
        SUBMIT,
        DONE
    }
}

package hitomado.casework;

import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 状態の遷移 — the only way a case changes its state: checks version, right and state, writes row, interval and history.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Transitions {
    private final CaseStore store;
    private final CaseHistoryStore history;
    private final Clock clock;

    Transitions(CaseStore store, CaseHistoryStore history, Clock clock) {
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /// One action on a locked case.
    ///
    /// @param version of the case that the actor has looked at
    /// @param text goes into the history
    record Step(Actor who, CaseFile file, int version, CaseAction action, String text) {
        /// Of the system, on the case as it is.
        static Step follow(Actor who, CaseFile file, CaseAction action, String text) {
            return new Step(who, file, file.version(), action, text);
        }
    }

    ActionResult take(Step step) {
        return take(step, move -> move);
    }

    /// @param more what the action writes besides the state
    ActionResult take(Step step, UnaryOperator<CaseStore.Move> more) {
        var refusal = check(step);
        if (refusal != null) {
            return refusal;
        }
        var file = step.file();
        var action = step.action();
        var move = more.apply(CaseStore.Move.of(file, action.to()));
        if (!store.move(file, move, step.who().key(), clock.instant())) {
            throw new Conflict("case " + file.id());
        }
        history.tell(file.id(), action.name(), step.who(), step.text());
        return new ActionResult.Done(action.to());
    }

    /// Why the action cannot be taken; null where it can.
    @Nullable
    ActionResult check(Step step) {
        var file = step.file();
        var action = step.action();
        if (file.version() != step.version()) {
            return new ActionResult.Stale(file, history.since(file.id(), step.version()));
        }
        if (!action.allowedFrom(file.state())) {
            return new ActionResult.Refused("casework.refused.state." + action.name());
        }
        if (action.by() == CaseAction.By.HOLDER && !file.claimedBy(step.who().key())) {
            return new ActionResult.Refused("casework.refused.holder");
        }
        return null;
    }
}

package hitomado.sessions;

import hitomado.platform.Actor;
import hitomado.procedures.Definitions;
import hitomado.procedures.LifeEvent;
import hitomado.rules.Inquiry;
import hitomado.rules.Plan;
import hitomado.rules.Situation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 聞き取り — what is still open over all procedures of a session at once.
@Service
public class Interview {
    private final Sessions sessions;
    private final Situations situations;

    Interview(Sessions sessions, Situations situations) {
        this.sessions = sessions;
        this.situations = situations;
    }

    /// The session with its definitions, situation and plan.
    @Transactional(readOnly = true)
    public State state(Actor who, SessionId id) {
        var snapshot = sessions.open(who, id);
        return state(snapshot);
    }

    public State state(Snapshot snapshot) {
        return state(snapshot, sessions.definitions(snapshot));
    }

    /// The session as other definitions than those it is pinned to would see it.
    State state(Snapshot snapshot, Definitions definitions) {
        var situation = situations.of(snapshot, definitions);
        var inquiry = definitions.rules().inquire(situation);
        var event = definitions.findLifeEvent(snapshot.lifeEvent()).orElseThrow();
        return new State(snapshot, definitions, situation, inquiry, inquiry.plan(event.needs()));
    }

    /// 聞き取りの状況.
    public record State(Snapshot snapshot, Definitions definitions, Situation situation, Inquiry inquiry, Plan plan) {
        public LifeEvent event() {
            return definitions.findLifeEvent(snapshot.lifeEvent()).orElseThrow();
        }

        /// Whether everything that may be asked is answered.
        public boolean complete() {
            return plan.questions().isEmpty();
        }
    }
}

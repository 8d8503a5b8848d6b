package hitomado.sessions;

import hitomado.procedures.Definitions;
import hitomado.rules.FactKey;
import hitomado.rules.Situation;
import hitomado.rules.Value;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/// 状況の組み立て — turns a session into what the rules read: known values on a day.
@Component
public class Situations {
    private final Clock clock;

    Situations(Clock clock) {
        this.clock = clock;
    }

    /// The situation as of today; answers to facts that the definitions no longer know are left out.
    public Situation of(Snapshot snapshot, Definitions definitions) {
        var known = new HashMap<FactKey, Value>();
        snapshot.answers()
                .forEach((key, answer) -> definitions
                        .findFact(key.fact())
                        .ifPresent(fact -> known.put(key, Value.parse(fact.type(), answer.value()))));
        var persons = snapshot.people().stream().map(Subject::id).toList();
        return Situation.on(LocalDate.now(clock), persons).withAll(known);
    }
}

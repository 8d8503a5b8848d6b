package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.procedures.Definitions;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// システムが記録する事実 — what the system itself knows: event, channel, sign-in, day of filing.
record SystemFacts(Definitions definitions, Clock clock) {

    List<Answer> atBegin(Begin begin) {
        var facts = new ArrayList<Answer>();
        var event = definitions.findLifeEvent(begin.lifeEvent()).orElseThrow();
        event.preset()
                .forEach((fact, value) -> add(facts, begin.who(), new FactKey(fact, SubjectId.EVENT), value.text()));
        event(facts, begin.who(), "event.channel", begin.channel().code());
        event(facts, begin.who(), "event.signInLevel", level(begin.who().actor()));
        event(facts, begin.who(), "event.filerBasis", begin.basis().code());
        event(facts, begin.who(), "event.filedOn", LocalDate.now(clock).toString());
        event(facts, begin.who(), "event.cityPrefecture", definitions.city().prefecture());
        return facts;
    }

    private static String level(Actor actor) {
        var level = actor instanceof Actor.Resident resident ? resident.level() : SignInLevel.CARD;
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void event(List<Answer> facts, Acting who, String fact, String value) {
        add(facts, who, FactKey.of(fact, "event"), value);
    }

    /// Only facts that the definitions declare are kept.
    private void add(List<Answer> facts, Acting who, FactKey key, String value) {
        if (definitions.findFact(new FactId(key.fact().value())).isPresent()) {
            facts.add(new Answer(
                    key,
                    value,
                    Source.SYSTEM,
                    now(),
                    who.actor().key(),
                    who.actor().label()));
        }
    }

    private Instant now() {
        return clock.instant();
    }
}

package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.SignInLevel;
import hitomado.procedures.Definitions;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// システムが記録する事実 — what the system itself knows: event, channel, sign-in, day of filing.
record SystemFacts(Definitions definitions, Clock clock) {

    List<Answer> atBegin(Begin begin) {
        var who = begin.who();
        var facts = new ArrayList<Answer>();
        var event = definitions.findLifeEvent(begin.lifeEvent()).orElseThrow();
        event.preset().forEach((fact, value) -> add(facts, who, new FactKey(fact, SubjectId.EVENT), value.text()));
        facts.addAll(at(who, begin.channel()));
        facts.addAll(filedBy(who, new FiledBy(begin.basis(), null, actingName(begin))));
        facts.addAll(level(who));
        event(facts, who, "event.cityPrefecture", definitions.city().prefecture());
        return facts;
    }

    /// A proxy is named as signed in, and cannot be another.
    private static String actingName(Begin begin) {
        return begin.basis() == FilerBasis.PROXY && begin.who().actor() instanceof Actor.Resident proxy
                ? proxy.name()
                : "";
    }

    /// Where the session is held from now on; 届出日 is the day on which it came there.
    List<Answer> at(Acting who, Channel channel) {
        var facts = new ArrayList<Answer>();
        event(facts, who, "event.channel", channel.code());
        event(facts, who, "event.filedOn", LocalDate.now(clock).toString());
        return facts;
    }

    List<Answer> filedBy(Acting who, FiledBy filer) {
        var facts = new ArrayList<Answer>();
        event(facts, who, "event.filerBasis", filer.basis().code());
        actingName(filer.actingName())
                .ifPresent(name -> facts.add(answer(
                        who,
                        FactKey.of("event.actingName", "event"),
                        name,
                        who.actor() instanceof Actor.Staff ? Source.STAFF : Source.SYSTEM)));
        return facts;
    }

    /// Which of the people files; the first one, unless it is another member of the household.
    List<Answer> filers(Acting who, List<Subject> people, @Nullable String member) {
        var facts = new ArrayList<Answer>();
        for (var person : people) {
            var key = new FactKey(new FactId("person.isFiler"), person.id());
            add(facts, who, key, Boolean.toString(files(person, member)));
        }
        return facts;
    }

    static boolean files(Subject person, @Nullable String member) {
        return member == null ? person.position() == 1 : member.equals(person.ref());
    }

    private Optional<String> actingName(String typed) {
        var fact = definitions.findFact(new FactId("event.actingName"));
        return typed.isBlank() || fact.isEmpty()
                ? Optional.empty()
                : switch (new InputCheck(LocalDate.now(clock)).read(fact.get(), typed, true)) {
                    case InputCheck.Good(var value) -> Optional.of(value);
                    case InputCheck.Bad(var problem) -> Optional.empty();
                };
    }

    /// How strongly the one who files signed in.
    List<Answer> level(Acting who) {
        var facts = new ArrayList<Answer>();
        event(facts, who, "event.signInLevel", level(who.actor()));
        return facts;
    }

    private static String level(Actor actor) {
        var level = actor instanceof Actor.Resident resident ? resident.level() : SignInLevel.CARD;
        return level.name().toLowerCase(Locale.ROOT);
    }

    private void event(List<Answer> facts, Acting who, String fact, String value) {
        add(facts, who, FactKey.of(fact, "event"), value);
    }

    /// Only facts that the definitions declare are kept.
    private void add(List<Answer> facts, Acting who, FactKey key, String value) {
        if (definitions.findFact(key.fact()).isPresent()) {
            facts.add(answer(who, key, value, Source.SYSTEM));
        }
    }

    private Answer answer(Acting who, FactKey key, String value, Source source) {
        var actor = who.actor();
        return new Answer(key, value, source, clock.instant(), actor.key(), actor.label());
    }
}

package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Conflict;
import hitomado.platform.NotFound;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 対象者の選択 — who of the household takes part, and people who are added because no register holds them.
@Service
@Transactional
public class People {
    private final SessionStore store;
    private final SubjectStore subjects;
    private final AnswerStore answers;
    private final Access access;
    private final Catalogue catalogue;
    private final Clock clock;

    People(
            SessionStore store,
            SubjectStore subjects,
            AnswerStore answers,
            Access access,
            Catalogue catalogue,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.answers = answers;
        this.access = access;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Sets for every person whether the life event touches them (e.g. `person.moves`).
    public void choose(Acting who, SessionId id, Set<SubjectId> chosen) {
        var row = access.lockOpen(who.actor(), id);
        var definitions = catalogue.revision(row.revision());
        var fact = definitions
                .findLifeEvent(row.lifeEvent())
                .flatMap(event -> event.findChoosePeople())
                .orElseThrow(() -> new NotFound("choice of people"));
        var given = new ArrayList<Answer>();
        for (var person : subjects.of(id)) {
            var value = Boolean.toString(chosen.contains(person.id()));
            given.add(answer(who, new FactKey(fact, person.id()), value, Source.RESIDENT));
        }
        answers.put(id, given);
        answers.put(id, basis(who, id, definitions, chosen));
        store.touch(id, clock.instant());
    }

    /// Who files and moves, files for themselves; else as head or member of the household (住民基本台帳法26条).
    private ArrayList<Answer> basis(Acting who, SessionId id, Definitions definitions, Set<SubjectId> chosen) {
        var changed = new ArrayList<Answer>();
        var known = answers.current(id);
        var before = known.get(FactKey.of("event.filerBasis", "event"));
        if (before == null || !Set.of("self", "head", "sameHousehold").contains(before.value())) {
            return changed;
        }
        var filer = subjects.of(id).stream()
                .map(Subject::id)
                .filter(person -> isTrue(known.get(FactKey.of("person.isFiler", person.value()))))
                .findFirst()
                .orElse(new SubjectId("p1"));
        var head = isTrue(known.get(FactKey.of("person.isHead", filer.value())));
        var basis = chosen.contains(filer) ? "self" : head ? "head" : "sameHousehold";
        if (definitions.findFact(new FactId("event.filerBasis")).isPresent()) {
            changed.add(answer(who, before.key(), basis, Source.SYSTEM));
        }
        return changed;
    }

    private static boolean isTrue(@Nullable Answer answer) {
        return answer != null && answer.value().equals("true");
    }

    /// Adds a person whom no register holds.
    public SubjectId add(Acting who, SessionId id) {
        var row = access.lockOpen(who.actor(), id);
        var definitions = catalogue.revision(row.revision());
        var event = definitions.findLifeEvent(row.lifeEvent()).orElseThrow();
        if (!event.newPeople()) {
            throw new NotFound("new people");
        }
        var now = subjects.of(id);
        if (now.size() >= 20) {
            throw new Conflict("too many people");
        }
        var subject = subjects.add(id, null, true).id();
        var given = new ArrayList<Answer>();
        addSystem(given, who, definitions, FactKey.of("person.isNew", subject.value()), "true");
        var filer = now.isEmpty() && event.findChoosePeople().isPresent();
        addSystem(given, who, definitions, FactKey.of("person.isFiler", subject.value()), Boolean.toString(filer));
        event.findChoosePeople()
                .ifPresent(fact -> addSystem(given, who, definitions, new FactKey(fact, subject), "true"));
        answers.put(id, given);
        store.touch(id, clock.instant());
        return subject;
    }

    /// Removes a person who was added by mistake; the answers stay as history.
    public void remove(Acting who, SessionId id, SubjectId subject) {
        access.lockOpen(who.actor(), id);
        if (!subjects.removeNew(id, subject.value(), clock.instant())) {
            throw new NotFound("person");
        }
        answers.retire(id, subject.value(), clock.instant());
        store.touch(id, clock.instant());
    }

    private void addSystem(ArrayList<Answer> given, Acting who, Definitions definitions, FactKey key, String value) {
        if (definitions.findFact(key.fact()).isPresent()) {
            given.add(answer(who, key, value, Source.SYSTEM));
        }
    }

    private Answer answer(Acting who, FactKey key, String value, Source source) {
        return new Answer(
                key,
                value,
                source,
                clock.instant(),
                who.actor().key(),
                who.actor().label());
    }
}

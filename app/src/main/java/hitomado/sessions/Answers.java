package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Fact;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 回答の保存 — takes what was typed, keeps what can be read as answers and the rest as typed text.
@Service
@Transactional
public class Answers {
    private final SessionStore store;
    private final SubjectStore subjects;
    private final AnswerStore answers;
    private final Access access;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Answers(
            SessionStore store,
            SubjectStore subjects,
            AnswerStore answers,
            Access access,
            Catalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.answers = answers;
        this.access = access;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /// Saves the inputs of one page.
    ///
    /// @param required keys that must not be empty; an empty optional input becomes "known to be empty"
    public SaveResult save(Acting by, SessionId id, Map<FactKey, String> typed, Set<FactKey> required) {
        var row = access.lockOpen(by.actor(), id);
        var who = access.acting(by, row);
        var definitions = catalogue.revision(row.revision());
        var check = new InputCheck(LocalDate.now(clock));
        var known = subjects(id);
        var good = new ArrayList<Answer>();
        var problems = new LinkedHashMap<FactKey, String>();
        for (var input : typed.entrySet()) {
            var key = input.getKey();
            var fact = definitions.findFact(key.fact()).orElseThrow(() -> new NotFound("fact"));
            if (!fact.askable() || !known.contains(key.subject()) || !fitsSubject(fact, key)) {
                throw new NotFound("question");
            }
            switch (check.read(fact, input.getValue(), required.contains(key))) {
                case InputCheck.Good(var value) -> good.add(answer(who, key, value, source(who, row, fact)));
                case InputCheck.Bad(var problem) -> {
                    problems.put(key, problem);
                    answers.keepTyped(id, new Typed(key, input.getValue(), problem), clock.instant());
                }
            }
        }
        answers.put(id, good);
        answers.forgetTyped(id, good.stream().map(Answer::key).toList());
        store.touch(id, clock.instant());
        audit.record(AuditEvent.of(AuditKind.ANSWERS_GIVEN, who, "session:" + id)
                .with("saved", Integer.toString(good.size()))
                .with("refused", Integer.toString(problems.size())));
        return new SaveResult(good.size(), problems);
    }

    /// What was typed and could not be taken, to be shown again.
    @Transactional(readOnly = true)
    public Map<FactKey, Typed> typed(Actor who, SessionId id) {
        access.row(who, id);
        return answers.typed(id);
    }

    private Set<SubjectId> subjects(SessionId id) {
        var known = new HashSet<SubjectId>();
        known.add(SubjectId.EVENT);
        known.add(SubjectId.HOUSEHOLD);
        subjects.of(id).forEach(person -> known.add(person.id()));
        return known;
    }

    private static boolean fitsSubject(Fact fact, FactKey key) {
        return switch (fact.subject()) {
            case EVENT -> key.subject().equals(SubjectId.EVENT);
            case HOUSEHOLD -> key.subject().equals(SubjectId.HOUSEHOLD);
            case PERSON -> key.subject().isPerson();
        };
    }

    /// Who stated it: at the counter the resident states and staff types, unless only staff may give the fact.
    private static Source source(Acting who, SessionStore.Row row, Fact fact) {
        if (who.actor() instanceof Actor.Staff && !fact.sources().contains(Source.RESIDENT)) {
            return Source.STAFF;
        }
        var basis = who.basis();
        var proxy = basis != null
                && switch (basis) {
                    case LEGAL_REPRESENTATIVE, PROXY, MESSENGER -> true;
                    case SELF, HEAD, SAME_HOUSEHOLD -> false;
                };
        return proxy && row.represented() != null ? Source.PROXY : Source.RESIDENT;
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

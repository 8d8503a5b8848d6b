package hitomado.sessions;

import hitomado.door.FactAnswer;
import hitomado.door.FactRequests;
import hitomado.identity.Accounts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 事前入力 — collects what the office answered through the door of facts and puts it into the session.
@Service
@Transactional
public class KnownFacts {
    private final SessionStore store;
    private final SubjectStore subjects;
    private final AnswerStore answers;
    private final Access access;
    private final FactRequests door;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Clock clock;

    KnownFacts(
            SessionStore store,
            SubjectStore subjects,
            AnswerStore answers,
            Access access,
            FactRequests door,
            Catalogue catalogue,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.answers = answers;
        this.access = access;
        this.door = door;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Collects the answer if it has come; safe to call at every page.
    public FactsStatus receive(Acting who, SessionId id) {
        var seen = access.row(who.actor(), id);
        if (seen.factsStatus() != FactsStatus.WAITING) {
            return seen.factsStatus();
        }
        var row = access.lock(who.actor(), id);
        if (row.factsStatus() != FactsStatus.WAITING) {
            return row.factsStatus();
        }
        var answer = door.collect(row.factsRequest());
        if (answer.isEmpty()) {
            return FactsStatus.WAITING;
        }
        var definitions = catalogue.revision(row.revision());
        fill(row, answer.get(), definitions);
        var status = FactsStatus.valueOf(answer.get().status().name());
        store.setFactsStatus(id, status);
        bind(who, row, answer.get());
        return status;
    }

    /// The office matched the one who began with the card: from now on that account knows its opaque reference.
    /// Somebody
    /// who joined by code is not the person whom the office found.
    private void bind(Acting who, SessionStore.Row row, FactAnswer answer) {
        if (who.actor() instanceof Actor.Resident resident
                && row.owner().equals(resident.key())
                && row.represented() == null
                && answer.source().equals("register")
                && !answer.members().isEmpty()) {
            var ref = answer.members().getFirst().ref();
            if (ref != null) {
                accounts.bind(resident.accountId(), ref);
            }
        }
    }

    private void fill(SessionStore.Row row, FactAnswer answer, Definitions definitions) {
        var id = row.id();
        var event = definitions.findLifeEvent(row.lifeEvent()).orElseThrow();
        var source = answer.source().equals("sendingCity") ? Source.SENDING_CITY : Source.REGISTER;
        var intake = new Intake(definitions, clock.instant(), source);
        var arrives = source == Source.SENDING_CITY;
        var before = subjects.of(id);
        var self = before.stream().findFirst();
        for (var member : answer.members()) {
            var subject =
                    subject(id, member, arrives, member == answer.members().getFirst() ? self : Optional.empty());
            intake.addAll(subject, member.facts());
            intake.system(subject, "person.isNew", Boolean.toString(arrives));
            var files = row.delegation() != null
                    ? false
                    : row.filerRef() == null
                            ? subject.value().equals("p1")
                            : row.filerRef().equals(member.ref());
            intake.system(subject, "person.isFiler", Boolean.toString(files));
            event.findChoosePeople().ifPresent(fact -> {
                if (arrives) {
                    intake.system(subject, fact.value(), "true");
                }
            });
        }
        intake.addAll(SubjectId.HOUSEHOLD, answer.household());
        intake.addAll(SubjectId.EVENT, answer.event());
        intake.system(SubjectId.EVENT, "event.sendingMessage", Boolean.toString(arrives));
        if (event.newPeople() && event.findChoosePeople().isEmpty() && before.size() <= 1) {
            // a birth is about a child whom no register holds: one is there from the start, twins are added
            var child = subjects.add(id, null, true).id();
            intake.system(child, "person.isNew", "true");
            intake.system(child, "person.isFiler", "false");
        }
        var given = answers.current(id);
        intake.answers.removeIf(one -> saidBySomebody(given.get(one.key())));
        answers.put(id, intake.answers);
    }

    /// What people said before the office was asked (step-up) stays as they said it.
    private static boolean saidBySomebody(@Nullable Answer before) {
        return before != null
                && switch (before.source()) {
                    case RESIDENT, STAFF, PROXY -> true;
                    case REGISTER, CARD, SENDING_CITY, SYSTEM, DERIVED -> false;
                };
    }

    /// The first member is the one whom the card named, if there was a card.
    private SubjectId subject(SessionId id, FactAnswer.Member member, boolean arrives, Optional<Subject> self) {
        if (self.isEmpty()) {
            return subjects.add(id, member.ref(), arrives).id();
        }
        subjects.know(id, new Subject(self.get().id(), member.ref(), self.get().position(), arrives));
        return self.get().id();
    }

    /// Gathers answers; facts the definitions do not know, or whose sources do not admit this one, are left out.
    private static final class Intake {
        private final ArrayList<Answer> answers = new ArrayList<>();
        private final Definitions definitions;
        private final Instant at;
        private final Source source;

        Intake(Definitions definitions, Instant at, Source source) {
            this.definitions = definitions;
            this.at = at;
            this.source = source;
        }

        void addAll(SubjectId subject, Map<String, String> facts) {
            facts.forEach((fact, value) -> definitions
                    .findFact(new FactId(fact))
                    .filter(known -> known.sources().contains(source))
                    .ifPresent(known -> add(subject, fact, value, source)));
        }

        void system(SubjectId subject, String fact, String value) {
            if (definitions.findFact(new FactId(fact)).isPresent()) {
                add(subject, fact, value, Source.SYSTEM);
            }
        }

        private void add(SubjectId subject, String fact, String value, Source from) {
            answers.add(new Answer(new FactKey(new FactId(fact), subject), value, from, at, "system:facts", "住民記録"));
        }
    }
}

package hitomado.sessions;

import hitomado.door.FactRequest;
import hitomado.identity.Accounts;
import hitomado.identity.SteppedUp;
import hitomado.platform.Acting;
import hitomado.platform.Conflict;
import hitomado.platform.FilerBasis;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.procedures.Catalogue;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// ステップアップの引継ぎ — a session that was begun with a weaker sign-in goes on with the card, with every answer.
///
/// It belongs to the card's account from then on: whoever signs in weakly again must not see what the office answers.
@Component
class StepUps {
    private final SessionStore store;
    private final SubjectStore subjects;
    private final PartyStore parties;
    private final AnswerStore answers;
    private final Sessions sessions;
    private final Access access;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    StepUps(
            SessionStore store,
            SubjectStore subjects,
            PartyStore parties,
            AnswerStore answers,
            Sessions sessions,
            Access access,
            Accounts accounts,
            Catalogue catalogue,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.parties = parties;
        this.answers = answers;
        this.sessions = sessions;
        this.access = access;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// @throws Conflict where the card's account has an open draft of the same life event: neither is thrown away
    @EventListener
    @Transactional
    public void on(SteppedUp step) {
        if (step.session().isEmpty()) {
            return;
        }
        var row = access.lockOpen(step.from(), SessionId.parse(step.session()));
        if (!row.owner().equals(step.from().key()) || row.represented() != null) {
            throw access.refuse(step.from(), row.id());
        }
        var open = store.findOpen(step.to().key(), row.lifeEvent(), null);
        // the same account may have proved more than before: then the open one is this one
        if (open.filter(other -> !other.equals(row.id())).isPresent()) {
            throw new Conflict("the card's account has an open draft of this life event");
        }
        give(step, row);
    }

    private void give(SteppedUp step, SessionStore.Row row) {
        var who = Acting.by(step.to());
        var now = clock.instant();
        var id = row.id();
        var request = ids.next();
        store.give(id, step.to(), request);
        parties.remove(id, step.from().key());
        parties.add(id, who, PartyRole.OWNER, now);
        var claims = accounts.account(step.to().accountId()).claims();
        var person =
                new FactRequest.Person.Claims(claims.fullName(), claims.birthDate(), claims.sex(), claims.address());
        var definitions = catalogue.revision(row.revision());
        var self = subjects.of(id).getFirst().id();
        answers.put(id, new CardFacts(definitions, now).of(self, person));
        answers.put(id, new SystemFacts(definitions, clock).level(who));
        sessions.ask(request, id, new Begin(who, row.lifeEvent(), row.channel(), person, FilerBasis.SELF), definitions);
        audit.record(AuditEvent.of(AuditKind.SESSION_STEPPED_UP, who, "session:" + id)
                .with("from", step.from().level().name()));
    }
}

package hitomado.casework;

import hitomado.applications.ResidentReply;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/// 住民からの応答の反映 — a correction, message, document or withdrawal becomes part of the locked case.
@Component
class Replies {
    private static final Actor SYSTEM = Intake.SYSTEM;

    private final CaseStore store;
    private final CaseItemStore items;
    private final CaseHistoryStore history;
    private final Transitions transitions;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    Replies(
            CaseStore store,
            CaseItemStore items,
            CaseHistoryStore history,
            Transitions transitions,
            Cases cases,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.history = history;
        this.transitions = transitions;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    void take(CaseFile file, ResidentReply reply) {
        switch (reply) {
            case ResidentReply.CorrectionGiven given -> correct(file, given);
            case ResidentReply.ResidentReplied said -> {
                store.touch(file.id());
                history.tell(file.id(), entry(file, "REPLY", said.at(), said.by(), said.text()));
            }
            case ResidentReply.DocumentAdded added -> {
                store.touch(file.id());
                items.insertDocument(file.id(), added.document(), added.at());
                var name = added.document().name();
                history.tell(
                        file.id(),
                        entry(file, "DOCUMENT", added.at(), file.filer().label(), name));
            }
            case ResidentReply.ApplicationWithdrawn withdrawn -> withdraw(file, withdrawn);
        }
    }

    private void correct(CaseFile file, ResidentReply.CorrectionGiven given) {
        var step = Transitions.Step.follow(
                SYSTEM,
                file,
                CaseAction.TAKE_CORRECTION,
                Integer.toString(given.items().size()));
        if (!(transitions.take(step) instanceof ActionResult.Done)) {
            tooLate(file, given.at(), CaseAction.TAKE_CORRECTION);
            return;
        }
        items.replace(file.id(), given.items(), clock.instant());
        var facts = new HashMap<>(file.facts());
        given.items().forEach(item -> facts.put(item.key().toString(), item.value()));
        store.setFacts(file.id(), facts);
        audit.record(AuditEvent.of(AuditKind.CORRECTION_GIVEN, Acting.by(SYSTEM), "case:" + file.id())
                .with("items", Integer.toString(given.items().size())));
    }

    private void withdraw(CaseFile file, ResidentReply.ApplicationWithdrawn withdrawn) {
        var step = Transitions.Step.follow(SYSTEM, file, CaseAction.WITHDRAW, withdrawn.reason());
        if (!(transitions.take(step) instanceof ActionResult.Done)) {
            tooLate(file, withdrawn.at(), CaseAction.WITHDRAW);
            return;
        }
        audit.record(AuditEvent.of(AuditKind.APPLICATION_WITHDRAWN, Acting.by(SYSTEM), "case:" + file.id()));
        cases.lapse(SYSTEM, file);
    }

    /// The office was faster: the case stays as decided, and the clerk sees that the resident wanted otherwise.
    private void tooLate(CaseFile file, Instant at, CaseAction wanted) {
        store.touch(file.id());
        history.tell(file.id(), entry(file, "TOO_LATE", at, file.filer().label(), wanted.name()));
    }

    private static CaseEntry entry(CaseFile file, String kind, Instant at, String by, String text) {
        return new CaseEntry(at, kind, file.filer().actor(), by, text, 0);
    }
}

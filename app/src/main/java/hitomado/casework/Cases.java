package hitomado.casework;

import hitomado.applications.ItemRef;
import hitomado.applications.StatusReport;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 事案の処理 — what a clerk does with a case before it is decided; every action is one transaction with interval,
/// history, audit and report.
@Service
@Transactional
public class Cases {
    private final CaseStore store;
    private final CaseHistoryStore history;
    private final CaseRights rights;
    private final Transitions transitions;
    private final Targets targets;
    private final Reports reports;
    private final AuditTrail audit;
    private final Clock clock;

    Cases(
            CaseStore store,
            CaseHistoryStore history,
            CaseRights rights,
            Transitions transitions,
            Targets targets,
            Reports reports,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.rights = rights;
        this.transitions = transitions;
        this.targets = targets;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes the case; of two clerks at once one gets it, the other sees who has.
    public ActionResult claim(Actor.Staff who, CaseId id, int version) {
        return claim(who, id, version, CaseAction.CLAIM);
    }

    /// Goes on with a case that a colleague has claimed.
    public ActionResult takeOver(Actor.Staff who, CaseId id, int version) {
        return claim(who, id, version, CaseAction.TAKE_OVER);
    }

    private ActionResult claim(Actor.Staff who, CaseId id, int version, CaseAction action) {
        var file = lock(who, id, Permission.CASE_WORK);
        var step = new Transitions.Step(who, file, version, action, "");
        var result = transitions.take(step, move -> move.claimed(new CaseFile.Claim(who.key(), who.label())));
        if (result instanceof ActionResult.Done) {
            audit.record(event(AuditKind.CASE_CLAIMED, who, id));
            reports.send(file, new StatusReport.InProgress(file.section()));
        }
        return result;
    }

    public ActionResult release(Actor.Staff who, CaseId id, int version) {
        var file = lock(who, id, Permission.CASE_WORK);
        var step = new Transitions.Step(who, file, version, CaseAction.RELEASE, "");
        var result = transitions.take(step, move -> move.claimed(null));
        if (result instanceof ActionResult.Done) {
            audit.record(event(AuditKind.CASE_RELEASED, who, id));
        }
        return result;
    }

    /// 補正の求め: what is wrong, in words and as the items that may be changed.
    public record Correction(List<ItemRef> items, String message) {
        public Correction {
            items = List.copyOf(items);
            message = message.strip();
        }
    }

    /// Asks the applicant to correct exactly these items.
    public ActionResult askCorrection(Actor.Staff who, CaseId id, int version, Correction wrong) {
        var file = lock(who, id, Permission.CASE_CORRECTION);
        if (wrong.items().isEmpty() || wrong.message().isEmpty()) {
            return new ActionResult.Refused("casework.refused.correction");
        }
        var result =
                transitions.take(new Transitions.Step(who, file, version, CaseAction.ASK_CORRECTION, wrong.message()));
        if (result instanceof ActionResult.Done) {
            reports.send(file, new StatusReport.CorrectionAsked(wrong.items(), wrong.message(), who.section()));
            audit.record(event(AuditKind.CORRECTION_ASKED, who, id)
                    .with("items", Integer.toString(wrong.items().size())));
        }
        return result;
    }

    /// Writes to the resident; the case stays as it is.
    public ActionResult message(Actor.Staff who, CaseId id, String text) {
        var file = lock(who, id, Permission.CASE_MESSAGE);
        if (text.isBlank()) {
            return new ActionResult.Refused("casework.refused.message");
        }
        history.tell(id, "MESSAGE", who, text.strip());
        reports.send(file, new StatusReport.Message(text.strip(), who.section()));
        audit.record(event(AuditKind.MESSAGE_SENT, who, id));
        return new ActionResult.Done(file.state());
    }

    /// The person came: from here on it is a filing, and 届出日 is today.
    public ActionResult visit(Actor.Staff who, CaseId id, int version) {
        var file = lock(who, id, Permission.CASE_VISIT);
        var today = LocalDate.now(clock);
        var step = new Transitions.Step(who, file, version, CaseAction.VISIT, "");
        var result = transitions.take(step, move -> move.begun(today, targets.of(file, today)));
        if (result instanceof ActionResult.Done) {
            reports.send(file, new StatusReport.Visited(today));
            audit.record(event(AuditKind.CASE_VISITED, who, id));
        }
        return result;
    }

    /// The resident takes it back at the counter or by telephone; what was satisfied by it lapses.
    public ActionResult withdraw(Actor.Staff who, CaseId id, int version, String reason) {
        var file = lock(who, id, Permission.CASE_WITHDRAW);
        if (reason.isBlank()) {
            return new ActionResult.Refused("casework.refused.reason");
        }
        var result = transitions.take(new Transitions.Step(who, file, version, CaseAction.WITHDRAW, reason.strip()));
        if (result instanceof ActionResult.Done) {
            reports.send(file, new StatusReport.Withdrawn(reason.strip(), who.section()));
            audit.record(event(AuditKind.APPLICATION_WITHDRAWN, who, id));
            lapse(who, file);
        }
        return result;
    }

    /// みなし届出 lives and dies with the filing that carries its 付記 (住民基本台帳法28条–29条の2).
    void lapse(Actor who, CaseFile carrier) {
        for (var waiting : store.lockWaiting(carrier.origin().submission(), carrier.procedure())) {
            transitions.take(Transitions.Step.follow(who, waiting, CaseAction.LAPSE, carrier.number()));
            reports.send(waiting, new StatusReport.Withdrawn("", carrier.section()));
        }
    }

    CaseFile lock(Actor.Staff who, CaseId id, Permission permission) {
        return rights.demand(who, permission, store.lock(id).orElseThrow(() -> new NotFound("case")));
    }

    static AuditEvent event(AuditKind kind, Actor who, CaseId id) {
        return AuditEvent.of(kind, Acting.by(who), "case:" + id);
    }
}

package hitomado.casework;

import hitomado.applications.StatusReport;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// 決定 — grants or refuses a case; a 異動 changes the register in the same transaction and wakes what waited for it.
@Service
@Transactional
public class Decisions {
    private final Cases cases;
    private final CaseStore store;
    private final CaseItemStore items;
    private final Guarded guarded;
    private final Transitions transitions;
    private final ChangeFromCase register;
    private final Targets targets;
    private final Reports reports;
    private final AuditTrail audit;
    private final Clock clock;

    Decisions(
            Cases cases,
            CaseStore store,
            CaseItemStore items,
            Guarded guarded,
            Transitions transitions,
            ChangeFromCase register,
            Targets targets,
            Reports reports,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.items = items;
        this.guarded = guarded;
        this.transitions = transitions;
        this.register = register;
        this.targets = targets;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether a member of staff may decide such a case, and enter the 異動 where it is one.
    @Transactional(readOnly = true)
    public boolean mayGrant(Actor.Staff who, CaseFile file) {
        return CaseRights.may(who, Permission.CASE_DECIDE, file)
                && (!ChangeFromCase.concerns(file)
                        || (who.may(Permission.REGISTRY_CHANGE) && !CaseReading.masks(who, file)));
    }

    /// Whether a member of staff may take this action on the case, as far as rights go.
    @Transactional(readOnly = true)
    public boolean mayTake(Actor.Staff who, CaseAction action, CaseFile file) {
        return action == CaseAction.GRANT ? mayGrant(who, file) : CaseRights.may(who, action.permission(), file);
    }

    /// Grants; where the register refuses the change, nothing at all has happened and the reason says why.
    public ActionResult grant(Actor.Staff who, CaseId id, int version, String note) {
        var file = guarded.refreshed(cases.lock(who, id, Permission.CASE_DECIDE), items.people(id));
        if (CaseReading.masks(who, file) && ChangeFromCase.concerns(file)) {
            return new ActionResult.Refused("casework.refused.guarded");
        }
        var decision = new CaseFile.Decision(true, note.strip());
        var step = new Transitions.Step(who, file, version, CaseAction.GRANT, note.strip());
        var result = transitions.take(step, move -> move.decided(decision));
        if (!(result instanceof ActionResult.Done)) {
            return result;
        }
        switch (register.apply(who, file)) {
            case ChangeFromCase.Result.Applied applied -> wakeSatisfied(who, file);
            case ChangeFromCase.Result.NotARegisterChange none -> {}
            case ChangeFromCase.Result.Impossible(var reason) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new ActionResult.Refused(reason);
            }
        }
        audit.record(Cases.event(AuditKind.CASE_DECIDED, who, id).with("decision", "granted"));
        reports.send(file, new StatusReport.Decided(true, note.strip(), null));
        return result;
    }

    /// Refuses with its reason (行政手続法8条); what was satisfied by it lapses.
    public ActionResult refuse(Actor.Staff who, CaseId id, int version, String reason) {
        var file = cases.lock(who, id, Permission.CASE_DECIDE);
        if (reason.isBlank()) {
            return new ActionResult.Refused("casework.refused.reason");
        }
        var decision = new CaseFile.Decision(false, reason.strip());
        var step = new Transitions.Step(who, file, version, CaseAction.REFUSE, reason.strip());
        var result = transitions.take(step, move -> move.decided(decision));
        if (result instanceof ActionResult.Done) {
            audit.record(Cases.event(AuditKind.CASE_DECIDED, who, id).with("decision", "refused"));
            reports.send(file, new StatusReport.Decided(false, reason.strip(), null));
            cases.lapse(who, file);
        }
        return result;
    }

    private void wakeSatisfied(Actor.Staff who, CaseFile moved) {
        var today = LocalDate.now(clock);
        for (var waiting : store.lockWaiting(moved.origin().submission(), moved.procedure())) {
            var step = Transitions.Step.follow(who, waiting, CaseAction.MOVE_APPLIED, moved.number());
            transitions.take(step, move -> move.begun(move.filedOn(), targets.of(waiting, today)));
        }
    }
}

package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.registry.ChangeCancelled;
import hitomado.registry.ChangeKind;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeOutcome.Applied;
import hitomado.registry.changes.ChangeOutcome.Reason;
import hitomado.registry.changes.ChangeOutcome.Refused;
import hitomado.registry.changes.ChangeStore.Entry;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 取消 — the register believes again what it believed before a change; the change and its rows stay visible.
@Component
class Cancel {
    private final ChangeDesk desk;
    private final ChangeStore store;
    private final UndoStore undo;
    private final ProgrammeStore programmes;
    private final QualificationStore qualifications;
    private final CertificateUse certificates;

    Cancel(
            ChangeDesk desk,
            ChangeStore store,
            UndoStore undo,
            ProgrammeStore programmes,
            QualificationStore qualifications,
            CertificateUse certificates) {
        this.desk = desk;
        this.store = store;
        this.undo = undo;
        this.programmes = programmes;
        this.qualifications = qualifications;
        this.certificates = certificates;
    }

    ChangeOutcome apply(Acting who, ExOfficio why, UUID cancelled) {
        if (!undo.lock(cancelled)) {
            return new Refused(Reason.NOTHING_TO_CANCEL);
        }
        var people = store.personsOf(cancelled);
        if (undo.stoodUpon(cancelled, people)) {
            return new Refused(Reason.STOOD_UPON);
        }
        var concerned = new ChangeDesk.Concerned(people, cancelled);
        var change = desk.openExOfficio(who, ChangeKind.CANCELLATION, why, concerned);
        var household = revert(change, cancelled, people);
        desk.publish(new ChangeCancelled(change.id(), cancelled, people));
        return new Applied(change.id(), people, household);
    }

    private HouseholdId revert(Entry change, UUID cancelled, List<ResidentId> people) {
        var household = undo.householdOf(cancelled);
        undo.retractStays(change, cancelled);
        undo.believeAgain(change, cancelled);
        undo.restorePersons(change, cancelled);
        var entered = undo.endEntered(change, cancelled);
        qualifications.remove(entered);
        programmes.restore(cancelled, people);
        certificates.giveBack(cancelled);
        return household;
    }
}

package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.registry.ChangeKind;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeOutcome.Applied;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 異動の入力 — the door for changing the register; each call is one transaction, and needs the permission
/// `REGISTRY_CHANGE`.
///
/// A refusal writes nothing. A case that has applied a kind of change already gets the same outcome again.
/// Of two clerks who change the same person at the same moment one is refused as `OVERTAKEN`.
@Service
@Transactional
public class RegisterChanges {
    private final ApplyMove moves;
    private final ApplyEntry entries;
    private final ApplyHousehold households;
    private final Correct corrections;
    private final Cancel cancellations;
    private final ChangeStore store;

    RegisterChanges(
            ApplyMove moves,
            ApplyEntry entries,
            ApplyHousehold households,
            Correct corrections,
            Cancel cancellations,
            ChangeStore store) {
        this.moves = moves;
        this.entries = entries;
        this.households = households;
        this.corrections = corrections;
        this.cancellations = cancellations;
        this.store = store;
    }

    /// 転出届 — publishes `ResidentMovedOut`; ends insurance, allowance, school, seal and signing certificate
    /// with it.
    public ChangeOutcome applyMoveOut(Acting who, MoveOut move) {
        return once(who, ChangeKind.MOVE_OUT, move.filing().caseRef(), () -> moves.out(who, move));
    }

    /// 転居届 — publishes `ResidentMoved`.
    public ChangeOutcome applyMoveWithin(Acting who, MoveWithin move) {
        return once(who, ChangeKind.MOVE_WITHIN, move.filing().caseRef(), () -> moves.within(who, move));
    }

    /// 転入届 — publishes `ResidentMovedIn`; uses up the 転出証明書情報.
    public ChangeOutcome applyMoveIn(Acting who, MoveIn move) {
        return once(who, ChangeKind.MOVE_IN, move.filing().caseRef(), () -> entries.moveIn(who, move));
    }

    /// 出生による職権記載 — publishes `ResidentBorn`.
    public ChangeOutcome applyBirth(Acting who, Birth birth) {
        return once(who, ChangeKind.BIRTH, birth.caseRef(), () -> entries.birth(who, birth));
    }

    /// 世帯変更届 — publishes `HouseholdChanged`.
    public ChangeOutcome applyHouseholdChange(Acting who, HouseholdChange change) {
        return once(who, ChangeKind.HOUSEHOLD_CHANGE, change.filing().caseRef(), () -> households.apply(who, change));
    }

    /// 職権修正 of a person's record — publishes `RegisterCorrected`.
    public ChangeOutcome correct(Acting who, ExOfficio why, PersonCorrection correction) {
        ChangeDesk.permit(who);
        return corrections.person(who, why, correction);
    }

    /// 職権修正 of the present address of people — publishes `RegisterCorrected`.
    public ChangeOutcome correctAddress(Acting who, ExOfficio why, List<ResidentId> people, NewAddress right) {
        ChangeDesk.permit(who);
        return corrections.address(who, why, people, right);
    }

    /// 異動の取消 — publishes `ChangeCancelled`; only the latest change of its people can be cancelled.
    public ChangeOutcome cancel(Acting who, ExOfficio why, UUID change) {
        ChangeDesk.permit(who);
        return cancellations.apply(who, why, change);
    }

    private ChangeOutcome once(Acting who, ChangeKind kind, @Nullable String caseRef, Supplier<ChangeOutcome> work) {
        ChangeDesk.permit(who);
        store.lockCase(caseRef);
        var before = store.applied(caseRef, kind);
        return before.isEmpty()
                ? work.get()
                : new Applied(before.get(), store.personsOf(before.get()), store.householdAfter(before.get()));
    }
}

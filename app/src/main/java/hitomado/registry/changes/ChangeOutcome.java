package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.util.List;
import java.util.UUID;

/// 異動入力の結果 — applied, or refused with the reason; a refusal has written nothing.
public sealed interface ChangeOutcome {
    /// @param persons the people concerned; for 転入 and 出生 the new ones, in the order given
    /// @param household the household they belong to now (after 転出: the one they left)
    record Applied(UUID change, List<ResidentId> persons, HouseholdId household) implements ChangeOutcome {
        public Applied {
            persons = List.copyOf(persons);
        }
    }

    record Refused(Reason reason) implements ChangeOutcome {}

    /// 受理できない理由 — texts are under `registry.refused.<name>`.
    enum Reason {
        /// Nobody is named.
        NOBODY,
        /// Somebody is not a resident now, or another clerk is changing the record at this moment.
        OVERTAKEN,
        /// The people named do not belong to one household.
        SEVERAL_HOUSEHOLDS,
        /// The day lies ahead: 転入・転居 are filed after the fact (住基法22・23条).
        NOT_YET,
        /// The day is not after the day the present address or household began.
        BEFORE_PRESENT,
        /// No such town in the city.
        UNKNOWN_TOWN,
        /// 世帯主 leaves and more than one stays: a new 世帯主 must be named (住基法25条).
        NEEDS_HEAD,
        /// The placements do not make a household with one 世帯主 and known 続柄.
        NO_HOUSEHOLD,
        /// The 住民票コード belongs to somebody who lives here.
        ALREADY_RESIDENT,
        /// There is no such change, or it is cancelled already.
        NOTHING_TO_CANCEL,
        /// A later change stands on this one; cancel that first.
        STOOD_UPON
    }
}

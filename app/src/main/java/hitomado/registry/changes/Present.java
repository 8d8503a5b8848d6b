package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.time.LocalDate;

/// A resident as locked for a change: where and since when.
record Present(
        ResidentId id,
        HouseholdId household,
        String relation,
        int position,
        LocalDate memberSince,
        LocalDate addressSince) {
    boolean isHead() {
        return relation.equals("世帯主");
    }
}

package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 転居 — who moves to where within the city.
///
/// @param into the household they join there; null: a whole household stays one, a part of one founds a new one
/// @param relations 続柄 in the household they belong to afterwards; may be empty where a whole household moves
/// as one
/// @param staying 続柄 of those who stay, needed where the 世帯主 leaves and more than one stays; otherwise empty
public record MoveWithin(
        Filing filing,
        List<ResidentId> movers,
        NewAddress address,
        @Nullable HouseholdId into,
        List<Placement> relations,
        List<Placement> staying) {
    public MoveWithin {
        movers = List.copyOf(movers);
        relations = List.copyOf(relations);
        staying = List.copyOf(staying);
    }
}

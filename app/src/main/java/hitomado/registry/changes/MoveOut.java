package hitomado.registry.changes;

import hitomado.registry.ResidentId;
import java.util.List;

/// 転出 — who leaves to where; the day may lie ahead (転出予定年月日).
///
/// @param staying 続柄 of those who stay, needed where the 世帯主 leaves and more than one stays; otherwise empty
public record MoveOut(Filing filing, List<ResidentId> movers, OutsideAddress destination, List<Placement> staying) {
    public MoveOut {
        movers = List.copyOf(movers);
        staying = List.copyOf(staying);
    }
}

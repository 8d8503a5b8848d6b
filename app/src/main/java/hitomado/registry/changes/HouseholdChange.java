package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 世帯変更 — 世帯主変更, 世帯分離, 世帯合併, 続柄: who belongs where afterwards; everybody keeps the address.
///
/// @param into an existing household (their own for 世帯主変更); null: those named found a new one
/// @param placements everybody whose household or 続柄 changes, with the 続柄 afterwards
/// @param staying 続柄 of those who remain in the old household, where its 世帯主 leaves
public record HouseholdChange(
        Filing filing, @Nullable HouseholdId into, List<Placement> placements, List<Placement> staying) {
    public HouseholdChange {
        placements = List.copyOf(placements);
        staying = List.copyOf(staying);
    }
}

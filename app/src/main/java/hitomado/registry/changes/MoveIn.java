package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 転入 — who comes from where to where; 世帯主 first unless they join a household.
///
/// @param into the household they join; null: they found one
/// @param certificate the 転出証明書情報 that is used up by this, null where there was none
public record MoveIn(
        Filing filing,
        List<NewPerson> newcomers,
        OutsideAddress from,
        NewAddress address,
        @Nullable HouseholdId into,
        @Nullable UUID certificate) {
    public MoveIn {
        newcomers = List.copyOf(newcomers);
    }
}

package hitomado.registry;

import hitomado.platform.Acting;
import java.util.List;

/// 支援措置の開始 — these people's addresses are hidden from now on; published in the transaction that grants it.
///
/// @param who the member of staff who granted it
/// @param persons the person and those protected together
public record ProtectionBegan(Acting who, List<ResidentId> persons) {
    public ProtectionBegan {
        persons = List.copyOf(persons);
    }
}

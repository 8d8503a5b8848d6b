package hitomado.registry;

import java.util.List;
import java.util.UUID;

/// 異動が取り消された — the register believes again what it believed before `cancelled`.
public record ChangeCancelled(UUID change, UUID cancelled, List<ResidentId> persons) {
    public ChangeCancelled {
        persons = List.copyOf(persons);
    }
}

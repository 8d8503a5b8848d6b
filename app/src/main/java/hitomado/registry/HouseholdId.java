package hitomado.registry;

import java.util.UUID;

/// 世帯の参照 — opaque reference of a household.
public record HouseholdId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

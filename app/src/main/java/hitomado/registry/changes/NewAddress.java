package hitomado.registry.changes;

import org.jspecify.annotations.Nullable;

/// 市内の新住所 — town by its code, 番地・号, 方書.
public record NewAddress(
        String townCode, String block, @Nullable String building) {
    public NewAddress {
        building = building == null || building.isBlank() ? null : building.strip();
        block = block.strip();
    }
}

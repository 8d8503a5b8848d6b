package hitomado.registry.changes;

import org.jspecify.annotations.Nullable;

/// 市外の住所 — 転出先 or 転入前住所, as filed; abroad the country stands for the prefecture.
public record OutsideAddress(
        String prefecture,
        String city,
        String town,
        String block,
        @Nullable String building,
        @Nullable String postcode) {
    public OutsideAddress {
        building = building == null || building.isBlank() ? null : building.strip();
        postcode = postcode == null || postcode.isBlank() ? null : postcode.replace("-", "");
    }
}

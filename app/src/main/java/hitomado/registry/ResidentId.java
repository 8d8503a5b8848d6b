package hitomado.registry;

import java.util.UUID;

/// 住民の参照 — opaque reference of a person in the register; not the 宛名番号, which people can read.
public record ResidentId(UUID value) {
    /// @throws IllegalArgumentException where the text is no reference
    public static ResidentId of(String text) {
        return new ResidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

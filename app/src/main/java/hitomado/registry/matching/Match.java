package hitomado.registry.matching;

import hitomado.registry.ResidentId;

/// 照合の結果 — who in the register the four items name.
public sealed interface Match {
    /// One person, surely.
    record Sure(ResidentId person) implements Match {}

    /// Nobody here has this name, birth date and sex.
    record Nobody() implements Match {}

    /// Somebody fits, but not surely, or not alone; a person must look.
    record Doubtful() implements Match {}
}

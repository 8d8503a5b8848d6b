package hitomado.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 支援措置の記録 — one 申出 as it was granted, and how it ended.
///
/// @param validTo the day up to which it was granted; the masking lasts until a clerk ends it
/// @param end null as long as it is in force
/// @param renewed whether it continues an earlier one
public record ProtectionFile(
        UUID id,
        ResidentId person,
        Protections.Harm harm,
        LocalDate filedOn,
        LocalDate validFrom,
        LocalDate validTo,
        String authority,
        boolean renewed,
        @Nullable End end,
        List<Protections.Opponent> opponents,
        List<NamedCompanion> companions,
        List<Protections.City> cities) {
    public ProtectionFile {
        opponents = List.copyOf(opponents);
        companions = List.copyOf(companions);
        cities = List.copyOf(cities);
    }

    /// 終了.
    public record End(Instant at, Protections.EndReason reason, String note) {}

    /// 併せて支援を求める者 with the name.
    public record NamedCompanion(ResidentId person, String name, String relation) {}

    public boolean inForce() {
        return end == null;
    }
}

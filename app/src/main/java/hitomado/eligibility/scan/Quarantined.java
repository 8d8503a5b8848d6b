package hitomado.eligibility.scan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 保留 — a record of the register that cannot be, with its household in no scan until it is put right.
///
/// @param reason name of a `CityRoll.Why`
public record Quarantined(UUID person, @Nullable UUID household, String reason, Instant since) {}

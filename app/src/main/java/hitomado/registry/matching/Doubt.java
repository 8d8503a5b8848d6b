package hitomado.registry.matching;

import hitomado.registry.BasicFour;
import java.time.Instant;
import java.util.UUID;

/// 照合の保留 — a signed-in person who may be one of several, or none, of the register.
///
/// @param account key of the account as it came over the door
/// @param said the four items as the provider gave them
public record Doubt(UUID id, String account, BasicFour said, Instant askedAt) {}

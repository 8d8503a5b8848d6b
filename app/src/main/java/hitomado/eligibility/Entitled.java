package hitomado.eligibility;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 対象者 — one person whom a scan found entitled to one programme on one occasion.
///
/// @param person whom it is decided for; for a programme of households the head
/// @param receiver 受給権者, who is to be told: the person, a parent, or the head
/// @param occasion what it is about once, e.g. `once`, the fiscal year `2026`
/// @param amount yen for the programme's period, where the scan knows it
/// @param revision of the definitions it was decided by
public record Entitled(
        UUID id,
        String programme,
        ResidentId person,
        ResidentId receiver,
        HouseholdId household,
        String occasion,
        @Nullable Long amount,
        int revision,
        LocalDate foundOn,
        Instant since) {}

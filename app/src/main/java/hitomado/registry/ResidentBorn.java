package hitomado.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 出生した — a child was entered into the register of its household.
public record ResidentBorn(
        UUID change,
        ResidentId child,
        HouseholdId household,
        LocalDate birthDate,
        @Nullable String caseRef) {}

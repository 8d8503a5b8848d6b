package hitomado.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 転出した — people left the city; `eventDate` (転出予定年月日) may lie ahead.
public record ResidentMovedOut(
        UUID change,
        List<ResidentId> persons,
        HouseholdId household,
        LocalDate eventDate,
        @Nullable String caseRef) {
    public ResidentMovedOut {
        persons = List.copyOf(persons);
    }
}

package hitomado.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 転入した — people came to live in the city.
public record ResidentMovedIn(
        UUID change,
        List<ResidentId> persons,
        HouseholdId household,
        LocalDate eventDate,
        @Nullable String caseRef) {
    public ResidentMovedIn {
        persons = List.copyOf(persons);
    }
}

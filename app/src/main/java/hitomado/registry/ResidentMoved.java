package hitomado.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 転居した — people moved within the city.
///
/// @param household the household they belong to now
public record ResidentMoved(
        UUID change,
        List<ResidentId> persons,
        HouseholdId household,
        LocalDate eventDate,
        @Nullable String caseRef) {
    public ResidentMoved {
        persons = List.copyOf(persons);
    }
}

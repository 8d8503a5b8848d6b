package hitomado.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 世帯が変わった — a new 世帯主, a split or a merger; addresses stay.
public record HouseholdChanged(
        UUID change,
        List<ResidentId> persons,
        HouseholdId household,
        LocalDate eventDate,
        @Nullable String caseRef) {
    public HouseholdChanged {
        persons = List.copyOf(persons);
    }
}

package hitomado.registry;

import hitomado.platform.text.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 世帯 — its number and present members, 世帯主 first.
public record Household(HouseholdId id, String number, Whereabouts address, List<Member> members) {
    public Household {
        members = List.copyOf(members);
    }

    /// 世帯員 with 続柄.
    public record Member(
            ResidentId id,
            PersonName name,
            LocalDate birthDate,
            Sex sex,
            String relation,
            int position,
            @Nullable StopSign stop) {}
}

package hitomado.registry;

import hitomado.platform.text.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 住民 — one person of the 住民票 or the 除票, as far as the asker may see.
///
/// @param number 宛名番号
/// @param formerFamilyName 旧氏
/// @param honseki 本籍, Japanese only
/// @param hittosha 筆頭者, Japanese only
/// @param relation 世帯主との続柄, empty in the 除票
/// @param stop a stop sign for reception, null where none is needed
public record Resident(
        ResidentId id,
        String number,
        PersonName name,
        @Nullable String formerFamilyName,
        LocalDate birthDate,
        Sex sex,
        String nationality,
        @Nullable ResidencePermit permit,
        @Nullable String honseki,
        @Nullable String hittosha,
        Standing standing,
        Whereabouts address,
        @Nullable HouseholdId household,
        String relation,
        @Nullable StopSign stop) {}

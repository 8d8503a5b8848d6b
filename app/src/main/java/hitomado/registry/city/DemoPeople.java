package hitomado.registry.city;

import hitomado.registry.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// 見本の住民 — the fixed people of every synthetic city, by keys such as `takahashi.head`; ids never change.
public final class DemoPeople {
    /// @param key household and person, e.g. `takahashi.wife`
    /// @param story what the household is for, in Japanese
    public record DemoPerson(
            String key,
            UUID id,
            String residentNumber,
            String familyName,
            String givenName,
            LocalDate birthDate,
            Sex sex,
            String relation,
            UUID householdId,
            String story) {
        /// 氏名 with the full-width space of the record.
        public String fullName() {
            return familyName + "　" + givenName;
        }
    }

    private static final List<DemoPerson> ALL = DemoHomes.people();

    private DemoPeople() {}

    public static List<DemoPerson> all() {
        return ALL;
    }

    /// @throws IllegalArgumentException where nobody has the key
    public static DemoPerson of(String key) {
        return ALL.stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demo person " + key));
    }
}

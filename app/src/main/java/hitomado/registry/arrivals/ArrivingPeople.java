package hitomado.registry.arrivals;

import hitomado.registry.arrivals.MoveCertificate.Person;
import hitomado.registry.arrivals.MoveCertificate.Place;
import java.time.LocalDate;
import java.util.List;

/// 見本の転入者 — invented households on their way to ひとまど市, by keys such as `matsumoto.head`; in no register of
/// ours.
public final class ArrivingPeople {
    /// 転入する世帯.
    ///
    /// @param message whether the sending city's message comes; else they bring a paper 転出証明書 or nothing
    /// @param leftDaysAgo how many days before today they planned to leave
    /// @param story what the household is for, in Japanese
    public record ArrivingHome(
            String key,
            boolean message,
            int leftDaysAgo,
            String senderCode,
            Place from,
            Place to,
            String story,
            List<ArrivingPerson> people) {
        public ArrivingHome {
            people = List.copyOf(people);
        }
    }

    /// @param key household and person, e.g. `matsumoto.wife`
    public record ArrivingPerson(String key, Person person) {}

    private static final List<ArrivingHome> HOMES = ArrivalLines.read();

    private ArrivingPeople() {}

    public static List<ArrivingHome> homes() {
        return HOMES;
    }

    /// @throws IllegalArgumentException where no household has the key
    public static ArrivingHome home(String key) {
        return HOMES.stream()
                .filter(home -> home.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody arrives as " + key));
    }

    /// The message of a household as sent by its city; the key names the month, so that a demo always has a
    /// fresh one.
    static MoveCertificate certificate(ArrivingHome home, LocalDate today) {
        var planned = today.minusDays(home.leftDaysAgo());
        return new MoveCertificate(
                home.senderCode() + "-" + home.key() + "-" + planned.withDayOfMonth(1),
                home.senderCode(),
                home.from().prefecture() + home.from().city(),
                home.from(),
                home.to(),
                planned,
                home.people().stream().map(ArrivingPerson::person).toList());
    }
}

package hitomado.bench.effort;

import hitomado.identity.CardClaims;
import hitomado.identity.card.CardOrder;
import hitomado.identity.card.PretendCards;
import hitomado.rules.FactKey;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 計測のカード — a pretend card for the one who files; its address is the one lived at until now.
final class Cards {
    static final String PIN = "1234";
    static final String SIGNING_PIN = "ABC123";

    private Cards() {}

    static String serial(Household household) {
        return "BENCH%08d".formatted(Math.floorMod(household.id().hashCode(), 100_000_000));
    }

    static void issue(PretendCards cards, Household household, LocalDate until) {
        var claims = new CardClaims(
                household.say("person.fullName", household.filer()),
                address(household),
                LocalDate.parse(household.say("person.birthDate", household.filer())),
                household.say("person.sex", household.filer()));
        cards.issue(new CardOrder(serial(household), claims, PIN, SIGNING_PIN, until, null));
    }

    /// 今までの住所 in one line.
    static String address(Household household) {
        var street = Stream.of("Prefecture", "City", "Town", "Block")
                .map(part -> part(household, part))
                .collect(Collectors.joining());
        var building = part(household, "Building");
        return building.isEmpty() ? street : street + "　" + building;
    }

    private static String part(Household household, String part) {
        return household.all().getOrDefault(FactKey.of("household.address" + part, "household"), "");
    }
}

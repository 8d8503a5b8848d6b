package hitomado.bench.effort;

import hitomado.bench.effort.Household.Known;
import hitomado.platform.text.PersonName;
import hitomado.registry.ResidencePermit;
import hitomado.registry.Sex;
import hitomado.registry.arrivals.MoveCertificate;
import hitomado.registry.arrivals.MoveCertificate.Card;
import hitomado.registry.arrivals.MoveCertificate.Person;
import hitomado.registry.arrivals.MoveCertificate.Place;
import hitomado.registry.arrivals.MoveCertificate.Programmes;
import hitomado.registry.arrivals.MoveCertificates;
import hitomado.rules.FactKey;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 転出証明書情報の準備 — lets the message of a household's sending city arrive before the play.
final class Certificates {
    private static final Map<String, Integer> PENSION = Map.of("first", 1, "second", 2, "third", 3);
    private static final int CARD_YEARS = 10;
    private static final String SENDER = "982016";

    private Certificates() {}

    static void send(MoveCertificates received, Household household) {
        var message = household.sendingCity();
        if (message != null) {
            received.receive(new Letter(household, message).certificate());
        }
    }

    private record Letter(Household household, Known message) {
        MoveCertificate certificate() {
            var from = new Place(
                    say("household.addressPrefecture", "household"),
                    say("household.addressCity", "household"),
                    say("household.addressTown", "household"),
                    say("household.addressBlock", "household"),
                    find("household.addressBuilding", "household"),
                    null);
            var to = new Place(
                    "ひとまど県",
                    "ひとまど市",
                    say("event.newTown", "event"),
                    say("event.newBlock", "event"),
                    find("event.newBuilding", "event"),
                    null);
            return new MoveCertificate(
                    "bench-" + household.id(),
                    SENDER,
                    from.prefecture() + from.city(),
                    from,
                    to,
                    LocalDate.parse(say("event.plannedMoveOutDate", "event")),
                    household.people().stream()
                            .filter(message::knows)
                            .map(this::person)
                            .toList());
        }

        private Person person(String who) {
            var status = find("person.residenceStatus", who);
            var card = find("person.cardExpiry", who);
            var until = card == null ? null : LocalDate.parse(card);
            return new Person(
                    name(who, status != null),
                    LocalDate.parse(say("person.birthDate", who)),
                    Sex.ofCode(say("person.sex", who)),
                    say("person.relationship", who),
                    say("person.nationality", who),
                    status == null
                            ? null
                            : new ResidencePermit(
                                    status,
                                    LocalDate.parse(say("person.residenceExpiry", who)),
                                    say("person.residenceCardNumber", who)),
                    find("person.honseki", who),
                    find("person.hittousha", who),
                    say("person.residentCode", who),
                    programmes(who),
                    until == null ? null : new Card(until.minusYears(CARD_YEARS), until));
        }

        private PersonName name(String who, boolean foreign) {
            var full = say("person.fullName", who);
            var kana = say("person.fullNameKana", who);
            if (foreign) {
                return PersonName.foreign(full, kana, null);
            }
            var parts = full.split("　", 2);
            var readings = kana.split("　", 2);
            return PersonName.japanese(parts[0], parts[1], readings[0], readings[1]);
        }

        private Programmes programmes(String who) {
            var pension = find("person.pensionCategory", who);
            return new Programmes(
                    is("person.nhiInsured", who),
                    is("person.lateElderlyInsured", who),
                    is("person.careInsured", who),
                    pension == null ? null : PENSION.get(pension),
                    find("person.pensionNumber", who),
                    is("person.childAllowanceRecipient", who));
        }

        private boolean is(String fact, String subject) {
            return "true".equals(find(fact, subject));
        }

        private String say(String fact, String subject) {
            var value = find(fact, subject);
            if (value == null) {
                throw new IllegalArgumentException(household.id() + ": the message needs " + fact + "@" + subject);
            }
            return value;
        }

        private @Nullable String find(String fact, String subject) {
            var value = message.facts().getOrDefault(FactKey.of(fact, subject), "");
            return value.isEmpty() ? null : value;
        }
    }
}

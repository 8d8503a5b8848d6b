package hitomado.registry.arrivals;

import hitomado.registry.arrivals.MoveCertificate.Person;
import hitomado.registry.arrivals.MoveCertificate.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 事実と転出証明書情報の対応 — fact ids of `definitions/facts` and where the message holds them.
///
/// The one place to align when the dictionary changes; a test compares it with every fact that names
/// `sendingCity`.
final class CertificateFacts {
    private static final Map<String, Function<Person, String>> PERSON = new LinkedHashMap<>();
    private static final Map<String, Function<MoveCertificate, String>> HOUSEHOLD = new LinkedHashMap<>();
    private static final Map<String, Function<MoveCertificate, String>> EVENT = new LinkedHashMap<>();

    static {
        PERSON.put("person.fullName", person -> person.name().full());
        PERSON.put("person.fullNameKana", person -> person.name().kana());
        PERSON.put("person.familyName", person -> person.name().family());
        PERSON.put("person.givenName", person -> person.name().given());
        PERSON.put("person.familyNameKana", person -> person.name().familyKana());
        PERSON.put("person.givenNameKana", person -> person.name().givenKana());
        PERSON.put("person.birthDate", person -> person.birthDate().toString());
        PERSON.put("person.sex", person -> person.sex().code());
        PERSON.put("person.relationship", Person::relation);
        PERSON.put("person.isHead", person -> yes(person.relation().equals("世帯主")));
        PERSON.put("person.residentCode", Person::residentCode);
        PERSON.put("person.nationality", Person::nationality);
        PERSON.put(
                "person.residenceStatus",
                person -> person.permit() == null ? "" : person.permit().status());
        PERSON.put(
                "person.residenceExpiry",
                person -> person.permit() == null ? "" : text(person.permit().until()));
        PERSON.put(
                "person.residenceCardNumber",
                person -> person.permit() == null ? "" : text(person.permit().cardNumber()));
        PERSON.put("person.honseki", person -> text(person.honseki()));
        PERSON.put("person.hittousha", person -> text(person.hittosha()));
        PERSON.put("person.nhiInsured", person -> yes(person.programmes().nhi()));
        PERSON.put(
                "person.lateElderlyInsured", person -> yes(person.programmes().lateElderly()));
        PERSON.put("person.careInsured", person -> yes(person.programmes().nursingCare()));
        PERSON.put(
                "person.pensionCategory", person -> category(person.programmes().pensionKind()));
        PERSON.put("person.pensionNumber", person -> text(person.programmes().pensionNumber()));
        PERSON.put(
                "person.childAllowanceRecipient",
                person -> yes(person.programmes().childAllowance()));
        PERSON.put("person.cardHeld", person -> yes(person.card() != null));
        PERSON.put(
                "person.cardExpiry",
                person -> person.card() == null ? "" : text(person.card().expiresOn()));
        HOUSEHOLD.put("household.addressPrefecture", message -> message.from().prefecture());
        HOUSEHOLD.put("household.addressCity", message -> message.from().city());
        HOUSEHOLD.put("household.addressTown", message -> message.from().town());
        HOUSEHOLD.put("household.addressBlock", message -> message.from().block());
        HOUSEHOLD.put(
                "household.addressBuilding", message -> text(message.from().building()));
        HOUSEHOLD.put(
                "household.addressPostcode", message -> text(message.from().postcode()));
        EVENT.put(
                "event.plannedMoveOutDate", message -> message.plannedMoveOut().toString());
        EVENT.put("event.movedFrom", message -> "japan");
        EVENT.put("event.newTown", message -> message.to().town());
        EVENT.put("event.newBlock", message -> message.to().block());
        EVENT.put("event.newBuilding", CertificateFacts::newBuilding);
    }

    private CertificateFacts() {}

    private static String newBuilding(MoveCertificate message) {
        Place to = message.to();
        return text(to.building());
    }

    private static String category(@Nullable Integer kind) {
        return switch (kind == null ? 0 : kind) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> "none";
        };
    }

    private static String yes(boolean value) {
        return Boolean.toString(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Map<String, String> of(Person person, Collection<String> wanted) {
        return chosen(PERSON, person, wanted);
    }

    static Map<String, String> household(MoveCertificate message, Collection<String> wanted) {
        return chosen(HOUSEHOLD, message, wanted);
    }

    static Map<String, String> event(MoveCertificate message, Collection<String> wanted) {
        return chosen(EVENT, message, wanted);
    }

    static TreeSet<String> ids() {
        var ids = new TreeSet<>(PERSON.keySet());
        ids.addAll(HOUSEHOLD.keySet());
        ids.addAll(EVENT.keySet());
        return ids;
    }

    private static <T> Map<String, String> chosen(
            Map<String, Function<T, String>> table, T from, Collection<String> wanted) {
        var chosen = new LinkedHashMap<String, String>();
        for (var fact : new TreeSet<>(wanted)) {
            var read = table.get(fact);
            if (read != null) {
                chosen.put(fact, read.apply(from));
            }
        }
        return chosen;
    }
}

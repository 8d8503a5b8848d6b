package hitomado.registry.arrivals;

import hitomado.platform.text.PersonName;
import hitomado.registry.ResidencePermit;
import hitomado.registry.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 転出証明書情報 (住基法施行令24条の3) — what the city moved from tells of a household that leaves it.
///
/// @param key the sender's number of the message; the same message delivered twice has the same key
/// @param plannedMoveOut 転出予定年月日
/// @param people 世帯主 first
public record MoveCertificate(
        String key,
        String senderCode,
        String senderName,
        Place from,
        Place to,
        LocalDate plannedMoveOut,
        List<Person> people) {
    public MoveCertificate {
        people = List.copyOf(people);
    }

    /// 転出前の住所 or 転出先; of a 転出先 in this city the town carries its ward.
    public record Place(
            String prefecture,
            String city,
            String town,
            String block,
            @Nullable String building,
            @Nullable String postcode) {
        public String line() {
            return prefecture + city + town + block + (building == null ? "" : "　" + building);
        }
    }

    /// 転出する者 — the items of one person.
    public record Person(
            PersonName name,
            LocalDate birthDate,
            Sex sex,
            String relation,
            String nationality,
            @Nullable ResidencePermit permit,
            @Nullable String honseki,
            @Nullable String hittosha,
            String residentCode,
            Programmes programmes,
            @Nullable Card card) {}

    /// 国保・後期・介護・国民年金・児童手当の旨.
    public record Programmes(
            boolean nhi,
            boolean lateElderly,
            boolean nursingCare,
            @Nullable Integer pensionKind,
            @Nullable String pensionNumber,
            boolean childAllowance) {}

    /// 個人番号カードの発行日・有効期間.
    public record Card(LocalDate issuedOn, LocalDate expiresOn) {}
}

package hitomado.registry.arrivals;

import hitomado.platform.Purpose;
import hitomado.platform.text.NameFolding;
import hitomado.platform.text.PersonName;
import hitomado.registry.Asking;
import hitomado.registry.ResidencePermit;
import hitomado.registry.Sex;
import hitomado.registry.arrivals.MoveCertificate.Card;
import hitomado.registry.arrivals.MoveCertificate.Person;
import hitomado.registry.arrivals.MoveCertificate.Place;
import hitomado.registry.arrivals.MoveCertificate.Programmes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of received messages; a message is stored once, whatever the sender repeats.
@Repository
class CertificateStore {
    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where the message has come before.
    boolean keep(UUID id, MoveCertificate message, String payload, Instant at) {
        var from = message.from();
        var to = message.to();
        var isNew = jdbc.sql("""
                        INSERT INTO registry.move_certificate (id, message_key, received_at, sender_code, sender_name, head_name, from_prefecture,
                            from_city, from_town, from_block, from_building, from_postcode, from_folded, to_address, to_town, to_block,
                            to_building, planned_move_out, payload)
                        VALUES (:id, :key, :at, :senderCode, :senderName, :head, :prefecture, :city, :town, :block, :building, :postcode,
                            :folded, :to, :toTown, :toBlock, :toBuilding, :planned, :payload::jsonb)
                        ON CONFLICT (message_key) DO NOTHING
                        """)
                .param("id", id)
                .param("key", message.key())
                .param("at", Timestamp.from(at))
                .param("senderCode", message.senderCode())
                .param("senderName", message.senderName())
                .param("head", message.people().getFirst().name().full())
                .param("prefecture", from.prefecture())
                .param("city", from.city())
                .param("town", from.town())
                .param("block", from.block())
                .param("building", from.building())
                .param("postcode", from.postcode())
                .param("folded", NameFolding.fold(from.line()))
                .param("to", to.line())
                .param("toTown", to.town())
                .param("toBlock", to.block())
                .param("toBuilding", to.building())
                .param("planned", message.plannedMoveOut())
                .param("payload", payload)
                .update();
        for (var i = 0; isNew == 1 && i < message.people().size(); i++) {
            keep(id, i + 1, message.people().get(i));
        }
        return isNew == 1;
    }

    private void keep(UUID id, int position, Person person) {
        var name = person.name();
        var programmes = person.programmes();
        var permit = person.permit();
        var card = person.card();
        jdbc.sql("""
                        INSERT INTO registry.move_certificate_person VALUES (:id, :position, :family, :given, :familyKana, :givenKana, :folded,
                            :alphabet, :birth, :sex, :relation, :honseki, :hittosha, :nationality, :permit, :permitUntil::date, :permitCard,
                            :code, :nhi, :late, :care, :pensionKind::smallint, :pensionNumber, :allowance, :cardIssued::date, :cardExpires::date)
                        """)
                .param("id", id)
                .param("position", position)
                .param("family", name.family())
                .param("given", name.given())
                .param("familyKana", name.familyKana())
                .param("givenKana", name.givenKana())
                .param("folded", NameFolding.fold(name.full()))
                .param("alphabet", name.alphabet())
                .param("birth", person.birthDate())
                .param("sex", person.sex().code())
                .param("relation", person.relation())
                .param("honseki", person.honseki())
                .param("hittosha", person.hittosha())
                .param("nationality", person.nationality())
                .param("permit", permit == null ? null : permit.status())
                .param("permitUntil", permit == null ? null : permit.until())
                .param("permitCard", permit == null ? null : permit.cardNumber())
                .param("code", person.residentCode())
                .param("nhi", programmes.nhi())
                .param("late", programmes.lateElderly())
                .param("care", programmes.nursingCare())
                .param("pensionKind", programmes.pensionKind())
                .param("pensionNumber", programmes.pensionNumber())
                .param("allowance", programmes.childAllowance())
                .param("cardIssued", card == null ? null : card.issuedOn())
                .param("cardExpires", card == null ? null : card.expiresOn())
                .update();
    }

    /// A message that names such a person.
    ///
    /// @param position of the person in the message
    /// @param fromFolded the whole address moved from, folded
    record Match(UUID id, int position, String fromFolded, LocalDate planned, boolean used) {}

    /// Messages that name somebody of these three items, newest first; who lives here already is left out.
    List<Match> matches(String nameFolded, LocalDate birth, Sex sex) {
        return jdbc.sql("""
                        SELECT c.id, p.position, c.from_folded, c.planned_move_out, c.used_at IS NOT NULL AS used
                        FROM registry.move_certificate_person p JOIN registry.move_certificate c ON c.id = p.certificate_id
                        WHERE p.birth_date = :birth AND p.name_folded = :name AND p.sex = :sex
                          AND NOT EXISTS (SELECT FROM registry.person r WHERE r.resident_code = p.resident_code AND r.status = 'RESIDENT')
                        ORDER BY c.received_at DESC, c.id DESC
                        """)
                .param("birth", birth)
                .param("name", nameFolded)
                .param("sex", sex.code())
                .query((rs, n) -> new Match(
                        rs.getObject("id", UUID.class),
                        rs.getInt("position"),
                        rs.getString("from_folded"),
                        rs.getObject("planned_move_out", LocalDate.class),
                        rs.getBoolean("used")))
                .list();
    }

    Optional<MoveCertificate> find(UUID id) {
        return jdbc.sql("SELECT * FROM registry.move_certificate WHERE id = :id")
                .param("id", id)
                .query((rs, n) -> new MoveCertificate(
                        rs.getString("message_key"),
                        rs.getString("sender_code"),
                        rs.getString("sender_name"),
                        new Place(
                                rs.getString("from_prefecture"),
                                rs.getString("from_city"),
                                rs.getString("from_town"),
                                rs.getString("from_block"),
                                rs.getString("from_building"),
                                rs.getString("from_postcode")),
                        new Place("", "", text(rs, "to_town"), text(rs, "to_block"), rs.getString("to_building"), null),
                        rs.getObject("planned_move_out", LocalDate.class),
                        people(id)))
                .optional();
    }

    private List<Person> people(UUID id) {
        return jdbc.sql("SELECT * FROM registry.move_certificate_person WHERE certificate_id = :id ORDER BY position")
                .param("id", id)
                .query((rs, n) -> person(rs))
                .list();
    }

    private static Person person(ResultSet rs) throws SQLException {
        var permit = rs.getString("residence_status");
        var issued = rs.getObject("card_issued_on", LocalDate.class);
        var expires = rs.getObject("card_expires_on", LocalDate.class);
        return new Person(
                new PersonName(
                        rs.getString("family_name"),
                        rs.getString("given_name"),
                        rs.getString("family_kana"),
                        rs.getString("given_kana"),
                        rs.getString("alphabet_name"),
                        null),
                rs.getObject("birth_date", LocalDate.class),
                Sex.ofCode(rs.getString("sex")),
                rs.getString("relation"),
                rs.getString("nationality"),
                permit == null
                        ? null
                        : new ResidencePermit(
                                permit,
                                rs.getObject("residence_until", LocalDate.class),
                                rs.getString("residence_card")),
                rs.getString("honseki"),
                rs.getString("hittosha"),
                rs.getString("resident_code"),
                new Programmes(
                        rs.getBoolean("nhi"),
                        rs.getBoolean("late_elderly"),
                        rs.getBoolean("nursing_care"),
                        rs.getObject("pension_kind", Integer.class),
                        rs.getString("pension_number"),
                        rs.getBoolean("child_allowance")),
                issued == null || expires == null ? null : new Card(issued, expires));
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        @Nullable String text = rs.getString(column);
        return text == null ? "" : text;
    }

    void log(Asking asking, UUID certificate, Collection<String> fields, Instant at) {
        Purpose purpose = asking.purpose();
        jdbc.sql("""
                        INSERT INTO registry.certificate_access (at, actor_id, actor_label, purpose, legal_basis, certificate_id, fields)
                        VALUES (:at, :actor, :label, :purpose, :basis, :certificate, :fields::text[])
                        """)
                .param("at", Timestamp.from(at))
                .param("actor", asking.actor())
                .param("label", asking.label())
                .param("purpose", purpose.label())
                .param("basis", purpose.basis())
                .param("certificate", certificate)
                .param("fields", fields.toArray(String[]::new))
                .update();
    }
}

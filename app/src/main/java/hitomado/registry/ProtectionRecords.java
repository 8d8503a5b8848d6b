package hitomado.registry;

import hitomado.platform.Acting;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.registry.ProtectionFile.End;
import hitomado.registry.ProtectionFile.NamedCompanion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 支援措置の台帳 — what was granted to a person, and whose year ends; every reading is audited and logged.
@Service
@Transactional
public class ProtectionRecords {
    private static final String COLUMNS = """
            SELECT id, person_id, harm, filed_on, valid_from, valid_to, authority, renews, ended_at, end_reason, end_note
            FROM registry.protection
            """;

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final AuditTrail audit;

    ProtectionRecords(JdbcClient jdbc, AccessLog log, AuditTrail audit) {
        this.jdbc = jdbc;
        this.log = log;
        this.audit = audit;
    }

    /// 満了が近い者 — a protection in force whose year has passed or passes soon.
    public record Due(UUID id, ResidentId person, String name, String number, LocalDate validTo) {}

    /// All that was ever granted to a person, the newest first.
    public List<ProtectionFile> of(Acting who, ResidentId person) {
        Rights.demand(who.actor(), Permission.PROTECTION_READ);
        audit.record(
                AuditEvent.of(AuditKind.PROTECTED_READ, who, "person:" + person).with("what", "protection"));
        return jdbc
                .sql(COLUMNS + " WHERE person_id = :person ORDER BY valid_from DESC, id DESC")
                .param("person", person.value())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list()
                .stream()
                .map(this::file)
                .toList();
    }

    /// Protections in force whose year ends by this day (更新 is asked from one month before), the first to end first.
    public List<Due> dueBy(Acting who, LocalDate day) {
        Rights.demand(who.actor(), Permission.PROTECTION_READ);
        var due = jdbc.sql("""
                        SELECT t.id, t.person_id, t.valid_to, p.resident_number, p.family_name, p.given_name, p.family_kana,
                            p.given_kana, p.alphabet_name, p.alias
                        FROM registry.protection t JOIN registry.person p ON p.id = t.person_id
                        WHERE t.ended_at IS NULL AND t.valid_to <= :day ORDER BY t.valid_to, t.id LIMIT 200
                        """)
                .param("day", day)
                .query((rs, n) -> new Due(
                        rs.getObject("id", UUID.class),
                        ResidentRows.id(rs, "person_id"),
                        ResidentRows.name(rs).full(),
                        rs.getString("resident_number"),
                        rs.getObject("valid_to", LocalDate.class)))
                .list();
        log.record(
                Asking.by(who, Purpose.PROTECTION),
                due.stream().map(Due::person).distinct().toList(),
                List.of("person.fullName", "person.residentNumber"),
                List.of());
        return due;
    }

    /// One record with everything that belongs to it; permission is the caller's matter.
    ProtectionFile file(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query((rs, n) -> new ProtectionFile(
                        id,
                        ResidentRows.id(rs, "person_id"),
                        Protections.Harm.valueOf(rs.getString("harm")),
                        rs.getObject("filed_on", LocalDate.class),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class),
                        rs.getString("authority"),
                        rs.getObject("renews") != null,
                        rs.getTimestamp("ended_at") == null
                                ? null
                                : new End(
                                        rs.getTimestamp("ended_at").toInstant(),
                                        reason(rs.getString("end_reason")),
                                        rs.getString("end_note")),
                        opponents(id),
                        companions(id),
                        cities(id)))
                .single();
    }

    /// Ended before reasons were recorded: その他.
    private static Protections.EndReason reason(@Nullable String stored) {
        return stored == null ? Protections.EndReason.OTHER : Protections.EndReason.valueOf(stored);
    }

    private List<Protections.Opponent> opponents(UUID id) {
        return jdbc.sql("""
                        SELECT name, birth_date, address, person_id FROM registry.protection_opponent
                        WHERE protection_id = :id ORDER BY position
                        """)
                .param("id", id)
                .query((rs, n) -> {
                    var person = rs.getObject("person_id", UUID.class);
                    return new Protections.Opponent(
                            rs.getString("name"),
                            rs.getObject("birth_date", LocalDate.class),
                            rs.getString("address"),
                            person == null ? null : new ResidentId(person));
                })
                .list();
    }

    private List<NamedCompanion> companions(UUID id) {
        return jdbc.sql("""
                        SELECT c.person_id, c.relation, p.family_name, p.given_name, p.family_kana, p.given_kana, p.alphabet_name, p.alias
                        FROM registry.protection_companion c JOIN registry.person p ON p.id = c.person_id
                        WHERE c.protection_id = :id ORDER BY p.birth_date, p.id
                        """)
                .param("id", id)
                .query((rs, n) -> new NamedCompanion(
                        ResidentRows.id(rs, "person_id"), ResidentRows.name(rs).full(), rs.getString("relation")))
                .list();
    }

    private List<Protections.City> cities(UUID id) {
        return jdbc.sql(
                        "SELECT city_code, city_name FROM registry.protection_city WHERE protection_id = :id ORDER BY 1")
                .param("id", id)
                .query((rs, n) -> new Protections.City(rs.getString("city_code"), rs.getString("city_name")))
                .list();
    }
}

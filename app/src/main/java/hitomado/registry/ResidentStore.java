package hitomado.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that reads persons, households and their history; knows nothing of rights.
@Repository
class ResidentStore {
    private final JdbcClient jdbc;

    ResidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param hidden the persons whose address must not leave
    Optional<Resident> find(ResidentId id, Set<ResidentId> hidden, Set<ResidentId> stops) {
        return jdbc.sql("""
                        SELECT p.*, m.household_id, m.relation, a.prefecture, a.city, a.ward, a.town, a.block, a.building, a.postcode, a.town_code
                        FROM registry.person p
                        LEFT JOIN registry.current_membership m ON m.person_id = p.id
                        LEFT JOIN registry.current_address a ON a.person_id = p.id AND a.place = 'CITY'
                        WHERE p.id = :id
                        """)
                .param("id", id.value())
                .query((rs, n) -> {
                    var household = rs.getObject("household_id", UUID.class);
                    var relation = rs.getString("relation");
                    var veiled = hidden.contains(id);
                    return new Resident(
                            id,
                            rs.getString("resident_number"),
                            ResidentRows.name(rs),
                            rs.getString("former_family_name"),
                            ResidentRows.date(rs, "birth_date"),
                            Sex.ofCode(rs.getString("sex")),
                            rs.getString("nationality"),
                            ResidentRows.permit(rs),
                            veiled ? null : rs.getString("honseki"),
                            veiled ? null : rs.getString("hittosha"),
                            ResidentRows.standing(rs),
                            ResidentRows.whereabouts(rs, veiled),
                            household == null ? null : new HouseholdId(household),
                            relation == null ? "" : relation,
                            stops.contains(id) ? new StopSign(id) : null);
                })
                .optional();
    }

    List<Household.Member> members(HouseholdId household, Set<ResidentId> stops) {
        return jdbc.sql("""
                        SELECT p.*, m.relation, m.position FROM registry.current_membership m JOIN registry.person p ON p.id = m.person_id
                        WHERE m.household_id = :household ORDER BY m.position, p.birth_date, p.id
                        """)
                .param("household", household.value())
                .query((rs, n) -> {
                    var id = ResidentRows.id(rs, "id");
                    return new Household.Member(
                            id,
                            ResidentRows.name(rs),
                            ResidentRows.date(rs, "birth_date"),
                            Sex.ofCode(rs.getString("sex")),
                            rs.getString("relation"),
                            rs.getInt("position"),
                            stops.contains(id) ? new StopSign(id) : null);
                })
                .list();
    }

    String householdNumber(HouseholdId household) {
        return jdbc.sql("SELECT number FROM registry.household WHERE id = :id")
                .param("id", household.value())
                .query(String.class)
                .single();
    }

    /// The person and everybody who lives in the same household now, the person first.
    List<ResidentId> householdOf(ResidentId person) {
        return jdbc.sql("""
                        SELECT o.person_id FROM registry.current_membership m
                        JOIN registry.current_membership o ON o.household_id = m.household_id
                        WHERE m.person_id = :person ORDER BY o.person_id <> :person, o.position, o.person_id
                        """)
                .param("person", person.value())
                .query((rs, n) -> ResidentRows.id(rs, "person_id"))
                .list();
    }

    List<History.Stay> stays(ResidentId person, boolean hidden) {
        return jdbc.sql("""
                        SELECT a.*, w.name AS ward FROM registry.address a LEFT JOIN registry.ward w ON w.code = a.ward_code
                        WHERE a.person_id = :person AND a.superseded_at IS NULL ORDER BY a.valid_from NULLS FIRST
                        """)
                .param("person", person.value())
                .query((rs, n) -> new History.Stay(
                        ResidentRows.whereabouts(rs, hidden),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class)))
                .list();
    }

    List<History.Change> changes(ResidentId person) {
        return jdbc.sql("""
                        SELECT c.*, EXISTS (SELECT FROM registry.change k WHERE k.cancels = c.id) AS cancelled
                        FROM registry.change_person cp JOIN registry.change c ON c.id = cp.change_id
                        WHERE cp.person_id = :person ORDER BY c.processed_at, c.id
                        """)
                .param("person", person.value())
                .query((rs, n) -> new History.Change(
                        rs.getObject("id", UUID.class),
                        ChangeKind.valueOf(rs.getString("kind")),
                        ResidentRows.date(rs, "event_date"),
                        rs.getObject("filed_on", LocalDate.class),
                        rs.getTimestamp("processed_at").toInstant(),
                        rs.getString("actor"),
                        rs.getString("case_ref"),
                        rs.getBoolean("cancelled")))
                .list();
    }

    /// Residents with this birth date, sex and folded name.
    List<ResidentId> namesakes(LocalDate birth, Sex sex, String foldedName) {
        return jdbc.sql("""
                        SELECT p.id FROM registry.person p
                        WHERE p.birth_date = :birth AND p.sex = :sex AND p.status = 'RESIDENT'
                          AND (p.name_folded = :name OR p.alphabet_folded = :name OR p.alias_folded = :name
                               OR p.alphabet_folded || p.name_folded = :name)
                        """)
                .param("birth", birth)
                .param("sex", sex.code())
                .param("name", foldedName)
                .query((rs, n) -> ResidentRows.id(rs, "id"))
                .list();
    }
}

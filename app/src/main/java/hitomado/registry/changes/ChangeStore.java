package hitomado.registry.changes;

import hitomado.registry.ChangeKind;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of the change log and of locking; rows of stays are written by [StayStore], persons by [PersonStore].
@Repository
class ChangeStore {
    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One 異動 about to be written.
    record Entry(
            UUID id,
            ChangeKind kind,
            LocalDate eventDate,
            @Nullable LocalDate filedOn,
            Instant at,
            String actor,
            @Nullable String caseRef,
            @Nullable String reason,
            @Nullable UUID cancels) {}

    void write(Entry change, Collection<ResidentId> persons) {
        jdbc.sql("""
                        INSERT INTO registry.change (id, kind, event_date, filed_on, processed_at, actor, case_ref, reason, cancels)
                        VALUES (:id, :kind, :event, :filed, :at, :actor, :case, :reason, :cancels)
                        """)
                .param("id", change.id())
                .param("kind", change.kind().name())
                .param("event", change.eventDate())
                .param("filed", change.filedOn())
                .param("at", Timestamp.from(change.at()))
                .param("actor", change.actor())
                .param("case", change.caseRef())
                .param("reason", change.reason())
                .param("cancels", change.cancels())
                .update();
        concern(change.id(), persons);
    }

    void concern(UUID change, Collection<ResidentId> persons) {
        jdbc.sql(
                        "INSERT INTO registry.change_person SELECT :change, p FROM unnest(:persons::uuid[]) AS p ON CONFLICT DO NOTHING")
                .param("change", change)
                .param("persons", array(persons))
                .update();
    }

    /// The change that this case has already applied, so that a retry changes nothing.
    Optional<UUID> applied(@Nullable String caseRef, ChangeKind kind) {
        return caseRef == null
                ? Optional.empty()
                : jdbc.sql("""
                                SELECT c.id FROM registry.change c WHERE c.case_ref = :case AND c.kind = :kind
                                AND NOT EXISTS (SELECT FROM registry.change k WHERE k.cancels = c.id)
                                """)
                        .param("case", caseRef)
                        .param("kind", kind.name())
                        .query((rs, n) -> rs.getObject("id", UUID.class))
                        .optional();
    }

    /// Two deliveries of one case wait for each other, so that the second finds what the first applied.
    void lockCase(@Nullable String caseRef) {
        if (caseRef != null) {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:case, 7))")
                    .param("case", caseRef)
                    .query((rs, n) -> n)
                    .list();
        }
    }

    /// Where the people of a change belong, or belonged last.
    HouseholdId householdAfter(UUID change) {
        return jdbc.sql("""
                        SELECT m.household_id FROM registry.change_person c JOIN registry.membership m ON m.person_id = c.person_id
                        WHERE c.change_id = :change AND m.superseded_at IS NULL ORDER BY m.valid_from DESC LIMIT 1
                        """)
                .param("change", change)
                .query((rs, n) -> new HouseholdId(rs.getObject("household_id", UUID.class)))
                .single();
    }

    List<ResidentId> personsOf(UUID change) {
        return jdbc.sql("SELECT person_id FROM registry.change_person WHERE change_id = :change ORDER BY person_id")
                .param("change", change)
                .query((rs, n) -> new ResidentId(rs.getObject("person_id", UUID.class)))
                .list();
    }

    /// Locks living residents in the order of their ids; who is missing is no resident, or locked by another
    /// clerk right now. Whoever merely writes down that a person was looked at locks the key and is no such clerk.
    List<Present> lock(Collection<ResidentId> persons) {
        var locked = jdbc.sql("""
                        SELECT id FROM registry.person WHERE id = ANY(:persons::uuid[]) AND status = 'RESIDENT'
                        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
                        """)
                .param("persons", array(persons))
                .query((rs, n) -> new ResidentId(rs.getObject("id", UUID.class)))
                .list();
        return present("p.id = ANY(:ids::uuid[])", array(locked));
    }

    /// Everybody of these households, locked; empty where another clerk has one of them.
    List<Present> lockHouseholds(Collection<HouseholdId> households) {
        var members = present(
                "m.household_id = ANY(:ids::uuid[])",
                households.stream().map(HouseholdId::toString).toArray(String[]::new));
        var locked = lock(members.stream().map(Present::id).toList());
        return locked.size() == members.size() ? locked : List.of();
    }

    private List<Present> present(String condition, String[] ids) {
        return jdbc.sql("""
                        SELECT p.id, m.household_id, m.relation, m.position, m.valid_from AS member_since, a.valid_from AS address_since
                        FROM registry.person p
                        JOIN registry.current_membership m ON m.person_id = p.id
                        JOIN registry.current_address a ON a.person_id = p.id
                        WHERE %s AND p.status = 'RESIDENT' ORDER BY m.position, p.id
                        """.formatted(condition))
                .param("ids", ids)
                .query((rs, n) -> new Present(
                        new ResidentId(rs.getObject("id", UUID.class)),
                        new HouseholdId(rs.getObject("household_id", UUID.class)),
                        rs.getString("relation"),
                        rs.getInt("position"),
                        rs.getObject("member_since", LocalDate.class),
                        rs.getObject("address_since", LocalDate.class)))
                .list();
    }

    Set<String> relations() {
        return jdbc.sql("SELECT name FROM registry.relation").query((rs, n) -> rs.getString("name")).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    static String[] array(Collection<ResidentId> persons) {
        return persons.stream().map(ResidentId::toString).toArray(String[]::new);
    }
}

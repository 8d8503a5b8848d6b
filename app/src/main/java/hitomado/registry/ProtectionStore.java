package hitomado.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that answers who is under 支援措置 now and who must never learn of it.
@Repository
class ProtectionStore {
    private final JdbcClient jdbc;

    ProtectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of these persons, those whose address is protected; ended only by a clerk's act, never by the calendar.
    Set<ResidentId> protectedAmong(Collection<ResidentId> persons) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("SELECT DISTINCT person_id FROM registry.protected_person WHERE person_id = ANY(:persons::uuid[])")
                .param("persons", ResidentRows.array(persons))
                .query((rs, n) -> ResidentRows.id(rs, "person_id"))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// 相手方 as recorded against any of these persons.
    List<Opponent> opponents(Collection<ResidentId> persons) {
        return jdbc.sql("""
                        SELECT DISTINCT o.person_id, o.name_folded, o.birth_date FROM registry.protected_person p
                        JOIN registry.protection_opponent o ON o.protection_id = p.protection_id WHERE p.person_id = ANY(:persons::uuid[])
                        """)
                .param("persons", ResidentRows.array(persons))
                .query((rs, n) -> {
                    var known = rs.getObject("person_id", java.util.UUID.class);
                    return new Opponent(
                            known == null ? null : new ResidentId(known),
                            rs.getString("name_folded"),
                            rs.getObject("birth_date", LocalDate.class));
                })
                .list();
    }

    /// Name and birth date of a filer, to compare with what is recorded of the 相手方.
    List<Opponent> identityOf(ResidentId person) {
        return jdbc.sql("SELECT id, name_folded, birth_date FROM registry.person WHERE id = :id")
                .param("id", person.value())
                .query((rs, n) ->
                        new Opponent(person, rs.getString("name_folded"), ResidentRows.date(rs, "birth_date")))
                .list();
    }

    record Opponent(
            @Nullable ResidentId person,
            String nameFolded,
            @Nullable LocalDate birth) {
        /// The same person as far as the record can tell; in doubt yes, since the harm of a wrong no is
        /// greater.
        boolean mayBe(Opponent other) {
            if (person != null && person.equals(other.person)) {
                return true;
            }
            return nameFolded.equals(other.nameFolded)
                    && (birth == null || other.birth == null || birth.equals(other.birth));
        }
    }
}

package hitomado.registry;

import hitomado.platform.text.NameFolding;
import hitomado.registry.Protections.EndReason;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that writes 支援措置.
@Repository
class ProtectionRows {
    private final JdbcClient jdbc;

    ProtectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Why and by whom something ends.
    record Ending(Instant at, String by, EndReason reason, String note) {}

    /// The one in force, locked.
    record Current(UUID id, Protections.Harm harm, LocalDate validTo, String authority) {}

    Optional<Current> lockCurrent(ResidentId person) {
        return jdbc.sql("""
                        SELECT id, harm, valid_to, authority FROM registry.protection
                        WHERE person_id = :person AND ended_at IS NULL FOR UPDATE
                        """)
                .param("person", person.value())
                .query((rs, n) -> new Current(
                        rs.getObject("id", UUID.class),
                        Protections.Harm.valueOf(rs.getString("harm")),
                        rs.getObject("valid_to", LocalDate.class),
                        rs.getString("authority")))
                .optional();
    }

    boolean end(ResidentId person, Ending ending) {
        return jdbc.sql("""
                        UPDATE registry.protection SET ended_at = :at, ended_by = :by, end_reason = :reason, end_note = :note
                        WHERE person_id = :person AND ended_at IS NULL
                        """)
                        .param("at", Timestamp.from(ending.at()))
                        .param("by", ending.by())
                        .param("reason", ending.reason().name())
                        .param("note", ending.note())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /// @param from first day of the year
    /// @param renews the one that it continues
    void insert(UUID id, Protections.Application application, LocalDate from, @Nullable UUID renews) {
        jdbc.sql("""
                        INSERT INTO registry.protection (id, person_id, harm, filed_on, valid_from, valid_to, authority, renews)
                        VALUES (:id, :person, :harm, :day, :from, :until, :authority, :renews)
                        """)
                .param("id", id)
                .param("person", application.person().value())
                .param("harm", application.harm().name())
                .param("day", application.filedOn())
                .param("from", from)
                .param("until", from.plusYears(1))
                .param("authority", application.authority())
                .param("renews", renews)
                .update();
        opponents(id, application.opponents());
        application.companions().forEach(companion -> companion(id, companion));
        application.cities().forEach(city -> city(id, city, application.filedOn()));
    }

    private void opponents(UUID id, List<Protections.Opponent> opponents) {
        for (var i = 0; i < opponents.size(); i++) {
            var opponent = opponents.get(i);
            var person = opponent.person();
            jdbc.sql("""
                            INSERT INTO registry.protection_opponent (protection_id, position, name, name_folded, birth_date, address, person_id)
                            VALUES (:id, :position, :name, :folded, :birth, :address, :person)
                            """)
                    .param("id", id)
                    .param("position", i + 1)
                    .param("name", opponent.name())
                    .param("folded", NameFolding.fold(opponent.name()))
                    .param("birth", opponent.birthDate())
                    .param("address", opponent.address())
                    .param("person", person == null ? null : person.value())
                    .update();
        }
    }

    private void companion(UUID id, Protections.Companion companion) {
        jdbc.sql("INSERT INTO registry.protection_companion VALUES (:id, :person, :relation)")
                .param("id", id)
                .param("person", companion.person().value())
                .param("relation", companion.relation())
                .update();
    }

    private void city(UUID id, Protections.City city, LocalDate day) {
        jdbc.sql("INSERT INTO registry.protection_city VALUES (:id, :code, :name, :day)")
                .param("id", id)
                .param("code", city.code())
                .param("name", city.name())
                .param("day", day)
                .update();
    }
}

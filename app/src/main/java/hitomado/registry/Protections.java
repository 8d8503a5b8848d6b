package hitomado.registry;

import hitomado.platform.Acting;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.text.NameFolding;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 支援措置の申出 — grants, renews and ends protection; only staff who may see protected addresses may do it.
///
/// It lasts a year, and the masking ends by a clerk's act alone: an expired protection is a task, not a
/// silent off.
@Service
@Transactional
public class Protections {
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Protections(JdbcClient jdbc, AuditTrail audit, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// 申出書の項目.
    ///
    /// @param opponents 相手方, as far as known
    /// @param companions 併せて支援を求める者: people at the same address
    /// @param cities 転送先: other cities that hold 住民票・戸籍の附票 of the person
    public record Application(
            ResidentId person,
            Harm harm,
            LocalDate filedOn,
            String authority,
            List<Opponent> opponents,
            List<Companion> companions,
            List<City> cities) {
        public Application {
            opponents = List.copyOf(opponents);
            companions = List.copyOf(companions);
            cities = List.copyOf(cities);
        }
    }

    /// 被害の区分.
    public enum Harm {
        SPOUSE_VIOLENCE,
        STALKING,
        CHILD_ABUSE,
        SIMILAR
    }

    /// 相手方 — the reference where the person is in our register.
    public record Opponent(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String address,
            @Nullable ResidentId person) {}

    /// 併せて支援を求める者.
    public record Companion(ResidentId person, String relation) {}

    public record City(String code, String name) {}

    /// A protection whose year has passed or passes soon.
    public record Due(UUID id, ResidentId person, LocalDate validTo) {}

    /// Grants protection from the day of filing for one year; a current one is ended and replaced (更新).
    public UUID grant(Acting who, Application application) {
        permit(who);
        jdbc.sql(
                        "UPDATE registry.protection SET ended_at = :at, ended_by = :by WHERE person_id = :person AND ended_at IS NULL")
                .param("at", now())
                .param("by", who.actor().key())
                .param("person", application.person().value())
                .update();
        var id = ids.next();
        jdbc.sql("""
                        INSERT INTO registry.protection (id, person_id, harm, filed_on, valid_from, valid_to, authority)
                        VALUES (:id, :person, :harm, :day, :day, :until, :authority)
                        """)
                .param("id", id)
                .param("person", application.person().value())
                .param("harm", application.harm().name())
                .param("day", application.filedOn())
                .param("until", application.filedOn().plusYears(1))
                .param("authority", application.authority())
                .update();
        for (var i = 0; i < application.opponents().size(); i++) {
            opponent(id, i + 1, application.opponents().get(i));
        }
        application.companions().forEach(companion -> companion(id, companion));
        application.cities().forEach(city -> city(id, city, application.filedOn()));
        audit.record(AuditEvent.of(AuditKind.PROTECTION_SET, who, "person:" + application.person()));
        var persons = new ArrayList<>(List.of(application.person()));
        application.companions().forEach(companion -> persons.add(companion.person()));
        events.publishEvent(new ProtectionBegan(who, persons));
        return id;
    }

    private void opponent(UUID id, int position, Opponent opponent) {
        var person = opponent.person();
        jdbc.sql("""
                        INSERT INTO registry.protection_opponent (protection_id, position, name, name_folded, birth_date, address, person_id)
                        VALUES (:id, :position, :name, :folded, :birth, :address, :person)
                        """)
                .param("id", id)
                .param("position", position)
                .param("name", opponent.name())
                .param("folded", NameFolding.fold(opponent.name()))
                .param("birth", opponent.birthDate())
                .param("address", opponent.address())
                .param("person", person == null ? null : person.value())
                .update();
    }

    private void companion(UUID id, Companion companion) {
        jdbc.sql("INSERT INTO registry.protection_companion VALUES (:id, :person, :relation)")
                .param("id", id)
                .param("person", companion.person().value())
                .param("relation", companion.relation())
                .update();
    }

    private void city(UUID id, City city, LocalDate day) {
        jdbc.sql("INSERT INTO registry.protection_city VALUES (:id, :code, :name, :day)")
                .param("id", id)
                .param("code", city.code())
                .param("name", city.name())
                .param("day", day)
                .update();
    }

    /// Ends the protection of a person by a clerk's act; false where there is none.
    public boolean end(Acting who, ResidentId person) {
        permit(who);
        var ended = jdbc.sql("""
                        UPDATE registry.protection SET ended_at = :at, ended_by = :by WHERE person_id = :person AND ended_at IS NULL
                        """)
                .param("at", now())
                .param("by", who.actor().key())
                .param("person", person.value())
                .update();
        if (ended > 0) {
            audit.record(AuditEvent.of(AuditKind.PROTECTION_ENDED, who, "person:" + person));
        }
        return ended > 0;
    }

    /// Protections in force whose year ends by this day: the worklist for renewal (更新 is asked from one month
    /// before).
    public List<Due> dueBy(Acting who, LocalDate day) {
        permit(who);
        return jdbc.sql("""
                        SELECT id, person_id, valid_to FROM registry.protection WHERE ended_at IS NULL AND valid_to <= :day
                        ORDER BY valid_to, id LIMIT 200
                        """)
                .param("day", day)
                .query((rs, n) -> new Due(
                        rs.getObject("id", UUID.class),
                        ResidentRows.id(rs, "person_id"),
                        rs.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void permit(Acting who) {
        if (!who.actor().may(Permission.REGISTRY_PROTECTED_READ)) {
            throw new NotAllowed("protection");
        }
    }
}

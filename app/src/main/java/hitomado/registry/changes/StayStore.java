package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeStore.Entry;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of addresses and memberships: a row is superseded and a new belief is written, never overwritten.
@Repository
class StayStore {
    private static final String ADDRESS =
            "place, prefecture, city, ward_code, town_code, town, block, building, postcode";
    private final JdbcClient jdbc;

    StayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The present address of each ends on the day before `day`.
    void endAddresses(Entry change, Collection<ResidentId> persons, LocalDate day) {
        jdbc.sql("""
                        WITH old AS (UPDATE registry.address SET superseded_at = :at, ended_by = :change
                                     WHERE person_id = ANY(:persons::uuid[]) AND superseded_at IS NULL AND valid_to IS NULL RETURNING *)
                        INSERT INTO registry.address (person_id, %1$s, valid_from, valid_to, recorded_at, change_id)
                        SELECT person_id, %1$s, valid_from, :day, :at, :change FROM old
                        """.formatted(ADDRESS))
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .param("persons", ChangeStore.array(persons))
                .param("day", day)
                .update();
    }

    /// The present address was never right.
    void retract(Entry change, ResidentId person) {
        jdbc.sql("""
                        UPDATE registry.address SET superseded_at = :at, ended_by = :change
                        WHERE person_id = :person AND superseded_at IS NULL AND valid_to IS NULL
                        """)
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .param("person", person.value())
                .update();
    }

    void live(Entry change, Collection<ResidentId> persons, NewAddress address, LocalDate from) {
        jdbc.sql("""
                        INSERT INTO registry.address (person_id, %s, valid_from, recorded_at, change_id)
                        SELECT p, 'CITY', h.prefecture, h.city, t.ward_code, t.code, t.name, :block, :building, t.postcode, :from, :at, :change
                        FROM unnest(:persons::uuid[]) AS p, registry.town t,
                             (SELECT prefecture, city FROM registry.home_city) h WHERE t.code = :town
                        """.formatted(ADDRESS))
                .param("persons", ChangeStore.array(persons))
                .param("block", address.block())
                .param("building", address.building())
                .param("town", address.townCode())
                .param("from", from)
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .update();
    }

    /// A newborn lives where the parent lives.
    void liveWith(Entry change, ResidentId child, ResidentId parent, LocalDate from) {
        jdbc.sql("""
                        INSERT INTO registry.address (person_id, %1$s, valid_from, recorded_at, change_id)
                        SELECT :child, %1$s, :from, :at, :change FROM registry.current_address WHERE person_id = :parent
                        """.formatted(ADDRESS))
                .param("child", child.value())
                .param("parent", parent.value())
                .param("from", from)
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .update();
    }

    /// 転出先 from a day on, or (to a day) 転入前住所.
    void elsewhere(
            Entry change,
            Collection<ResidentId> persons,
            OutsideAddress address,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        jdbc.sql("""
                        INSERT INTO registry.address (person_id, %s, valid_from, valid_to, recorded_at, change_id)
                        SELECT p, :place, :prefecture, :city, NULL, NULL, :town, :block, :building, :postcode, :from::date, :to::date, :at, :change
                        FROM unnest(:persons::uuid[]) AS p
                        """.formatted(ADDRESS))
                .param("persons", ChangeStore.array(persons))
                .param("place", to == null ? "AFTER" : "BEFORE")
                .param("prefecture", address.prefecture())
                .param("city", address.city())
                .param("town", address.town())
                .param("block", address.block())
                .param("building", address.building())
                .param("postcode", address.postcode())
                .param("from", from)
                .param("to", to)
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .update();
    }

    /// The present membership of each ends on the day before `day`.
    void leave(Entry change, Collection<ResidentId> persons, LocalDate day) {
        jdbc.sql("""
                        WITH old AS (UPDATE registry.membership SET superseded_at = :at, ended_by = :change
                                     WHERE person_id = ANY(:persons::uuid[]) AND superseded_at IS NULL AND valid_to IS NULL RETURNING *)
                        INSERT INTO registry.membership (person_id, household_id, relation, position, valid_from, valid_to, recorded_at, change_id)
                        SELECT person_id, household_id, relation, position, valid_from, :day, :at, :change FROM old
                        """)
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .param("persons", ChangeStore.array(persons))
                .param("day", day)
                .update();
    }

    void join(Entry change, HouseholdId household, Placement placement, int position, LocalDate from) {
        jdbc.sql("""
                        INSERT INTO registry.membership (person_id, household_id, relation, position, valid_from, recorded_at, change_id)
                        VALUES (:person, :household, :relation, :position, :from, :at, :change)
                        """)
                .param("person", placement.person().value())
                .param("household", household.value())
                .param("relation", placement.relation())
                .param("position", position)
                .param("from", from)
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .update();
    }

    /// A new household with a number of its own: nine digits of a sequence and a check digit.
    void found(HouseholdId household, LocalDate day) {
        jdbc.sql(
                        "INSERT INTO registry.household (id, number, created_on) VALUES (:id, registry.next_household_number(), :day)")
                .param("id", household.value())
                .param("day", day)
                .update();
    }
}

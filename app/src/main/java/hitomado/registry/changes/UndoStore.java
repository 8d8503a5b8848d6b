package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeStore.Entry;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of 取消: rows that a change wrote are retracted, rows that it superseded are believed again.
@Repository
class UndoStore {
    private static final String ADDRESS =
            "person_id, place, prefecture, city, ward_code, town_code, town, block, building, postcode, valid_from, valid_to";
    private static final String MEMBERSHIP = "person_id, household_id, relation, position, valid_from, valid_to";
    private final JdbcClient jdbc;

    UndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the change's people; false where there is no such change, or it is a 取消 or cancelled itself.
    boolean lock(UUID change) {
        jdbc.sql("""
                        SELECT p.id FROM registry.person p JOIN registry.change_person c ON c.person_id = p.id
                        WHERE c.change_id = :change ORDER BY p.id FOR NO KEY UPDATE OF p
                        """).param("change", change).query((rs, n) -> rs.getString(1)).list();
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM registry.change c WHERE c.id = :change AND c.kind <> 'CANCELLATION'
                                       AND NOT EXISTS (SELECT FROM registry.change k WHERE k.cancels = c.id))
                        """).param("change", change).query(Boolean.class).single();
    }

    /// Whether a later change of one of these people is in force; ids grow with time.
    boolean stoodUpon(UUID change, Collection<ResidentId> persons) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM registry.change_person cp JOIN registry.change c ON c.id = cp.change_id
                                       JOIN registry.change mine ON mine.id = :change
                                       WHERE cp.person_id = ANY(:persons::uuid[]) AND c.id <> mine.id AND c.kind <> 'CANCELLATION'
                                         AND (c.processed_at, c.id) > (mine.processed_at, mine.id)
                                         AND NOT EXISTS (SELECT FROM registry.change k WHERE k.cancels = c.id))
                        """)
                .param("change", change)
                .param("persons", ChangeStore.array(persons))
                .query(Boolean.class)
                .single();
    }

    HouseholdId householdOf(UUID change) {
        return jdbc.sql("""
                        SELECT m.household_id FROM registry.change_person c JOIN registry.membership m ON m.person_id = c.person_id
                        WHERE c.change_id = :change ORDER BY (m.ended_by = :change) DESC NULLS LAST, m.id DESC LIMIT 1
                        """)
                .param("change", change)
                .query((rs, n) -> new HouseholdId(rs.getObject("household_id", UUID.class)))
                .single();
    }

    void retractStays(Entry change, UUID cancelled) {
        for (var table : List.of("address", "membership")) {
            jdbc.sql("""
                            UPDATE registry.%s SET superseded_at = :at, ended_by = :change
                            WHERE change_id = :cancelled AND superseded_at IS NULL
                            """.formatted(table))
                    .param("at", Timestamp.from(change.at()))
                    .param("change", change.id())
                    .param("cancelled", cancelled)
                    .update();
        }
    }

    void believeAgain(Entry change, UUID cancelled) {
        believeAgain("address", ADDRESS, change, cancelled);
        believeAgain("membership", MEMBERSHIP, change, cancelled);
    }

    /// A row believed again names the change that first wrote it, so that this one too can be cancelled
    /// afterwards.
    private void believeAgain(String table, String columns, Entry change, UUID cancelled) {
        jdbc.sql("""
                        INSERT INTO registry.%1$s (%2$s, recorded_at, change_id)
                        SELECT %2$s, :at, change_id FROM registry.%1$s WHERE ended_by = :cancelled AND change_id IS DISTINCT FROM :cancelled
                        """.formatted(table, columns))
                .param("at", Timestamp.from(change.at()))
                .param("cancelled", cancelled)
                .update();
    }

    /// The person's record as the trigger kept it before the cancelled change.
    void restorePersons(Entry change, UUID cancelled) {
        var columns = jdbc.sql("""
                        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                        WHERE attrelid = 'registry.person'::regclass AND attnum > 0 AND NOT attisdropped
                          AND attname NOT IN ('id', 'change_id', 'recorded_at')
                        """).query((rs, n) -> rs.getString(1)).single();
        jdbc.sql("""
                        UPDATE registry.person p SET (%s, change_id) = (SELECT %s, CAST(:change AS uuid)
                                                                        FROM jsonb_populate_record(NULL::registry.person, v.record) r)
                        FROM registry.person_version v WHERE v.change_id = :cancelled AND v.person_id = p.id
                        """.formatted(columns, "r." + columns.replace(", ", ", r.")))
                .param("change", change.id())
                .param("cancelled", cancelled)
                .update();
    }

    /// People whom the cancelled 転入 or 出生 entered for the first time: their records end as cancelled.
    List<ResidentId> endEntered(Entry change, UUID cancelled) {
        return jdbc.sql("""
                        UPDATE registry.person SET status = 'CANCELLED', ceased_on = became_on, ceased_reason = 'CANCELLATION', change_id = :change
                        WHERE change_id = :cancelled AND status = 'RESIDENT'
                          AND NOT EXISTS (SELECT FROM registry.person_version v WHERE v.person_id = id AND v.change_id = :cancelled)
                        RETURNING id
                        """)
                .param("change", change.id())
                .param("cancelled", cancelled)
                .query((rs, n) -> new ResidentId(rs.getObject("id", UUID.class)))
                .list();
    }
}

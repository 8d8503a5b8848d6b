package hitomado.registry.changes;

import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeStore.Entry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of what a change does to departmental facts (付記 and 職権), each row kept before it is touched.
@Repository
class ProgrammeStore {
    /// Programme, its person column, and which rows are open.
    private static final Map<String, String[]> OPEN = new TreeMap<>(Map.of(
            "nhi", new String[] {"person_id", "valid_to IS NULL"},
            "late_elderly", new String[] {"person_id", "valid_to IS NULL"},
            "nursing_care", new String[] {"person_id", "ended_on IS NULL"},
            "child_allowance", new String[] {"claimant_id", "ended_month IS NULL"},
            "child_medical", new String[] {"child_id", "true"},
            "schooling", new String[] {"child_id", "valid_to IS NULL"},
            "seal", new String[] {"person_id", "revoked_on IS NULL"},
            "card", new String[] {"person_id", "sign_cert_status = 'VALID'"}));

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// 転出: 国保・後期・介護 are lost on the day after (国保法8条ほか), 児童手当 is paid through the month (児童手当法8条2項),
    /// 医療費 to the day before, the seal is struck off, the signing certificate dies; school ends with the move.
    void endAll(Entry change, Collection<ResidentId> persons) {
        OPEN.keySet().forEach(programme -> keep(change, programme, persons));
        var day = change.eventDate();
        end("nhi", "valid_to = greatest(:day + 1, valid_from + 1)", persons, day);
        end("late_elderly", "valid_to = greatest(:day + 1, valid_from + 1)", persons, day);
        end("nursing_care", "ended_on = :day + 1", persons, day);
        end("child_allowance", "ended_month = date_trunc('month', :day)::date", persons, day);
        end("child_medical", "valid_to = :day - 1", persons, day);
        end("schooling", "valid_to = greatest(:day, valid_from + 1)", persons, day);
        end("seal", "revoked_on = :day", persons, day);
        revokeSigning(persons);
    }

    /// 転居: the signing certificate dies with the old address (公的個人認証法; reference/forms-items.md §9), the seal
    /// follows.
    void addressChanged(Entry change, Collection<ResidentId> persons) {
        keep(change, "card", persons);
        revokeSigning(persons);
    }

    private void revokeSigning(Collection<ResidentId> persons) {
        end("card", "sign_cert_status = 'REVOKED', sign_cert_until = NULL", persons, LocalDate.EPOCH);
    }

    private void end(String programme, String assignment, Collection<ResidentId> persons, LocalDate day) {
        var open = OPEN.get(programme);
        if (open == null) {
            throw new IllegalArgumentException(programme);
        }
        jdbc.sql("UPDATE registry.%s SET %s WHERE %s = ANY(:persons::uuid[]) AND %s"
                        .formatted(programme, assignment.replace(":day", "CAST(:day AS date)"), open[0], open[1]))
                .param("persons", ChangeStore.array(persons))
                .param("day", day)
                .update();
    }

    private void keep(Entry change, String programme, Collection<ResidentId> persons) {
        var open = OPEN.get(programme);
        if (open == null) {
            throw new IllegalArgumentException(programme);
        }
        jdbc.sql("""
                        INSERT INTO registry.programme_before (change_id, programme, person_id, record)
                        SELECT :change, '%1$s', t.%2$s, to_jsonb(t) FROM registry.%1$s t WHERE t.%2$s = ANY(:persons::uuid[]) AND %3$s
                        """.formatted(programme, open[0], open[1]))
                .param("change", change.id())
                .param("persons", ChangeStore.array(persons))
                .update();
    }

    /// Puts back what was before `cancelled`, and removes what only it began.
    void restore(UUID cancelled, Collection<ResidentId> persons) {
        for (var programme : List.copyOf(OPEN.keySet())) {
            var column = OPEN.getOrDefault(programme, new String[] {"person_id"})[0];
            var key = programme.equals("schooling") || programme.equals("nhi") || programme.equals("late_elderly")
                    ? " AND t.valid_from = (b.record ->> 'valid_from')::date"
                    : "";
            var columns = jdbc.sql("""
                            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                            WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped
                            """)
                    .param("table", "registry." + programme)
                    .query((rs, n) -> rs.getString(1))
                    .single();
            jdbc.sql("""
                            UPDATE registry.%1$s t SET (%2$s) = (SELECT %3$s FROM jsonb_populate_record(NULL::registry.%1$s, b.record) r)
                            FROM registry.programme_before b
                            WHERE b.change_id = :change AND b.programme = '%1$s' AND t.%4$s = b.person_id AND b.person_id = ANY(:persons::uuid[])%5$s
                            """.formatted(programme, columns, "r." + columns.replace(", ", ", r."), column, key))
                    .param("change", cancelled)
                    .param("persons", ChangeStore.array(persons))
                    .update();
        }
    }
}

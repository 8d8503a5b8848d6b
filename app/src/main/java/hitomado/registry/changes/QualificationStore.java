package hitomado.registry.changes;

import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeStore.Entry;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that begins the qualifications written beside a filing (付記) or that follow from a birth.
@Repository
class QualificationStore {
    private final JdbcClient jdbc;

    QualificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Entry change, ResidentId person, NewPerson.Programmes programmes) {
        if (programmes.nhi()) {
            nhi(change, person);
        }
        if (programmes.lateElderly()) {
            jdbc.sql("""
                            INSERT INTO registry.late_elderly (person_id, number, valid_from)
                            SELECT :person, left(registry.next_resident_number(), 8), :day
                            """)
                    .param("person", person.value())
                    .param("day", change.eventDate())
                    .update();
        }
        if (programmes.nursingCare()) {
            jdbc.sql("""
                            INSERT INTO registry.nursing_care (person_id, insured_number) SELECT :person, registry.next_resident_number()
                            ON CONFLICT (person_id) DO UPDATE SET ended_on = NULL
                            """).param("person", person.value()).update();
        }
        pension(change, person, programmes);
    }

    /// Joins the household's 記号番号 if one is in force, else begins one; the 枝番 goes on from the highest.
    private void nhi(Entry change, ResidentId person) {
        jdbc.sql("""
                        WITH home AS (SELECT m.household_id, h.number, w.position FROM registry.current_membership m
                                      JOIN registry.household h ON h.id = m.household_id
                                      JOIN registry.current_address a ON a.person_id = m.person_id
                                      JOIN registry.ward w ON w.code = a.ward_code WHERE m.person_id = :person),
                        theirs AS (SELECT n.symbol, n.number, max(n.branch::int) AS used FROM home
                                   JOIN registry.current_membership m ON m.household_id = home.household_id
                                   JOIN registry.nhi n ON n.person_id = m.person_id AND n.valid_to IS NULL
                                   GROUP BY n.symbol, n.number ORDER BY used DESC LIMIT 1)
                        INSERT INTO registry.nhi (person_id, symbol, number, branch, valid_from, gain_reason)
                        SELECT :person, coalesce(t.symbol, 'ひと' || home.position), coalesce(t.number, right(home.number, 8)),
                               lpad((coalesce(t.used, 0) + 1)::text, 2, '0'), :day, :reason
                        FROM home LEFT JOIN theirs t ON true
                        """)
                .param("person", person.value())
                .param("day", change.eventDate())
                .param("reason", change.kind().japanese())
                .update();
    }

    private void pension(Entry change, ResidentId person, NewPerson.Programmes programmes) {
        var kind = programmes.pensionKind();
        var number = programmes.pensionNumber();
        if (kind == null || number == null) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO registry.pension (person_id, kind, basic_number, linked, gained_on)
                        VALUES (:person, :kind, :number, true, :day)
                        ON CONFLICT (person_id) DO UPDATE SET kind = excluded.kind, basic_number = excluded.basic_number
                        """)
                .param("person", person.value())
                .param("kind", kind)
                .param("number", number)
                .param("day", change.eventDate())
                .update();
    }

    /// After a cancelled 転入 or 出生 there is nobody who could be insured.
    void remove(Collection<ResidentId> persons) {
        for (var table : List.of("nhi", "late_elderly", "nursing_care", "pension")) {
            jdbc.sql("DELETE FROM registry." + table + " WHERE person_id = ANY(:persons::uuid[])")
                    .param("persons", ChangeStore.array(persons))
                    .update();
        }
    }
}

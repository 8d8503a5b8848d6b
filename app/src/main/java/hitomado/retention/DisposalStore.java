package hitomado.retention;

import hitomado.casework.CaseDisposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of disposals and their cases.
@Repository
class DisposalStore {
    private static final String SELECT = """
            select d.*, (select count(*) from retention.disposal_case c where c.disposal_id = d.id) as cases
            from retention.disposal d
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DisposalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One case of a disposal.
    record Line(UUID id, String number, LocalDate closedOn) {}

    /// False where one of the same bundle is under way.
    boolean insert(UUID id, Due due, Disposal.Signed by) {
        return jdbc.sql("""
                                insert into retention.disposal (id, procedure, outcome, fiscal_year, rule, proposed_by,
                                    proposed_label, proposed_at)
                                values (:id, :procedure, :outcome, :year, :rule, :by, :label, :at) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("procedure", due.procedure())
                        .param("outcome", due.outcome())
                        .param("year", due.fiscalYear())
                        .param("rule", due.rule())
                        .param("by", by.by())
                        .param("label", by.label())
                        .param("at", Timestamp.from(by.at()))
                        .update()
                == 1;
    }

    void insertCase(UUID disposal, CaseDisposal.Ended one) {
        jdbc.sql("""
                        insert into retention.disposal_case (disposal_id, case_id, number, closed_on)
                        values (:disposal, :case, :number, :closed)
                        """)
                .param("disposal", disposal)
                .param("case", one.id())
                .param("number", one.number())
                .param("closed", one.closedOn())
                .update();
    }

    List<Disposal> newest(int most) {
        return jdbc.sql(SELECT + " order by d.proposed_at desc, d.id limit :most")
                .param("most", most)
                .query((rs, n) -> disposal(rs))
                .list();
    }

    Optional<Disposal> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query((rs, n) -> disposal(rs))
                .optional();
    }

    /// Only one decision counts, and the database refuses that of the proposer.
    boolean decide(UUID id, Disposal.State state, Disposal.Signed by) {
        return jdbc.sql("""
                                update retention.disposal set state = :state, decided_by = :by, decided_label = :label,
                                    decided_at = :at where id = :id and state = 'PROPOSED'
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by.by())
                        .param("label", by.label())
                        .param("at", Timestamp.from(by.at()))
                        .update()
                == 1;
    }

    List<Line> lines(UUID id, boolean openOnly) {
        return jdbc.sql("""
                        select case_id, number, closed_on from retention.disposal_case
                        where disposal_id = :id and (not :open or result is null) order by number
                        """)
                .param("id", id)
                .param("open", openOnly)
                .query((rs, n) -> new Line(
                        rs.getObject("case_id", UUID.class),
                        rs.getString("number"),
                        rs.getObject("closed_on", LocalDate.class)))
                .list();
    }

    /// Of the cases that were destroyed.
    List<Line> destroyed(UUID id) {
        return jdbc.sql("""
                        select case_id, number, closed_on from retention.disposal_case
                        where disposal_id = :id and result = 'DESTROYED' order by number
                        """)
                .param("id", id)
                .query((rs, n) -> new Line(
                        rs.getObject("case_id", UUID.class),
                        rs.getString("number"),
                        rs.getObject("closed_on", LocalDate.class)))
                .list();
    }

    void result(UUID disposal, UUID id, String result) {
        jdbc.sql("update retention.disposal_case set result = :result where disposal_id = :disposal and case_id = :id")
                .param("disposal", disposal)
                .param("id", id)
                .param("result", result)
                .update();
    }

    /// Adds to the counts of one that is still at work.
    void add(UUID id, Map<String, Long> more) {
        var counts = new TreeMap<>(find(id).orElseThrow().counts());
        more.forEach((kind, number) -> counts.merge(kind, number, Long::sum));
        jdbc.sql("update retention.disposal set counts = cast(:counts as jsonb) where id = :id")
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    void done(UUID id, String digest, Instant at) {
        jdbc.sql("update retention.disposal set state = 'DONE', digest = :digest, done_at = :at where id = :id")
                .param("id", id)
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Disposal disposal(ResultSet rs) throws SQLException {
        var decidedBy = rs.getString("decided_by");
        var counts = rs.getString("counts");
        var doneAt = rs.getTimestamp("done_at");
        var digest = rs.getString("digest");
        return new Disposal(
                rs.getObject("id", UUID.class),
                rs.getString("procedure"),
                rs.getString("outcome"),
                rs.getInt("fiscal_year"),
                rs.getString("rule"),
                Disposal.State.valueOf(rs.getString("state")),
                new Disposal.Signed(
                        rs.getString("proposed_by"),
                        rs.getString("proposed_label"),
                        rs.getTimestamp("proposed_at").toInstant()),
                decidedBy == null
                        ? null
                        : new Disposal.Signed(
                                decidedBy,
                                rs.getString("decided_label"),
                                rs.getTimestamp("decided_at").toInstant()),
                doneAt == null ? null : doneAt.toInstant(),
                counts == null ? Map.of() : json.readValue(counts, new TypeReference<Map<String, Long>>() {}),
                digest == null ? "" : digest,
                rs.getLong("cases"));
    }
}

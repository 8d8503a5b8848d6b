package hitomado.casework;

import hitomado.applications.ApplicationId;
import hitomado.applications.ReportResult;
import hitomado.applications.StatusReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Rows of the reports that wait or were sent.
@Repository
class ReportStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Due(UUID id, CaseId about, ApplicationId application, StatusReport what, int tries) {}

    void insert(UUID id, CaseFile about, StatusReport report, Instant now) {
        jdbc.sql("""
                        insert into casework.report (id, case_id, application, kind, body, made_at, next_try_at)
                        values (:id, :case, :application, :kind, cast(:body as jsonb), :at, :at)
                        """)
                .param("id", id)
                .param("case", about.id().value())
                .param("application", about.origin().application().value())
                .param("kind", report.getClass().getSimpleName())
                .param("body", json.writeValueAsString(report))
                .param("at", Timestamp.from(now))
                .update();
    }

    /// The next one whose application has no earlier one waiting.
    Optional<Due> lockNext(Instant now) {
        return jdbc.sql("""
                        select id, case_id, application, kind, body, tries from casework.report r
                        where delivered_at is null and next_try_at <= :now
                            and not exists (select 1 from casework.report e
                                            where e.application = r.application and e.delivered_at is null and e.id < r.id)
                        order by next_try_at, id limit 1 for update skip locked
                        """).param("now", Timestamp.from(now)).query(this::due).optional();
    }

    Optional<Due> find(UUID id) {
        return jdbc.sql("select id, case_id, application, kind, body, tries from casework.report where id = :id")
                .param("id", id)
                .query(this::due)
                .optional();
    }

    private Due due(ResultSet rs, int n) throws SQLException {
        return new Due(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new ApplicationId(rs.getObject("application", UUID.class)),
                json.readValue(rs.getString("body"), type(rs.getString("kind"))),
                rs.getInt("tries"));
    }

    void delivered(UUID id, Instant at, ReportResult result) {
        jdbc.sql("update casework.report set delivered_at = :at, result = :result, problem = null where id = :id")
                .param("at", Timestamp.from(at))
                .param("result", result.name())
                .param("id", id)
                .update();
    }

    void failed(UUID id, Instant nextTry, String problem) {
        jdbc.sql("""
                        update casework.report set tries = tries + 1, next_try_at = :next, problem = :problem
                        where id = :id and delivered_at is null
                        """)
                .param("next", Timestamp.from(nextTry))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /// It was carried away and came back: it waits as if it had never gone.
    void returned(UUID id, Instant nextTry, String problem) {
        jdbc.sql("""
                        update casework.report set delivered_at = null, result = null, tries = tries + 1,
                            next_try_at = :next, problem = :problem
                        where id = :id
                        """)
                .param("next", Timestamp.from(nextTry))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /// Those that could not be sent yet although they were tried, oldest first.
    List<Figures.Stuck> waiting(int most) {
        return jdbc.sql("""
                        select c.number, r.problem, r.made_at, r.tries from casework.report r
                        join casework.case_file c on c.id = r.case_id
                        where r.delivered_at is null and r.tries > 0 order by r.made_at, r.id limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new Figures.Stuck(
                        rs.getString("number"),
                        Objects.requireNonNullElse(rs.getString("problem"), ""),
                        rs.getTimestamp("made_at").toInstant(),
                        rs.getInt("tries")))
                .list();
    }

    /// How many could not be sent yet although they were tried.
    long stuck() {
        return jdbc.sql("select count(*) from casework.report where delivered_at is null and tries > 0")
                .query(Long.class)
                .single();
    }

    private static Class<? extends StatusReport> type(String kind) {
        for (var type : StatusReport.class.getPermittedSubclasses()) {
            if (type.getSimpleName().equals(kind)) {
                return type.asSubclass(StatusReport.class);
            }
        }
        throw new IllegalStateException("unknown report " + kind);
    }
}

package hitomado.applications;

import hitomado.platform.files.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The prints that are wanted, due, ready or failed.
@Repository
class PrintStore {
    private final JdbcClient jdbc;

    PrintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One print that is due; `wantedAt` tells it from a later one of the same submission.
    record Due(SubmissionId submission, boolean marks, int attempts, Timestamp wantedAt) {}

    boolean want(SubmissionId id, boolean marks, Instant now) {
        return jdbc.sql("""
                                insert into applications.forms_print (submission_id, marks, wanted_at, due_at)
                                values (:id, :marks, :now, :now) on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("marks", marks)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<FormsPdf.State> find(SubmissionId id, boolean marks) {
        return jdbc.sql("""
                        select state, attempts, problem, file from applications.forms_print
                        where submission_id = :id and marks = :marks
                        """)
                .param("id", id.value())
                .param("marks", marks)
                .query((rs, n) -> state(rs))
                .optional();
    }

    private static FormsPdf.State state(ResultSet rs) throws SQLException {
        var problem = rs.getString("problem");
        return switch (rs.getString("state")) {
            case "READY" -> new FormsPdf.State.Ready(new FileId(rs.getObject("file", UUID.class)));
            case "FAILED" -> new FormsPdf.State.Failed(problem);
            default -> problem.isEmpty() ? new FormsPdf.State.Waiting() : new FormsPdf.State.Delayed();
        };
    }

    /// Takes one due print; until `lease` nobody else gets it, and afterwards it is due again by itself.
    @Transactional
    Optional<Due> take(Instant now, Instant lease) {
        return jdbc.sql("""
                        update applications.forms_print p set due_at = :lease, attempts = attempts + 1
                        where (submission_id, marks) in (
                            select submission_id, marks from applications.forms_print
                            where state = 'WAITING' and due_at <= :now order by due_at limit 1 for update skip locked)
                        returning submission_id, marks, attempts, wanted_at
                        """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .query((rs, n) -> new Due(
                        new SubmissionId(rs.getObject("submission_id", UUID.class)),
                        rs.getBoolean("marks"),
                        rs.getInt("attempts"),
                        rs.getTimestamp("wanted_at")))
                .optional();
    }

    void ready(Due due, FileId file) {
        jdbc.sql("""
                        update applications.forms_print set state = 'READY', file = :file, problem = ''
                        where submission_id = :id and marks = :marks and state = 'WAITING'
                            and wanted_at = :wanted
                        """)
                .param("id", due.submission().value())
                .param("marks", due.marks())
                .param("wanted", due.wantedAt())
                .param("file", file.value())
                .update();
    }

    void failed(Due due, String problem) {
        jdbc.sql("""
                        update applications.forms_print set state = 'FAILED', problem = :problem
                        where submission_id = :id and marks = :marks and state = 'WAITING'
                            and wanted_at = :wanted
                        """)
                .param("id", due.submission().value())
                .param("marks", due.marks())
                .param("wanted", due.wantedAt())
                .param("problem", problem)
                .update();
    }

    void delayed(Due due, String problem, Instant dueAt) {
        jdbc.sql("""
                        update applications.forms_print set problem = :problem, due_at = :due
                        where submission_id = :id and marks = :marks and state = 'WAITING'
                            and wanted_at = :wanted
                        """)
                .param("id", due.submission().value())
                .param("marks", due.marks())
                .param("wanted", due.wantedAt())
                .param("problem", problem)
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    /// The items of the submission changed: what was printed shows the old ones.
    void forget(SubmissionId id) {
        jdbc.sql("delete from applications.forms_print where submission_id = :id")
                .param("id", id.value())
                .update();
    }
}

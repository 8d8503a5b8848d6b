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

/// The prints that are wanted, delayed, ready or failed.
@Repository
class PrintStore {
    private final JdbcClient jdbc;

    PrintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One print that waits; `at` tells it from a later one of the same submission.
    record Wanted(SubmissionId submission, boolean marks, Timestamp at) {}

    boolean want(SubmissionId id, boolean marks, Instant now) {
        return jdbc.sql("""
                                insert into applications.forms_print (submission_id, marks, wanted_at)
                                values (:id, :marks, :now) on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("marks", marks)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<FormsPdf.State> find(SubmissionId id, boolean marks) {
        return jdbc.sql("""
                        select state, characters, file from applications.forms_print
                        where submission_id = :id and marks = :marks
                        """)
                .param("id", id.value())
                .param("marks", marks)
                .query((rs, n) -> state(rs))
                .optional();
    }

    private static FormsPdf.State state(ResultSet rs) throws SQLException {
        var state = rs.getString("state");
        return switch (state) {
            case "WAITING" -> new FormsPdf.State.Waiting();
            case "DELAYED" -> new FormsPdf.State.Delayed();
            case "READY" -> new FormsPdf.State.Ready(new FileId(rs.getObject("file", UUID.class)));
            case "FAILED" -> new FormsPdf.State.Failed(rs.getString("characters"));
            default -> throw new IllegalStateException("print state " + state);
        };
    }

    Optional<Wanted> findWanted(SubmissionId id, boolean marks) {
        return jdbc.sql("""
                        select wanted_at from applications.forms_print
                        where submission_id = :id and marks = :marks and state in ('WAITING', 'DELAYED')
                        """)
                .param("id", id.value())
                .param("marks", marks)
                .query((rs, n) -> new Wanted(id, marks, rs.getTimestamp("wanted_at")))
                .optional();
    }

    /// False where the items changed meanwhile.
    boolean ready(Wanted wanted, FileId file) {
        return jdbc.sql("""
                                update applications.forms_print set state = 'READY', file = :file
                                where submission_id = :id and marks = :marks and wanted_at = :at
                                """)
                        .param("id", wanted.submission().value())
                        .param("marks", wanted.marks())
                        .param("at", wanted.at())
                        .param("file", file.value())
                        .update()
                == 1;
    }

    void failed(Wanted wanted, String characters) {
        end(wanted, "FAILED", characters);
    }

    void delayed(Wanted wanted) {
        end(wanted, "DELAYED", "");
    }

    private void end(Wanted wanted, String state, String characters) {
        jdbc.sql("""
                        update applications.forms_print set state = :state, characters = :characters
                        where submission_id = :id and marks = :marks and wanted_at = :at
                        """)
                .param("id", wanted.submission().value())
                .param("marks", wanted.marks())
                .param("at", wanted.at())
                .param("state", state)
                .param("characters", characters)
                .update();
    }

    /// The items of the submission changed: what was printed shows the old ones.
    void forget(SubmissionId id) {
        jdbc.sql("delete from applications.forms_print where submission_id = :id")
                .param("id", id.value())
                .update();
    }
}

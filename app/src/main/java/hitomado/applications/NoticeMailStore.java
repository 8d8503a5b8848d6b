package hitomado.applications;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a mail about a notice needs to know.
@Repository
class NoticeMailStore {
    private final JdbcClient jdbc;

    NoticeMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> viewers(SubmissionId submission) {
        return jdbc.sql("select viewer from applications.viewer where submission_id = :id order by viewer")
                .param("id", submission.value())
                .query((rs, n) -> rs.getString("viewer"))
                .list();
    }

    /// Receipt numbers of one application, or of all of a submission, in the groups in which they are read.
    List<String> receipts(SubmissionId submission, @Nullable ApplicationId application) {
        UUID only = application == null ? null : application.value();
        return jdbc.sql("""
                        select receipt from applications.application
                        where submission_id = :id and (cast(:only as uuid) is null or id = :only) order by id
                        """)
                .param("id", submission.value())
                .param("only", only)
                .query((rs, n) -> grouped(rs.getString("receipt")))
                .list();
    }

    private static String grouped(String digits) {
        return digits.substring(0, 2) + "-" + digits.substring(2, 6) + "-" + digits.substring(6, 10) + "-"
                + digits.substring(10);
    }
}

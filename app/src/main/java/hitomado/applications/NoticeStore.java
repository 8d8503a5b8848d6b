package hitomado.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the inbox.
@Repository
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first.
    List<Notice> ofViewers(Collection<String> viewers, int limit, int offset) {
        return jdbc.sql("""
                        select n.id, n.submission_id, n.application_id, s.life_event, s.revision, a.procedure, n.at, n.kind,
                            n.read_at is not null as read
                        from applications.notice n
                        join applications.submission s on s.id = n.submission_id
                        left join applications.application a on a.id = n.application_id
                        where exists (select 1 from applications.viewer v
                                      where v.submission_id = n.submission_id and v.viewer = any (:viewers))
                        order by n.id desc limit :limit offset :offset
                        """)
                .param("viewers", viewers.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> {
                    var application = rs.getObject("application_id", UUID.class);
                    return new Notice(
                            rs.getObject("id", UUID.class),
                            new SubmissionId(rs.getObject("submission_id", UUID.class)),
                            application == null ? null : new ApplicationId(application),
                            rs.getString("life_event"),
                            rs.getInt("revision"),
                            Objects.requireNonNullElse(rs.getString("procedure"), ""),
                            rs.getTimestamp("at").toInstant(),
                            rs.getString("kind"),
                            rs.getBoolean("read"));
                })
                .list();
    }

    long count(Collection<String> viewers) {
        return jdbc.sql("""
                        select count(*) from applications.notice n
                        where exists (select 1 from applications.viewer v
                                      where v.submission_id = n.submission_id and v.viewer = any (:viewers))
                        """)
                .param("viewers", viewers.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    int unread(Collection<String> viewers) {
        return jdbc.sql("""
                        select count(*) from applications.notice n
                        where n.read_at is null and exists (
                            select 1 from applications.viewer v
                            where v.submission_id = n.submission_id and v.viewer = any (:viewers))
                        """)
                .param("viewers", viewers.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /// Marks the notices of one application as read.
    void markRead(ApplicationId application, Instant at) {
        jdbc.sql("update applications.notice set read_at = :at where application_id = :id and read_at is null")
                .param("id", application.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Marks the notices about a whole submission as read.
    void markRead(SubmissionId submission, Instant at) {
        jdbc.sql("""
                        update applications.notice set read_at = :at
                        where submission_id = :id and application_id is null and read_at is null
                        """)
                .param("id", submission.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}

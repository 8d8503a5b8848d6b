package hitomado.applications;

import hitomado.platform.files.FileId;
import hitomado.platform.files.StoredFiles;
import hitomado.sessions.SessionDisposal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 申請の廃棄 — destroys what an application says about people, and its whole submission with the last one of it.
@Service
public class ApplicationDisposal {
    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final SessionDisposal sessions;
    private final Clock clock;

    ApplicationDisposal(JdbcClient jdbc, StoredFiles files, SessionDisposal sessions, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// How much was destroyed.
    public record Destroyed(long rows, long files) {}

    /// Receipt number, procedure, dates and outcome stay.
    @Transactional(propagation = Propagation.MANDATORY)
    public Destroyed destroy(ApplicationId id) {
        var marked = jdbc.sql("""
                        update applications.application set destroyed_at = :at,
                            facts = case when acknowledged_at is null then facts end, decision_reason = null
                        where id = :id and destroyed_at is null
                            and status in ('COMPLETED', 'WITHDRAWN', 'REFUSED')
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (marked == 0) {
            return new Destroyed(0, 0);
        }
        var attached = jdbc.sql("""
                        select file from applications.document where application_id = :id
                        union select file from applications.delivery where application_id = :id and file is not null
                        """).param("id", id.value()).query(UUID.class).list();
        var rows = delete(
                        "correction_item where correction_id in (select id from applications.correction where application_id = :id)",
                        id.value())
                + delete("correction where application_id = :id", id.value())
                + delete("item where application_id = :id", id.value())
                + delete("message where application_id = :id", id.value())
                + delete("delivery where application_id = :id", id.value())
                + delete("document where application_id = :id", id.value())
                + delete("reply where application_id = :id", id.value())
                + delete("notice where application_id = :id", id.value())
                + delete("status_event where application_id = :id", id.value());
        var gone =
                attached.stream().filter(file -> files.remove(new FileId(file))).count();
        var whole = destroySubmissionOf(id);
        return new Destroyed(rows + whole.rows(), gone + whole.files());
    }

    /// With the last of its applications nothing of a submission is needed any more.
    private Destroyed destroySubmissionOf(ApplicationId id) {
        var found = jdbc.sql("""
                        select s.id from applications.submission s
                        join applications.application a on a.submission_id = s.id
                        where a.id = :id and not exists (
                            select 1 from applications.application o
                            where o.submission_id = s.id and o.destroyed_at is null)
                        """).param("id", id.value()).query(UUID.class).optional();
        if (found.isEmpty()) {
            return new Destroyed(0, 0);
        }
        var submission = found.get();
        var prints = jdbc.sql(
                        "select file from applications.forms_print where submission_id = :id and file is not null")
                .param("id", submission)
                .query(UUID.class)
                .list();
        var rows = delete("forms_print where submission_id = :id", submission)
                + delete("notice where submission_id = :id", submission)
                + delete("viewer where submission_id = :id", submission);
        var session = jdbc.sql("select session_id from applications.submission where id = :id")
                .param("id", submission)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        update applications.submission set people = '[]', not_needed = '[]', signature = null, actor = '',
                            actor_label = '', represented = null, filer = null, filer_name = '' where id = :id
                        """).param("id", submission).update();
        return new Destroyed(
                rows + sessions.erase(session),
                prints.stream().filter(file -> files.remove(new FileId(file))).count());
    }

    private int delete(String what, UUID id) {
        return jdbc.sql("delete from applications." + what).param("id", id).update();
    }
}

package hitomado.applications;

import hitomado.rules.SubjectId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of corrections that the office asked for, and what was typed for them so far.
@Repository
class CorrectionStore {
    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One item asked for; `typed` is what could not be taken yet, with its problem.
    record Asked(
            ItemRef ref, @Nullable String typed, @Nullable String problem) {}

    /// An open request.
    record Open(UUID id, Instant askedAt, String by, String message) {}

    /// Asks for a correction; an older request that is still open is replaced by this one.
    void ask(UUID id, ApplicationId application, StatusReport.CorrectionAsked asked, Instant at) {
        close(application, at);
        jdbc.sql("""
                        insert into applications.correction (id, application_id, asked_at, by_label, message)
                        values (:id, :application, :at, :by, :message)
                        """)
                .param("id", id)
                .param("application", application.value())
                .param("at", Timestamp.from(at))
                .param("by", asked.staffLabel())
                .param("message", asked.message())
                .update();
        jdbc.sql("""
                        insert into applications.correction_item (correction_id, item, subject)
                        select :id, r.item, r.subject from unnest(:items::text[], :subjects::text[]) as r (item, subject)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("items", asked.items().stream().map(ItemRef::item).toArray(String[]::new))
                .param(
                        "subjects",
                        asked.items().stream().map(ref -> ref.subject().value()).toArray(String[]::new))
                .update();
    }

    Optional<Open> findOpen(ApplicationId application) {
        return jdbc.sql("""
                        select id, asked_at, by_label, message from applications.correction
                        where application_id = :id and given_at is null
                        """)
                .param("id", application.value())
                .query((rs, n) -> new Open(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("asked_at").toInstant(),
                        rs.getString("by_label"),
                        rs.getString("message")))
                .optional();
    }

    List<Asked> items(UUID correction) {
        return jdbc.sql("""
                        select item, subject, typed, problem from applications.correction_item
                        where correction_id = :id order by item, subject
                        """)
                .param("id", correction)
                .query((rs, n) -> new Asked(
                        new ItemRef(rs.getString("item"), new SubjectId(rs.getString("subject"))),
                        rs.getString("typed"),
                        rs.getString("problem")))
                .list();
    }

    /// Keeps what was typed; a problem says why it could not be taken.
    void keep(UUID correction, ItemRef ref, String typed, @Nullable String problem) {
        jdbc.sql("""
                        update applications.correction_item set typed = :typed, problem = :problem
                        where correction_id = :id and item = :item and subject = :subject
                        """)
                .param("id", correction)
                .param("item", ref.item())
                .param("subject", ref.subject().value())
                .param("typed", typed)
                .param("problem", problem)
                .update();
    }

    void close(ApplicationId application, Instant at) {
        jdbc.sql("update applications.correction set given_at = :at where application_id = :id and given_at is null")
                .param("id", application.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}

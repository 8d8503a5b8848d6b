package hitomado.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The status of applications, its events, and what comes with them: messages, deliveries, notices.
@Repository
class StatusStore {
    private final JdbcClient jdbc;

    StatusStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a change of status has to know of its application.
    record Locked(ApplicationId id, SubmissionId submission, ApplicationStatus status) {}

    /// One step of the timeline about to be written.
    ///
    /// @param report id of the office's report; null for what the resident did
    record Step(
            ApplicationId application,
            StepKind kind,
            Instant at,
            String by,
            String detail,
            @Nullable UUID report) {}

    /// The application, locked until the transaction ends: of two changes at once, the second sees the first.
    Optional<Locked> lock(ApplicationId id) {
        return jdbc.sql("select submission_id, status from applications.application where id = :id for update")
                .param("id", id.value())
                .query((rs, n) -> new Locked(
                        id,
                        new SubmissionId(rs.getObject("submission_id", UUID.class)),
                        ApplicationStatus.valueOf(rs.getString("status"))))
                .optional();
    }

    boolean isKnown(UUID report) {
        return jdbc.sql("select exists (select 1 from applications.status_event where report = :report)")
                .param("report", report)
                .query(Boolean.class)
                .single();
    }

    void add(Step step) {
        jdbc.sql("""
                        insert into applications.status_event (application_id, at, kind, by_label, detail, report)
                        values (:id, :at, :kind, :by, :detail, :report)
                        """)
                .param("id", step.application().value())
                .param("at", Timestamp.from(step.at()))
                .param("kind", step.kind().name())
                .param("by", step.by())
                .param("detail", step.detail())
                .param("report", step.report())
                .update();
    }

    void setStatus(ApplicationId id, ApplicationStatus status) {
        jdbc.sql("update applications.application set status = :status where id = :id")
                .param("id", id.value())
                .param("status", status.name())
                .update();
    }

    void setFiledOn(ApplicationId id, LocalDate filedOn) {
        jdbc.sql("update applications.application set filed_on = :day where id = :id")
                .param("id", id.value())
                .param("day", filedOn)
                .update();
    }

    void setDecision(ApplicationId id, StatusReport.Decided decided) {
        jdbc.sql("""
                        update applications.application
                        set status = :status, decision_reason = :reason, effective = :effective where id = :id
                        """)
                .param("id", id.value())
                .param("status", (decided.granted() ? ApplicationStatus.COMPLETED : ApplicationStatus.REFUSED).name())
                .param("reason", decided.reason())
                .param("effective", decided.effective())
                .update();
    }

    /// The filer who was new to the register sees the submission under the reference that the office gave.
    void letFilerSee(SubmissionId submission, List<FiledPerson> people) {
        for (var person : people) {
            jdbc.sql("""
                            insert into applications.viewer (viewer, submission_id)
                            select :viewer, id from applications.submission where id = :id and filer = :subject
                            on conflict do nothing
                            """)
                    .param("viewer", Viewers.person(Objects.requireNonNull(person.ref())))
                    .param("id", submission.value())
                    .param("subject", person.subject().value())
                    .update();
        }
    }

    void addMessage(UUID id, ApplicationId application, MessageText text, Instant at) {
        jdbc.sql("""
                        insert into applications.message (id, application_id, at, from_staff, by_label, text)
                        values (:id, :application, :at, :fromStaff, :by, :text)
                        """)
                .param("id", id)
                .param("application", application.value())
                .param("at", Timestamp.from(at))
                .param("fromStaff", text.fromStaff())
                .param("by", text.by())
                .param("text", text.text())
                .update();
    }

    /// What somebody wrote.
    record MessageText(boolean fromStaff, String by, String text) {}

    void addDelivery(UUID id, ApplicationId application, StatusReport.Delivered delivered, Instant at) {
        jdbc.sql("""
                        insert into applications.delivery (id, application_id, at, kind, title, text, file)
                        values (:id, :application, :at, :kind, :title, :text, :file)
                        """)
                .param("id", id)
                .param("application", application.value())
                .param("at", Timestamp.from(at))
                .param("kind", delivered.kind().name())
                .param("title", delivered.title())
                .param("text", delivered.text())
                .param("file", delivered.file())
                .update();
    }

    void addNotice(UUID id, Locked application, String kind, Instant at) {
        jdbc.sql("""
                        insert into applications.notice (id, submission_id, application_id, at, kind)
                        values (:id, :submission, :application, :at, :kind)
                        """)
                .param("id", id)
                .param("submission", application.submission().value())
                .param("application", application.id().value())
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .update();
    }
}

package hitomado.applications;

import hitomado.applications.Filing.NewApplication;
import hitomado.applications.Filing.NewSubmission;
import hitomado.platform.Conflict;
import hitomado.procedures.Document;
import hitomado.sessions.SessionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes a submission: one statement a table, whatever the number of forms and items.
@Repository
class SubmissionStore {
    private final JdbcClient jdbc;
    private final QueueStore queue;
    private final JsonMapper json;

    SubmissionStore(JdbcClient jdbc, QueueStore queue, JsonMapper json) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.json = json;
    }

    Optional<SubmissionId> findBySession(SessionId session) {
        return jdbc.sql("select id from applications.submission where session_id = :session")
                .param("session", session.value())
                .query(UUID.class)
                .optional()
                .map(SubmissionId::new);
    }

    /// @throws Conflict where the key was used for another session: the page that was sent belongs elsewhere
    void insert(NewSubmission submission) {
        var order = submission.order();
        var snapshot = order.preparation().snapshot();
        var inserted = jdbc.sql("""
                        insert into applications.submission (id, session_id, idempotency_key, life_event, revision, channel,
                            actor, actor_label, filer_name, filer, represented, basis, submitted_at, filed_on, people, not_needed, signature)
                        values (:id, :session, :key, :event, :revision, :channel, :actor, :label, :filer, :filerSubject, :represented, :basis, :at,
                            :filedOn, cast(:people as jsonb), cast(:notNeeded as jsonb), :signature)
                        on conflict (idempotency_key) do nothing
                        """)
                .param("id", submission.id().value())
                .param("session", snapshot.id().value())
                .param("key", order.idempotencyKey())
                .param("event", snapshot.lifeEvent())
                .param("revision", snapshot.revision())
                .param("channel", snapshot.channel().name())
                .param("actor", order.who().actor().key())
                .param("label", order.who().actor().label())
                .param("filer", submission.filerName())
                .param(
                        "filerSubject",
                        snapshot.filer().map(person -> person.id().value()).orElse(null))
                .param("represented", submission.represented())
                .param("basis", submission.basis().code())
                .param("at", Timestamp.from(submission.at()))
                .param("filedOn", submission.filedOn())
                .param("people", json.writeValueAsString(people(submission)))
                .param("notNeeded", json.writeValueAsString(notNeeded(order.preparation())))
                .param("signature", order.signature().text())
                .update();
        if (inserted == 0) {
            throw new Conflict("idempotency key of another session");
        }
    }

    private static List<StoredPerson> people(NewSubmission submission) {
        return submission.order().preparation().snapshot().people().stream()
                .map(person -> new StoredPerson(
                        person.id().value(), person.ref(), person.isNew(), submission.name(person.id())))
                .toList();
    }

    private static List<StoredNotNeeded> notNeeded(Preparation preparation) {
        return preparation.notNeeded().stream()
                .map(one ->
                        new StoredNotNeeded(one.procedure().id(), one.unit().value(), StoredReason.of(one.reason())))
                .toList();
    }

    void insertViewers(SubmissionId id, Collection<String> viewers) {
        jdbc.sql(
                        "insert into applications.viewer (viewer, submission_id) select v, :id from unnest(:viewers::text[]) v")
                .param("id", id.value())
                .param("viewers", viewers.toArray(String[]::new))
                .update();
    }

    void insertApplications(NewSubmission submission, List<NewApplication> applications) {
        jdbc.sql("""
                        insert into applications.application (id, submission_id, procedure, unit, outcome, satisfied_by, reason,
                            receipt, filed_on, deadline, fee_yen, bring, sealed, office_key)
                        select r.id, :submission, r.procedure, r.unit, r.outcome, r."satisfiedBy", r.reason, r.receipt, :filedOn,
                            r.deadline, r."feeYen", array(select jsonb_array_elements_text(r.bring)),
                            decode(r.sealed, 'base64'), :key
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, procedure text, unit text, outcome text,
                            "satisfiedBy" text, reason jsonb, receipt text, deadline date, "feeYen" bigint, bring jsonb,
                            sealed text)
                        """)
                .param("submission", submission.id().value())
                .param("filedOn", submission.filedOn())
                .param("key", queue.key())
                .param(
                        "rows",
                        json.writeValueAsString(applications.stream()
                                .map(application -> row(submission, application))
                                .toList()))
                .update();
    }

    /// One row as the JSON that the statement above reads.
    private record Row(
            UUID id,
            String procedure,
            String unit,
            String outcome,
            @Nullable String satisfiedBy,
            StoredReason reason,
            String receipt,
            @Nullable String deadline,
            long feeYen,
            List<String> bring,
            String sealed) {}

    private Row row(NewSubmission submission, NewApplication application) {
        var prepared = application.prepared();
        var lastDay = application.lastDay();
        return new Row(
                application.id().value(),
                prepared.procedure().id(),
                prepared.unit().value(),
                prepared.outcome().name(),
                application.satisfiedBy(),
                StoredReason.of(prepared.reason()),
                application.receipt().digits(),
                lastDay == null ? null : lastDay.toString(),
                prepared.feeYen(),
                prepared.documents().stream().map(Document::id).toList(),
                Base64.getEncoder().encodeToString(queue.sealed(Handed.of(submission, application))));
    }

    void insertItems(List<NewApplication> applications, Instant at) {
        var rows = ItemRows.of(applications);
        jdbc.sql("""
                        insert into applications.item (application_id, item, subject, version, position, fact, value, source,
                            by_label, at)
                        select r.application_id, r.item, r.subject, 1, r.position, r.fact, r.value, r.source, r.by_label, :at
                        from unnest(:applications::uuid[], :items::text[], :subjects::text[], :positions::int[], :facts::text[],
                                :values::text[], :sources::text[], :labels::text[])
                            as r (application_id, item, subject, position, fact, value, source, by_label)
                        """)
                .param("at", Timestamp.from(at))
                .param("applications", rows.applications())
                .param("items", rows.items())
                .param("subjects", rows.subjects())
                .param("positions", rows.positions())
                .param("facts", rows.facts())
                .param("values", rows.values())
                .param("sources", rows.sources())
                .param("labels", rows.labels())
                .update();
    }

    void insertFirstEvents(List<NewApplication> applications, Instant at, String by) {
        jdbc.sql("""
                        insert into applications.status_event (application_id, at, kind, by_label)
                        select id, :at, 'SUBMITTED', :by from unnest(:ids::uuid[]) id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("ids", applications.stream().map(a -> a.id().value()).toArray(UUID[]::new))
                .update();
    }

    /// @param kind `RECEIVED`, or `RECEIVED_BY_PROXY` where somebody else filed it for the person
    void insertReceivedNotice(UUID id, SubmissionId submission, Instant at, String kind) {
        jdbc.sql("insert into applications.notice (id, submission_id, at, kind) values (:id, :submission, :at, :kind)")
                .param("kind", kind)
                .param("id", id)
                .param("submission", submission.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}

package hitomado.applications;

import hitomado.platform.FilerBasis;
import hitomado.procedures.Outcome;
import hitomado.rules.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads submissions for those they belong to.
@Repository
class FilingStore {
    private static final TypeReference<List<StoredPerson>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<List<StoredNotNeeded>> NOT_NEEDED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final JsonMapper json;

    FilingStore(JdbcClient jdbc, Receipts receipts, JsonMapper json) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.json = json;
    }

    /// Newest first.
    List<FiledSubmission> ofViewers(Collection<String> viewers, int limit, int offset) {
        var ids = jdbc.sql("""
                        select s.id from applications.submission s
                        where exists (select 1 from applications.viewer v
                                      where v.submission_id = s.id and v.viewer = any (:viewers))
                        order by s.id desc limit :limit offset :offset
                        """)
                .param("viewers", viewers.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
        return ids.isEmpty() ? List.of() : read(ids);
    }

    long count(Collection<String> viewers) {
        return jdbc.sql("""
                        select count(distinct submission_id) from applications.viewer where viewer = any (:viewers)
                        """)
                .param("viewers", viewers.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// The submission where it belongs to one of the viewers.
    Optional<FiledSubmission> find(SubmissionId id, Collection<String> viewers) {
        return belongs(id, viewers) ? read(List.of(id.value())).stream().findFirst() : Optional.empty();
    }

    Optional<SubmissionId> findSubmissionOf(ApplicationId application) {
        return jdbc.sql("select submission_id from applications.application where id = :id")
                .param("id", application.value())
                .query(UUID.class)
                .optional()
                .map(SubmissionId::new);
    }

    /// Reference of the person whom it was filed for.
    Optional<String> findRepresented(SubmissionId id) {
        return jdbc.sql("select represented from applications.submission where id = :id and represented is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    boolean belongs(SubmissionId id, Collection<String> viewers) {
        return jdbc.sql("""
                        select exists (select 1 from applications.viewer
                                       where submission_id = :id and viewer = any (:viewers))
                        """)
                .param("id", id.value())
                .param("viewers", viewers.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    List<FiledSubmission> read(List<UUID> ids) {
        var applications = applications(ids);
        return jdbc.sql("select * from applications.submission where id = any (:ids) order by id desc")
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, n) ->
                        submission(rs, applications.getOrDefault(rs.getObject("id", UUID.class), new ArrayList<>())))
                .list();
    }

    private FiledSubmission submission(ResultSet rs, List<FiledApplication> applications) throws SQLException {
        return new FiledSubmission(
                new SubmissionId(rs.getObject("id", UUID.class)),
                rs.getString("life_event"),
                rs.getInt("revision"),
                rs.getString("channel"),
                rs.getString("filer_name"),
                rs.getString("actor_label"),
                FilerBasis.ofCode(rs.getString("basis")),
                rs.getTimestamp("submitted_at").toInstant(),
                rs.getObject("filed_on", LocalDate.class),
                json.readValue(rs.getString("people"), PEOPLE).stream()
                        .map(p -> new FiledSubmission.Person(new SubjectId(p.subject()), p.name()))
                        .toList(),
                applications,
                json.readValue(rs.getString("not_needed"), NOT_NEEDED).stream()
                        .map(n -> new FiledSubmission.NotNeeded(n.procedure(), new SubjectId(n.unit()), n.reason()))
                        .toList());
    }

    private Map<UUID, List<FiledApplication>> applications(List<UUID> submissions) {
        var found = new HashMap<UUID, List<FiledApplication>>();
        jdbc.sql("select * from applications.application where submission_id = any (:ids) order by id")
                .param("ids", submissions.toArray(UUID[]::new))
                .query((rs, n) -> application(rs))
                .list()
                .forEach(one -> found.computeIfAbsent(one.submission().value(), key -> new ArrayList<>())
                        .add(one));
        return found;
    }

    private FiledApplication application(ResultSet rs) throws SQLException {
        return new FiledApplication(
                new ApplicationId(rs.getObject("id", UUID.class)),
                new SubmissionId(rs.getObject("submission_id", UUID.class)),
                rs.getString("procedure"),
                new SubjectId(rs.getString("unit")),
                Outcome.valueOf(rs.getString("outcome")),
                rs.getString("satisfied_by"),
                json.readValue(rs.getString("reason"), StoredReason.class),
                receipts.of(rs.getString("receipt")),
                ApplicationStatus.valueOf(rs.getString("status")),
                rs.getObject("filed_on", LocalDate.class),
                rs.getObject("deadline", LocalDate.class),
                rs.getLong("fee_yen"),
                List.of((String[]) rs.getArray("bring").getArray()),
                rs.getObject("effective", LocalDate.class),
                Objects.requireNonNullElse(rs.getString("decision_reason"), ""),
                Objects.requireNonNullElse(rs.getString("case_number"), ""));
    }
}

package hitomado.applications;

import hitomado.platform.FilerBasis;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Outcome;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The queue of applications that the office has not acknowledged.
@Repository
class QueueStore {
    private static final TypeReference<List<StoredPerson>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final DocumentStore documents;
    private final Receipts receipts;
    private final Catalogue catalogue;
    private final JsonMapper json;

    QueueStore(
            JdbcClient jdbc,
            ItemStore items,
            DocumentStore documents,
            Receipts receipts,
            Catalogue catalogue,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.items = items;
        this.documents = documents;
        this.receipts = receipts;
        this.catalogue = catalogue;
        this.json = json;
    }

    /// Marks and gives up to `most`; what was taken before `stale` and not acknowledged counts as waiting again.
    List<SubmittedApplication> take(int most, Instant now, Instant stale) {
        var ids = jdbc.sql("""
                        update applications.application set taken_at = :now
                        where id in (select id from applications.application
                                     where acknowledged_at is null and (taken_at is null or taken_at < :stale)
                                     order by id limit :most for update skip locked)
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(stale))
                .param("most", most)
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
        return ids.isEmpty() ? List.of() : read(ids);
    }

    private List<SubmittedApplication> read(List<UUID> ids) {
        var filed = items.current(ids);
        var added = documents.of(ids);
        return jdbc.sql("""
                        select a.*, s.revision, s.life_event, s.channel, s.actor, s.actor_label, s.represented, s.basis,
                            s.submitted_at, s.people
                        from applications.application a join applications.submission s on s.id = a.submission_id
                        where a.id = any (:ids) order by a.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, n) -> {
                    var id = rs.getObject("id", UUID.class);
                    return application(rs, filed.getOrDefault(id, List.of()), added.getOrDefault(id, List.of()));
                })
                .list();
    }

    private SubmittedApplication application(ResultSet rs, List<FiledItem> filed, List<FiledDocument> added)
            throws SQLException {
        return new SubmittedApplication(
                new ApplicationId(rs.getObject("id", UUID.class)),
                receipts.of(rs.getString("receipt")),
                new SubmissionId(rs.getObject("submission_id", UUID.class)),
                rs.getString("procedure"),
                rs.getInt("revision"),
                new SubjectId(rs.getString("unit")),
                Outcome.valueOf(rs.getString("outcome")),
                rs.getString("satisfied_by"),
                rs.getString("life_event"),
                rs.getString("channel"),
                new Filer(
                        rs.getString("actor"),
                        rs.getString("actor_label"),
                        rs.getString("represented"),
                        FilerBasis.ofCode(rs.getString("basis"))),
                rs.getTimestamp("submitted_at").toInstant(),
                rs.getObject("filed_on", LocalDate.class),
                rs.getObject("deadline", LocalDate.class),
                filed,
                people(rs.getString("people")),
                facts(rs.getString("facts"), catalogue.revision(rs.getInt("revision"))),
                added);
    }

    private List<FiledPerson> people(String stored) {
        return json.readValue(stored, PEOPLE).stream()
                .map(person -> new FiledPerson(new SubjectId(person.subject()), person.ref(), person.isNew()))
                .toList();
    }

    private Map<FactKey, Value> facts(String stored, Definitions definitions) {
        var facts = new HashMap<FactKey, Value>();
        json.readValue(stored, FACTS).forEach((text, value) -> {
            var key = FactKey.parse(text);
            definitions.findFact(key.fact()).ifPresent(fact -> facts.put(key, Value.parse(fact.type(), value)));
        });
        return facts;
    }

    void acknowledge(ApplicationId application, String caseNumber, Instant now) {
        jdbc.sql("""
                        update applications.application set acknowledged_at = :now, case_number = :number
                        where id = :id and acknowledged_at is null
                        """)
                .param("id", application.value())
                .param("number", caseNumber)
                .param("now", Timestamp.from(now))
                .update();
    }
}

package hitomado.applications;

import hitomado.platform.FilerBasis;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Outcome;
import hitomado.rules.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// 封のない申請 — what a version that did not seal left waiting is sealed at the first start, and not taken before.
@Component
class UnsealedQueue {
    private static final TypeReference<List<StoredPerson>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final QueueStore queue;
    private final ReplyStore replies;
    private final ItemStore items;
    private final Receipts receipts;
    private final Catalogue catalogue;
    private final JsonMapper json;

    UnsealedQueue(
            JdbcClient jdbc,
            QueueStore queue,
            ReplyStore replies,
            ItemStore items,
            Receipts receipts,
            Catalogue catalogue,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.replies = replies;
        this.items = items;
        this.receipts = receipts;
        this.catalogue = catalogue;
        this.json = json;
    }

    /// Every minute, because a node of the older version may still be running beside this one.
    @Scheduled(fixedDelay = 60_000, initialDelay = 300)
    @Transactional
    public void seal() {
        var ids = jdbc.sql("""
                        select id from applications.application
                        where acknowledged_at is null and sealed is null order by id for update skip locked
                        """).query((rs, n) -> rs.getObject("id", UUID.class)).list();
        if (!ids.isEmpty()) {
            queue.seal(read(ids));
        }
        replies.sealPlain();
    }

    private List<SubmittedApplication> read(List<UUID> ids) {
        var filed = items.current(ids);
        return jdbc.sql("""
                        select a.*, s.revision, s.life_event, s.channel, s.actor, s.actor_label, s.represented, s.basis,
                            s.submitted_at, s.people
                        from applications.application a join applications.submission s on s.id = a.submission_id
                        where a.id = any (:ids) order by a.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, n) -> application(rs, filed.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    /// Without documents: each comes by a reply of its own.
    private SubmittedApplication application(ResultSet rs, List<FiledItem> filed) throws SQLException {
        var revision = rs.getInt("revision");
        return new SubmittedApplication(
                new ApplicationId(rs.getObject("id", UUID.class)),
                receipts.of(rs.getString("receipt")),
                new SubmissionId(rs.getObject("submission_id", UUID.class)),
                rs.getString("procedure"),
                revision,
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
                json.readValue(rs.getString("people"), PEOPLE).stream()
                        .map(person -> new FiledPerson(new SubjectId(person.subject()), person.ref(), person.isNew()))
                        .toList(),
                WireApplication.values(json.readValue(rs.getString("facts"), FACTS), catalogue.revision(revision)),
                List.of());
    }
}

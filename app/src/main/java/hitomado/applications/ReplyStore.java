package hitomado.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Rows of residents' replies until the office acknowledges them.
@Repository
class ReplyStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The parts of a reply that are not columns.
    private record Detail(List<FiledItem> items, List<FiledDocument> documents) {}

    void add(ResidentReply reply) {
        switch (reply) {
            case ResidentReply.CorrectionGiven given ->
                insert(reply, "CORRECTION", "", "", new Detail(given.items(), List.of()));
            case ResidentReply.ResidentReplied replied ->
                insert(reply, "MESSAGE", replied.text(), replied.by(), new Detail(List.of(), List.of()));
            case ResidentReply.DocumentAdded added ->
                insert(reply, "DOCUMENT", "", "", new Detail(List.of(), List.of(added.document())));
            case ResidentReply.ApplicationWithdrawn withdrawn ->
                insert(reply, "WITHDRAWAL", withdrawn.reason(), "", new Detail(List.of(), List.of()));
        }
    }

    private void insert(ResidentReply reply, String kind, String text, String by, Detail detail) {
        jdbc.sql("""
                        insert into applications.reply (id, application_id, at, kind, text, by_label, detail)
                        values (:id, :application, :at, :kind, :text, :by, cast(:detail as jsonb))
                        """)
                .param("id", reply.id())
                .param("application", reply.application().value())
                .param("at", Timestamp.from(reply.at()))
                .param("kind", kind)
                .param("text", text)
                .param("by", by)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /// Takes the oldest waiting reply of each application that the office has acknowledged, so that order is kept.
    List<ResidentReply> take(int most, Instant now, Instant stale) {
        return jdbc
                .sql("""
                        update applications.reply set taken_at = :now
                        where id in (select r.id from applications.reply r
                                     join applications.application a on a.id = r.application_id
                                     where r.acknowledged_at is null and (r.taken_at is null or r.taken_at < :stale)
                                       and a.acknowledged_at is not null
                                       and not exists (select 1 from applications.reply older
                                                       where older.application_id = r.application_id and older.id < r.id
                                                         and older.acknowledged_at is null)
                                     order by r.id limit :most for update of r skip locked)
                        returning id, application_id, at, kind, text, by_label, detail
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(stale))
                .param("most", most)
                .query((rs, n) -> reply(rs))
                .list()
                .stream()
                .sorted(Comparator.comparing(ResidentReply::at))
                .toList();
    }

    private ResidentReply reply(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var application = new ApplicationId(rs.getObject("application_id", UUID.class));
        var at = rs.getTimestamp("at").toInstant();
        var text = rs.getString("text");
        var detail = json.readValue(rs.getString("detail"), Detail.class);
        var kind = rs.getString("kind");
        return switch (kind) {
            case "CORRECTION" -> new ResidentReply.CorrectionGiven(id, application, at, detail.items());
            case "MESSAGE" -> new ResidentReply.ResidentReplied(id, application, at, text, rs.getString("by_label"));
            case "DOCUMENT" ->
                new ResidentReply.DocumentAdded(
                        id, application, at, detail.documents().getFirst());
            case "WITHDRAWAL" -> new ResidentReply.ApplicationWithdrawn(id, application, at, text);
            default -> throw new IllegalStateException("reply kind " + kind);
        };
    }

    void acknowledge(UUID reply, Instant now) {
        jdbc.sql("update applications.reply set acknowledged_at = :now where id = :id and acknowledged_at is null")
                .param("id", reply)
                .param("now", Timestamp.from(now))
                .update();
    }
}

package hitomado.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Rows of residents' replies until the office acknowledges them.
@Repository
class ReplyStore {
    private static final OfficeSeal.Kind REPLY = OfficeSeal.Kind.REPLY;

    private final JdbcClient jdbc;
    private final OfficeSeal seal;
    private final JsonMapper json;

    ReplyStore(JdbcClient jdbc, OfficeSeal seal, JsonMapper json) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
    }

    /// The parts of a reply that are not columns.
    private record Detail(List<FiledItem> items, List<FiledDocument> documents) {}

    /// What is sealed of a reply.
    private record Wire(String text, String by, Detail detail) {}

    /// What was taken.
    ///
    /// @param broken ids of those whose seal does not open
    record Taken(List<ResidentReply> opened, List<UUID> broken) {}

    private record Waiting(UUID id, ApplicationId application, Instant at, String kind, byte[] sealed) {}

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
                        insert into applications.reply (id, application_id, at, kind, sealed, office_key)
                        values (:id, :application, :at, :kind, :sealed, :key)
                        """)
                .param("id", reply.id())
                .param("application", reply.application().value())
                .param("at", Timestamp.from(reply.at()))
                .param("kind", kind)
                .param("sealed", seal.seal(REPLY, reply.id(), new Wire(text, by, detail)))
                .param("key", seal.key())
                .update();
    }

    /// Seals what an older version left plain.
    int sealPlain() {
        return jdbc.sql("""
                        select id, text, by_label, detail from applications.reply
                        where acknowledged_at is null and sealed is null for update skip locked
                        """)
                .query((rs, n) -> sealPlain(
                        rs.getObject("id", UUID.class),
                        new Wire(
                                rs.getString("text"),
                                rs.getString("by_label"),
                                json.readValue(rs.getString("detail"), Detail.class))))
                .list()
                .size();
    }

    private boolean sealPlain(UUID id, Wire plain) {
        return jdbc.sql("""
                        update applications.reply
                        set sealed = :sealed, office_key = :key, text = null, by_label = null, detail = null where id = :id
                        """)
                        .param("id", id)
                        .param("sealed", seal.seal(REPLY, id, plain))
                        .param("key", seal.key())
                        .update()
                == 1;
    }

    /// Takes the oldest waiting reply of each application that the office has acknowledged, so that order is kept.
    Taken take(int most, Instant now, Instant stale) {
        var opened = new ArrayList<ResidentReply>();
        var broken = new ArrayList<UUID>();
        for (var one : taken(most, now, stale)) {
            seal.findOpened(REPLY, one.id(), one.sealed(), Wire.class)
                    .ifPresentOrElse(wire -> opened.add(reply(one, wire)), () -> broken.add(one.id()));
        }
        opened.sort(Comparator.comparing(ResidentReply::at));
        return new Taken(opened, broken);
    }

    /// Of one that came over from another network.
    Optional<ResidentReply> findOpened(ArrivalStore.Waiting one) {
        var row = new Waiting(
                one.id(),
                new ApplicationId(one.application()),
                one.at(),
                Objects.requireNonNull(one.replyKind()),
                one.sealed());
        return seal.findOpened(REPLY, one.id(), one.sealed(), Wire.class).map(wire -> reply(row, wire));
    }

    private List<Waiting> taken(int most, Instant now, Instant stale) {
        return jdbc.sql("""
                        update applications.reply set taken_at = :now
                        where id in (select r.id from applications.reply r
                                     join applications.application a on a.id = r.application_id
                                     where r.acknowledged_at is null and (r.taken_at is null or r.taken_at < :stale)
                                       and r.office_key = any (:keys) and a.acknowledged_at is not null
                                       and not exists (select 1 from applications.reply older
                                                       where older.application_id = r.application_id and older.id < r.id
                                                         and older.acknowledged_at is null)
                                     order by r.id limit :most for update of r skip locked)
                        returning id, application_id, at, kind, sealed
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(stale))
                .param("keys", seal.officeKeys().toArray(String[]::new))
                .param("most", most)
                .query((rs, n) -> new Waiting(
                        rs.getObject("id", UUID.class),
                        new ApplicationId(rs.getObject("application_id", UUID.class)),
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("kind"),
                        rs.getBytes("sealed")))
                .list();
    }

    private static ResidentReply reply(Waiting row, Wire wire) {
        var id = row.id();
        var application = row.application();
        var detail = wire.detail();
        return switch (row.kind()) {
            case "CORRECTION" -> new ResidentReply.CorrectionGiven(id, application, row.at(), detail.items());
            case "MESSAGE" -> new ResidentReply.ResidentReplied(id, application, row.at(), wire.text(), wire.by());
            case "DOCUMENT" ->
                new ResidentReply.DocumentAdded(
                        id, application, row.at(), detail.documents().getFirst());
            case "WITHDRAWAL" -> new ResidentReply.ApplicationWithdrawn(id, application, row.at(), wire.text());
            default -> throw new IllegalStateException("reply kind " + row.kind());
        };
    }

    List<UUID> markBroken(Collection<UUID> ids, Instant now) {
        return jdbc.sql("""
                        update applications.reply set broken_at = :now where id = any (:ids) and broken_at is null
                        returning id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    void acknowledge(UUID reply, Instant now) {
        jdbc.sql("""
                        update applications.reply
                        set acknowledged_at = :now, sealed = null, office_key = null, broken_at = null
                        where id = :id and acknowledged_at is null
                        """).param("id", reply).param("now", Timestamp.from(now)).update();
    }
}

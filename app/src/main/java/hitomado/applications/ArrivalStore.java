package hitomado.applications;

import hitomado.applications.Parcel.Acknowledged;
import hitomado.applications.Parcel.Inward;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The inner end of the queues: what came over, until the office has it and the outer end knows.
@Repository
@InLayer(Layer.MYNUMBER)
class ArrivalStore {
    private final JdbcClient jdbc;

    ArrivalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A sealed row as it waits.
    ///
    /// @param replyKind null for an application
    record Waiting(UUID id, UUID application, @Nullable String replyKind, Instant at, byte[] sealed) {}

    /// True where it is new; one that came before is told as acknowledged once more.
    boolean add(Inward one) {
        var added = jdbc.sql("""
                        insert into applications.arrival
                            (id, kind, application_id, receipt, reply_kind, at, sealed, office_key)
                        values (:id, :kind, :application, :receipt, :replyKind, :at, :sealed, :key)
                        on conflict (id) do nothing
                        """)
                        .param("id", one.id())
                        .param("kind", one.replyKind() == null ? "APPLICATION" : "REPLY")
                        .param("application", one.application())
                        .param("receipt", one.receipt())
                        .param("replyKind", one.replyKind(), java.sql.Types.VARCHAR)
                        .param("at", Timestamp.from(one.at()))
                        .param("sealed", one.sealed())
                        .param("key", one.officeKey())
                        .update()
                == 1;
        if (!added) {
            jdbc.sql("update applications.arrival set told_at = null where id = :id")
                    .param("id", one.id())
                    .update();
        }
        return added;
    }

    List<Waiting> take(String kind, int most, Instant now, Instant stale) {
        return jdbc.sql("""
                        update applications.arrival set taken_at = :now
                        where id in (select id from applications.arrival
                                     where kind = :kind and acknowledged_at is null
                                       and (taken_at is null or taken_at < :stale)
                                     order by id limit :most for update skip locked)
                        returning id, application_id, reply_kind, at, sealed
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(stale))
                .param("kind", kind)
                .param("most", most)
                .query((rs, n) -> new Waiting(
                        rs.getObject("id", UUID.class),
                        rs.getObject("application_id", UUID.class),
                        rs.getString("reply_kind"),
                        rs.getTimestamp("at").toInstant(),
                        rs.getBytes("sealed")))
                .list();
    }

    Optional<String> findReceipt(UUID application) {
        return jdbc.sql("select receipt from applications.arrival where id = :id and kind = 'APPLICATION'")
                .param("id", application)
                .query(String.class)
                .optional();
    }

    boolean acknowledge(UUID id, @Nullable String caseNumber, Instant now) {
        return jdbc.sql("""
                        update applications.arrival set acknowledged_at = :now, case_number = :number, sealed = null,
                            office_key = null, broken_at = null
                        where id = :id and acknowledged_at is null
                        """)
                        .param("id", id)
                        .param("number", caseNumber, java.sql.Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Those that were not known to be broken before.
    List<UUID> markBroken(Collection<UUID> ids, Instant now) {
        return jdbc.sql("""
                        update applications.arrival set broken_at = :now where id = any (:ids) and broken_at is null
                        returning id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    List<Unopened> unopened(int most, Receipts receipts) {
        return jdbc.sql("""
                        select id, kind, receipt from applications.arrival
                        where acknowledged_at is null and broken_at is not null order by id limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new Unopened(
                        rs.getObject("id", UUID.class),
                        Unopened.Kind.valueOf(rs.getString("kind")),
                        receipts.of(rs.getString("receipt"))))
                .list();
    }

    /// What the office has and the outer end does not know yet.
    List<Acknowledged> untold(int most) {
        return jdbc.sql("""
                        select id, case_number from applications.arrival
                        where acknowledged_at is not null and told_at is null order by id limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new Acknowledged(rs.getObject("id", UUID.class), rs.getString("case_number")))
                .list();
    }

    void told(List<Acknowledged> all, Instant now) {
        jdbc.sql("update applications.arrival set told_at = :now where id = any (:ids)")
                .param("now", Timestamp.from(now))
                .param("ids", all.stream().map(Acknowledged::id).toArray(UUID[]::new))
                .update();
    }
}

package hitomado.notices;

import hitomado.platform.ids.Ids;
import hitomado.registry.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of what people were told.
@Repository
class InboxStore {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    InboxStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /// The unique key refuses what was told before.
    void tell(List<WaitingSend> sends) {
        jdbc.sql("""
                        insert into notices.inbox (id, send_key, campaign_id, programme, person_id, receiver_id, occasion, amount,
                            revision, told_at)
                        select r.id, s.send_key, s.campaign_id, s.programme, s.person_id, s.receiver_id, s.occasion, s.amount,
                            s.revision, :now
                        from unnest(:ids::uuid[], :keys::text[]) as r (id, key) join notices.send s on s.send_key = r.key
                        """)
                .param("ids", texts(sends, one -> ids.next()))
                .param("keys", texts(sends, WaitingSend::sendKey))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String[] texts(List<WaitingSend> all, Function<WaitingSend, Object> value) {
        return all.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /// Newest first.
    List<OutreachNotice> of(ResidentId receiver, int limit) {
        return jdbc.sql(select("where i.receiver_id = :receiver order by i.id desc limit :limit"))
                .param("receiver", receiver.value())
                .param("limit", limit)
                .query((rs, n) -> notice(rs))
                .list();
    }

    Optional<OutreachNotice> find(ResidentId receiver, UUID id) {
        return jdbc.sql(select("where i.receiver_id = :receiver and i.id = :id"))
                .param("receiver", receiver.value())
                .param("id", id)
                .query((rs, n) -> notice(rs))
                .optional();
    }

    private static String select(String condition) {
        return "select i.*, s.entitlement_id from notices.inbox i join notices.send s on s.send_key = i.send_key "
                + condition;
    }

    int unread(ResidentId receiver) {
        return jdbc.sql("select count(*) from notices.inbox where receiver_id = :receiver and opened_at is null")
                .param("receiver", receiver.value())
                .query(Integer.class)
                .single();
    }

    void opened(UUID id) {
        jdbc.sql("update notices.inbox set opened_at = :now where id = :id and opened_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    void followed(UUID id) {
        jdbc.sql("""
                        update notices.inbox set followed_at = coalesce(followed_at, :now), opened_at = coalesce(opened_at, :now)
                        where id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /// Applications of those who were told before they applied.
    int progressed(String programme, List<ResidentId> receivers, Instant submittedAt, @Nullable Instant decidedAt) {
        return jdbc.sql("""
                        update notices.inbox set applied_at = coalesce(applied_at, :applied),
                            decided_at = coalesce(decided_at, cast(:decided as timestamptz))
                        where programme = :programme and receiver_id = any (:receivers::uuid[]) and told_at <= :applied
                          and (applied_at is null or (decided_at is null and cast(:decided as timestamptz) is not null))
                        """)
                .param("applied", Timestamp.from(submittedAt))
                .param("decided", decidedAt == null ? null : Timestamp.from(decidedAt))
                .param("programme", programme)
                .param("receivers", receivers.stream().map(ResidentId::toString).toArray(String[]::new))
                .update();
    }

    private static OutreachNotice notice(ResultSet rs) throws SQLException {
        var amount = rs.getObject("amount", Long.class);
        return new OutreachNotice(
                rs.getObject("id", UUID.class),
                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                rs.getObject("entitlement_id", UUID.class),
                rs.getString("programme"),
                new ResidentId(rs.getObject("person_id", UUID.class)),
                new ResidentId(rs.getObject("receiver_id", UUID.class)),
                amount,
                rs.getInt("revision"),
                rs.getTimestamp("told_at").toInstant(),
                rs.getTimestamp("opened_at") != null,
                rs.getTimestamp("applied_at") != null);
    }
}

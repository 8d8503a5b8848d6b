package hitomado.notices;

import hitomado.platform.ids.Ids;
import hitomado.registry.ResidentId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of envelopes.
@Repository
class DeliveryStore {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DeliveryStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /// An envelope that waits for its door.
    record Open(UUID id, String doorKey, Channel channel, ResidentId receiver, int tries) {}

    /// One envelope a person, channel and day, with the notices that are in it.
    void open(Channel channel, List<ResidentId> receivers, List<WaitingSend> sends, LocalDate day) {
        insert(channel, receivers, day, "WAITING");
        jdbc.sql("""
                        insert into notices.enclosure (delivery_id, send_key)
                        select d.id, r.key from unnest(:keys::text[], :receivers::uuid[]) as r (key, receiver)
                        join notices.delivery d on d.receiver_id = r.receiver and d.channel = :channel
                          and d.door_key like lower(:channel) || ':' || :day || ':%'
                        on conflict do nothing
                        """)
                .param("channel", channel.name())
                .param("day", day.toString())
                .param("keys", texts(sends, WaitingSend::sendKey))
                .param("receivers", texts(sends, WaitingSend::receiver))
                .update();
    }

    /// The mail lies in the outbox, which sends it.
    void handedOver(Channel channel, ResidentId receiver, LocalDate day) {
        insert(channel, List.of(receiver), day, "SENT");
    }

    private void insert(Channel channel, List<ResidentId> receivers, LocalDate day, String state) {
        jdbc.sql("""
                        insert into notices.delivery (id, door_key, channel, receiver_id, state, due_at, written_at, changed_at)
                        select r.id, lower(:channel) || ':' || :day || ':' || r.id, :channel, r.receiver, :state, :now, :now, :now
                        from unnest(:ids::uuid[], :receivers::uuid[]) as r (id, receiver)
                        where not exists (select 1 from notices.delivery d where d.channel = :channel
                                          and d.receiver_id = r.receiver and d.door_key like lower(:channel) || ':' || :day || ':%')
                        """)
                .param("channel", channel.name())
                .param("day", day.toString())
                .param("state", state)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", texts(receivers, one -> ids.next()))
                .param("receivers", texts(receivers, one -> one))
                .update();
    }

    /// Puts notices into the letters that are not printed yet, new ones where there are none.
    void enclose(List<ResidentId> receivers, List<WaitingSend> sends) {
        jdbc.sql("""
                        insert into notices.delivery (id, door_key, channel, receiver_id, state, due_at, written_at, changed_at)
                        select r.id, 'letter:' || r.id, 'LETTER', r.receiver, 'WAITING', :now, :now, :now
                        from unnest(:ids::uuid[], :receivers::uuid[]) as r (id, receiver)
                        on conflict (receiver_id) where channel = 'LETTER' and state = 'WAITING' and run_id is null do nothing
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", texts(receivers, one -> ids.next()))
                .param("receivers", texts(receivers, one -> one))
                .update();
        jdbc.sql("""
                        insert into notices.enclosure (delivery_id, send_key)
                        select d.id, r.key from unnest(:keys::text[], :receivers::uuid[]) as r (key, receiver)
                        join notices.delivery d on d.receiver_id = r.receiver and d.channel = 'LETTER'
                          and d.state = 'WAITING' and d.run_id is null
                        on conflict do nothing
                        """)
                .param("keys", texts(sends, WaitingSend::sendKey))
                .param("receivers", texts(sends, WaitingSend::receiver))
                .update();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, Object> value) {
        return all.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /// The next for LINE and web push, locked.
    List<Open> claim(int limit) {
        return jdbc.sql("""
                        select id, door_key, channel, receiver_id, tries from notices.delivery
                        where state = 'WAITING' and channel in ('LINE', 'PUSH') and due_at <= :now
                        order by due_at, id limit :limit for update skip locked
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((rs, n) -> new Open(
                        rs.getObject("id", UUID.class),
                        rs.getString("door_key"),
                        Channel.valueOf(rs.getString("channel")),
                        new ResidentId(rs.getObject("receiver_id", UUID.class)),
                        rs.getInt("tries")))
                .list();
    }

    void sent(UUID id) {
        change(id, "SENT", "", clock.instant());
    }

    void failed(UUID id, String reason) {
        change(id, "FAILED", reason, clock.instant());
    }

    void stuck(UUID id, String reason) {
        change(id, "STUCK", reason, clock.instant());
    }

    void later(UUID id, Instant due) {
        change(id, "WAITING", "", due);
    }

    private void change(UUID id, String state, String reason, Instant due) {
        jdbc.sql("""
                        update notices.delivery set state = :state, reason = :reason, due_at = :due, changed_at = :now,
                            tries = tries + 1 where id = :id
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /// Failed and stuck ones wait again.
    int again() {
        return jdbc.sql("""
                        update notices.delivery set state = 'WAITING', reason = '', tries = 0, due_at = :now, changed_at = :now
                        where state in ('FAILED', 'STUCK') and channel in ('LINE', 'PUSH') and passed_on_at is null
                        """).param("now", Timestamp.from(clock.instant())).update();
    }

    /// One count a channel and state.
    record Count(Channel channel, String state, long count) {}

    List<Count> counts() {
        return jdbc.sql("select channel, state, count(*) as n from notices.delivery group by 1, 2 order by 1, 2")
                .query((rs, n) ->
                        new Count(Channel.valueOf(rs.getString("channel")), rs.getString("state"), rs.getLong("n")))
                .list();
    }
}

package hitomado.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Envelopes that LINE or web push cannot take to anybody any more, with the notices in them.
@Repository
class PassOnStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    PassOnStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The next, locked and marked as passed on.
    List<UUID> claim(int limit) {
        return jdbc.sql("""
                        update notices.delivery set passed_on_at = :now
                        where id in (select id from notices.delivery
                                     where state = 'FAILED' and reason = 'UNREACHABLE' and passed_on_at is null
                                     order by id limit :limit for update skip locked)
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /// What lay in these envelopes, with the channels of each campaign that are left.
    List<WaitingSend> enclosed(List<UUID> deliveries) {
        return jdbc.sql("""
                        select s.*, array_remove(c.channels, d.channel) as channels, c.quiet_until, c.per_week, c.expires_on
                        from notices.delivery d join notices.enclosure e on e.delivery_id = d.id
                        join notices.send s on s.send_key = e.send_key join notices.campaign c on c.id = s.campaign_id
                        where d.id = any (:deliveries::uuid[]) order by s.receiver_id, s.id
                        """)
                .param("deliveries", deliveries.toArray(UUID[]::new))
                .query((rs, n) -> DueSends.waiting(rs))
                .list();
    }
}

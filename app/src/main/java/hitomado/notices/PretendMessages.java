package hitomado.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the pretend services keep: keys they have seen, texts, and who blocked the city; outside of our transactions.
@Repository
class PretendMessages {
    private final JdbcClient jdbc;
    private final Clock clock;

    PretendMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// As the services do it: a key seen before is accepted and not delivered again; too many a second are refused.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public MessageDoor.Answer take(Channel channel, UUID key, String address, String text, int perSecond) {
        if (blocked(channel, address)) {
            return new MessageDoor.Answer.Unreachable();
        }
        var now = clock.instant();
        var recent = jdbc.sql("""
                        select count(*) from notices.pretend_message where channel = :channel and received_at > :since
                        """)
                .param("channel", channel.name())
                .param("since", Timestamp.from(now.minusSeconds(1)))
                .query(Long.class)
                .single();
        if (recent >= perSecond) {
            return new MessageDoor.Answer.TooFast(Duration.ofSeconds(1));
        }
        jdbc.sql("""
                        insert into notices.pretend_message (door_key, channel, address, text, received_at)
                        values (:key, :channel, :address, :text, :now) on conflict do nothing
                        """)
                .param("key", channel + ":" + key)
                .param("channel", channel.name())
                .param("address", address)
                .param("text", text)
                .param("now", Timestamp.from(now))
                .update();
        return new MessageDoor.Answer.Accepted();
    }

    private boolean blocked(Channel channel, String address) {
        return jdbc.sql("""
                        select exists (select 1 from notices.pretend_blocked where channel = :channel and address = :address)
                        """)
                .param("channel", channel.name())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /// The user blocks the city's account.
    void block(Channel channel, String address) {
        jdbc.sql(
                        "insert into notices.pretend_blocked (channel, address) values (:channel, :address) on conflict do nothing")
                .param("channel", channel.name())
                .param("address", address)
                .update();
    }

    /// Texts that arrived at an address, oldest first.
    List<String> arrived(Channel channel, String address) {
        return jdbc.sql("""
                        select text from notices.pretend_message where channel = :channel and address = :address
                        order by received_at, door_key
                        """)
                .param("channel", channel.name())
                .param("address", address)
                .query((rs, n) -> rs.getString("text"))
                .list();
    }
}

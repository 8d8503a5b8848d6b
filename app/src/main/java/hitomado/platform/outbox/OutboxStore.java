package hitomado.platform.outbox;

import hitomado.platform.ids.Ids;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    OutboxStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    boolean add(Mail mail) {
        return jdbc.sql("""
                        insert into platform.outbox (id, send_key, channel, recipient, subject, body, unsubscribe, written_at)
                        values (:id, :key, 'mail', :recipient, :subject, :body, :unsubscribe, :at)
                        on conflict (send_key) do nothing
                        """)
                        .param("id", ids.next())
                        .param("key", mail.sendKey())
                        .param("recipient", mail.recipient())
                        .param("subject", mail.subject())
                        .param("body", mail.body())
                        .param(
                                "unsubscribe",
                                mail.unsubscribe() == null
                                        ? null
                                        : mail.unsubscribe().toString())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /// The mail of a key, if it is still to be sent.
    Optional<Mail> findUnsent(String sendKey) {
        return jdbc.sql("""
                        select recipient, subject, body, unsubscribe from platform.outbox
                        where send_key = :key and sent_at is null and refused is null
                        """)
                .param("key", sendKey)
                .query((rs, n) -> new Mail(
                        sendKey,
                        rs.getString("recipient"),
                        rs.getString("subject"),
                        rs.getString("body"),
                        uri(rs.getString("unsubscribe"))))
                .optional();
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    void sent(String sendKey) {
        jdbc.sql("update platform.outbox set sent_at = :at where send_key = :key and sent_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("key", sendKey)
                .update();
    }

    void refused(String sendKey, String reason) {
        jdbc.sql("update platform.outbox set refused = :reason where send_key = :key")
                .param("reason", reason)
                .param("key", sendKey)
                .update();
    }

    List<String> refused() {
        return jdbc.sql("select send_key from platform.outbox where refused is not null order by written_at desc")
                .query((rs, n) -> rs.getString("send_key"))
                .list();
    }
}

package hitomado.platform.outbox;

import hitomado.platform.PretendDoor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 模擬の受信箱 — a mail server that keeps what it gets, for the demo; `/demo/mailbox` shows it.
@Component
@ConditionalOnProperty(name = "hitomado.mail.host", havingValue = "", matchIfMissing = true)
public class PretendMailbox implements MailDoor, PretendDoor {
    private final JdbcClient jdbc;
    private final Clock clock;

    PretendMailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "模擬の受信箱 (hitomado.mail.host が空)";
    }

    @Override
    public boolean active() {
        return true;
    }

    @Override
    public Delivery deliver(Mail mail) {
        jdbc.sql("""
                        insert into platform.pretend_mail (send_key, received_at, recipient, subject, body, unsubscribe)
                        values (:key, :at, :recipient, :subject, :body, :unsubscribe) on conflict do nothing
                        """)
                .param("key", mail.sendKey())
                .param("at", Timestamp.from(clock.instant()))
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param(
                        "unsubscribe",
                        mail.unsubscribe() == null ? null : mail.unsubscribe().toString())
                .update();
        return new Delivery.Accepted();
    }

    /// The newest mails.
    public List<Received> newest(int most) {
        return jdbc.sql("""
                        select received_at, recipient, subject, body, unsubscribe from platform.pretend_mail
                        order by received_at desc, send_key limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new Received(
                        rs.getTimestamp("received_at").toInstant(),
                        rs.getString("recipient"),
                        rs.getString("subject"),
                        rs.getString("body"),
                        Objects.requireNonNullElse(rs.getString("unsubscribe"), "")))
                .list();
    }

    /// One mail as it arrived.
    ///
    /// @param unsubscribe where a mail program offers to stop such mails; empty for those nobody can stop
    public record Received(Instant at, String recipient, String subject, String body, String unsubscribe) {}
}

package hitomado.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class OutboxTests {
    @Autowired
    Outbox outbox;

    @Autowired
    PretendMailbox mailbox;

    @Autowired
    SendMail sender;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private final String key = "test:" + UUID.randomUUID();

    private Mail mail(String body) {
        return new Mail(key, key.substring(5) + "@example.jp", "転居届を受け付けました", body);
    }

    @Test
    void mailLeavesAfterTheCommitAndKeepsEveryCharacter() {
        transaction.execute(status -> outbox.send(mail("髙橋 﨑 𠮷 葛󠄀 様\n受付番号 1234")));
        await().until(() -> arrived().size() == 1);
        assertThat(arrived()).containsExactly("髙橋 﨑 𠮷 葛󠄀 様\n受付番号 1234");
        await().until(() -> jdbc.sql("select sent_at is not null from platform.outbox where send_key = :key")
                .param("key", key)
                .query(Boolean.class)
                .single());
    }

    @Test
    void sameSendKeyIsSentOnce() {
        assertThat(sent("一通目")).isTrue();
        assertThat(sent("二通目")).isFalse();
        await().until(() -> arrived().size() == 1);
        sender.run(new Outbox.Letter(key));
        assertThat(arrived()).containsExactly("一通目");
    }

    @Test
    void nothingLeavesWhenTheCallerRollsBack() {
        transaction.executeWithoutResult(status -> {
            outbox.send(mail("送られない"));
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from platform.outbox where send_key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> outbox.send(mail("取引なし"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void headersCannotBeSmuggledIn() {
        assertThatThrownBy(() -> new Mail("k", "a@example.jp\nBcc: b@example.jp", "件名", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("k", "a@example.jp", "件名\r\nBcc: b@example.jp", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://city.example.jp/unsubscribe/a%0d%0aBcc: b@example.jp",
                "https://city.example.jp/u>,<https://other.example.jp/u",
                "https://city.example.jp/u,https://other.example.jp/u",
                "http://city.example.jp/unsubscribe/a",
                "mailto:stop@city.example.jp",
                "javascript:alert(1)"
            })
    void anAddressToUnsubscribeAtCannotEndItsHeader(String address) {
        assertThat(Mail.mayUnsubscribeAt(address)).isFalse();
        assertThat(Mail.mayUnsubscribeAt("https://city.example.jp/u\r\nBcc: b@example.jp"))
                .isFalse();
        assertThat(Mail.mayUnsubscribeAt("https://city.example.jp/u\n")).isFalse();
        if (!address.contains(" ") && !address.contains(">")) {
            assertThatThrownBy(() -> new Mail("k", "a@example.jp", "件名", "", URI.create(address)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theAddressToUnsubscribeAtReachesTheMailbox() {
        var address = URI.create("https://city.example.jp/unsubscribe/" + UUID.randomUUID());
        var plain = mail("本文");
        transaction.execute(
                status -> outbox.send(new Mail(key, plain.recipient(), plain.subject(), plain.body(), address)));
        await().until(() -> arrived().size() == 1);
        assertThat(mailbox.newest(1000))
                .filteredOn(mail -> mail.recipient().equals(plain.recipient()))
                .extracting(PretendMailbox.Received::unsubscribe)
                .containsExactly(address.toString());
    }

    @Test
    void mailboxPageShowsTheMailAndRunsNothingOfIt() {
        transaction.execute(status -> outbox.send(mail("<script>alert(1)</script> " + key)));
        await().until(() -> arrived().size() == 1);
        assertThat(web.get().uri("/demo/mailbox"))
                .hasStatusOk()
                .bodyText()
                .contains("転居届を受け付けました", "&lt;script&gt;alert(1)&lt;/script&gt; " + key)
                .doesNotContain("<script>alert", "??");
    }

    private boolean sent(String body) {
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.send(mail(body))));
    }

    private List<String> arrived() {
        return mailbox.newest(1000).stream()
                .filter(mail -> mail.recipient().startsWith(key.substring(5)))
                .map(PretendMailbox.Received::body)
                .toList();
    }
}

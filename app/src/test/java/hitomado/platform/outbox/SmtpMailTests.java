package hitomado.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/// The mail as the server gets it.
class SmtpMailTests {
    private final SmtpMail door = new SmtpMail(new MockEnvironment()
            .withProperty("hitomado.mail.host", "localhost")
            .withProperty("hitomado.mail.from", "oshirase@city.example.jp"));

    private String sent(Mail mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        door.message(mail).writeTo(bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void aMailThatCanBeStoppedSaysWhere() throws Exception {
        var stop = URI.create("https://city.example.jp/unsubscribe/Zb0-_9");
        var message = sent(new Mail("outreach:1", "hanako@example.jp", "お知らせがあります", "本文", stop));
        assertThat(message)
                .containsOnlyOnce("\r\nList-Unsubscribe: <https://city.example.jp/unsubscribe/Zb0-_9>\r\n")
                .containsOnlyOnce("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                .contains("Message-ID: <outreach.1@city.example.jp>");
    }

    @Test
    void aMailThatMustArriveSaysNothingOfStopping() throws Exception {
        assertThat(sent(new Mail("notice:1", "hanako@example.jp", "受け付けました", "本文")))
                .contains("Auto-Submitted: auto-generated")
                .doesNotContain("List-Unsubscribe");
    }
}

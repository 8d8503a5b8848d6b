package hitomado.platform.outbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// 電子メール — one plain text mail.
///
/// @param sendKey what makes this message this message, e.g. `notice:0198…`; letters, digits, `:`, `.`, `-`, `_`
/// @param unsubscribe where mail programs stop such mails with one press (RFC 8058); null for those nobody can stop
public record Mail(
        String sendKey,
        String recipient,
        String subject,
        String body,
        @Nullable URI unsubscribe) {
    public Mail {
        if (!sendKey.matches("[A-Za-z0-9:._-]{1,200}")) {
            throw new IllegalArgumentException("send key " + sendKey);
        }
        if (recipient.matches("(?s).*[\\r\\n\\s,;<>].*") || !recipient.contains("@")) {
            throw new IllegalArgumentException("not one mail address");
        }
        if (subject.contains("\r") || subject.contains("\n")) {
            throw new IllegalArgumentException("line break in a subject");
        }
        if (unsubscribe != null && !mayUnsubscribeAt(unsubscribe.toString())) {
            throw new IllegalArgumentException("not an address to unsubscribe at");
        }
    }

    /// RFC 8058 wants https; no letter of it may end the header or its `<…>`, or begin another address.
    public static boolean mayUnsubscribeAt(String address) {
        return address.matches("(https://|http://localhost[:/])[A-Za-z0-9:/._~%-]{1,400}");
    }

    /// A mail that somebody asked for, or must get.
    public Mail(String sendKey, String recipient, String subject, String body) {
        this(sendKey, recipient, subject, body, null);
    }
}

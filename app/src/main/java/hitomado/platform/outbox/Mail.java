package hitomado.platform.outbox;

/// 電子メール — one plain text mail.
///
/// @param sendKey what makes this message this message, e.g. `notice:0198…`; letters, digits, `:`, `.`, `-`, `_`
public record Mail(String sendKey, String recipient, String subject, String body) {
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
    }
}

package hitomado.platform.outbox.web;

import hitomado.platform.Lang;
import hitomado.platform.outbox.PretendMailbox;
import hitomado.platform.text.JapaneseDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// 受信したメール — one mail as the page shows it.
///
/// @param unsubscribe what the button that mail programs add posts to; empty where they add none
public record MailView(LocalDateTime at, String recipient, String subject, String body, String unsubscribe) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static MailView of(PretendMailbox.Received mail) {
        return new MailView(
                LocalDateTime.ofInstant(mail.at(), JAPAN),
                mail.recipient(),
                mail.subject(),
                mail.body(),
                mail.unsubscribe());
    }

    /// Day and time in the person's language.
    public String when(Lang lang) {
        var day = at.toLocalDate();
        var written = switch (lang) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
        return written + " " + TIME.format(at);
    }
}

package hitomado.casework;

import hitomado.identity.MailContacts;
import hitomado.registry.ProtectionBegan;
import hitomado.registry.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// メールの停止 — where 支援措置 begins, mails end: the 相手方 may read the same mailbox and would learn which city it is.
///
/// The person may give an address anew.
@Component
class QuietMail {
    private final MailContacts contacts;

    QuietMail(MailContacts contacts) {
        this.contacts = contacts;
    }

    @EventListener
    void on(ProtectionBegan began) {
        contacts.removeOf(
                began.who(), began.persons().stream().map(ResidentId::toString).toList());
    }
}

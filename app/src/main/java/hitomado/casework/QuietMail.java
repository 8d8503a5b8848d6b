package hitomado.casework;

import hitomado.identity.MailContacts;
import hitomado.identity.delegation.Delegations;
import hitomado.registry.ProtectionBegan;
import hitomado.registry.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// メールの停止 — where 支援措置 begins, mails end: the 相手方 may read the same mailbox and would learn which city it is.
///
/// The person may give an address anew. Delegations end, too: whom the person trusted before may be the 相手方.
@Component
class QuietMail {
    private final MailContacts contacts;
    private final Delegations delegations;

    QuietMail(MailContacts contacts, Delegations delegations) {
        this.contacts = contacts;
        this.delegations = delegations;
    }

    @EventListener
    void on(ProtectionBegan began) {
        var persons = began.persons().stream().map(ResidentId::toString).toList();
        contacts.removeOf(began.who(), persons);
        delegations.endOf(began.who(), persons);
    }
}

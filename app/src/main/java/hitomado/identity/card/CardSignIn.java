package hitomado.identity.card;

import hitomado.identity.Accounts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// カードでのサインイン — reads the card and opens the resident's account.
@Service
public class CardSignIn {
    private static final Acting SIGN_IN = Acting.by(new Actor.Process("card-sign-in"));

    private final CardReader reader;
    private final Accounts accounts;
    private final AuditTrail audit;

    CardSignIn(CardReader reader, Accounts accounts, AuditTrail audit) {
        this.reader = reader;
        this.accounts = accounts;
        this.audit = audit;
    }

    /// @param serial number of the card's certificate; an unknown one is answered like a wrong PIN
    @Transactional
    public CardEntry signIn(String serial, String pin) {
        return switch (reader.read(serial, pin)) {
            case CardReading.Read read -> accepted(read);
            case CardReading.WrongPin(int triesLeft) -> {
                refused(serial, "pin");
                yield new CardEntry.WrongPin(triesLeft);
            }
            case CardReading.Locked() -> {
                refused(serial, "locked");
                yield new CardEntry.Locked();
            }
            case CardReading.Expired() -> {
                refused(serial, "expired");
                yield new CardEntry.Expired();
            }
        };
    }

    private CardEntry accepted(CardReading.Read read) {
        var account = accounts.enter(read.serial(), read.claims());
        var actor = new Actor.Resident(account.id(), read.claims().fullName(), SignInLevel.CARD);
        audit.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(actor), "account:" + account.id()));
        return new CardEntry.Accepted(actor);
    }

    private void refused(String serial, String why) {
        audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, "card:" + serial)
                .with("why", why));
    }
}

package hitomado.identity;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.SignInLevel;
import java.util.UUID;

/// メールのアカウント — of a resident without a card: a mailbox that was proved, and passkeys.
public record MailAccount(UUID id, String address, Lang lang) {
    /// The one who signs in to it; nobody knows a name, so the address stands for it.
    public Actor.Resident actor() {
        return new Actor.Resident(id, address, SignInLevel.ACCOUNT);
    }
}

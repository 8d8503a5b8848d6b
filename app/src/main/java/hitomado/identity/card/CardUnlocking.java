package hitomado.identity.card;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 暗証番号のロック解除 — what the counter of 市民課 does with the person and the card before it.
@Service
public class CardUnlocking {
    private final PretendCardStore cards;
    private final PinTries tries;
    private final AuditTrail audit;

    CardUnlocking(PretendCardStore cards, PinTries tries, AuditTrail audit) {
        this.cards = cards;
        this.tries = tries;
        this.audit = audit;
    }

    /// What became of it.
    public enum Outcome {
        UNLOCKED,
        /// This PIN of the card was not locked; nothing was changed.
        NOT_LOCKED,
        /// No card of the pretend issuer has this serial.
        UNKNOWN
    }

    /// Gives a locked PIN its tries back; the PIN itself stays.
    ///
    /// @throws NotAllowed where the actor may not unlock cards
    @Transactional
    public Outcome unlock(Actor.Staff who, String serial, PinKind kind) {
        Rights.demand(who, Permission.CARD_UNLOCK);
        if (cards.find(serial).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!tries.giveBack(serial, kind)) {
            return Outcome.NOT_LOCKED;
        }
        audit.record(AuditEvent.of(AuditKind.CARD_UNLOCKED, Acting.by(who), "card:" + serial)
                .with("pin", kind.name()));
        return Outcome.UNLOCKED;
    }
}

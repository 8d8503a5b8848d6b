package hitomado.applications;

import hitomado.identity.card.CardSigning;
import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 電子署名の確認 — whether a kept signature is the filer's, over exactly what is about to be submitted.
@Component
class CardProof {
    private final CardSigning signing;

    CardProof(CardSigning signing) {
        this.signing = signing;
    }

    SignatureVerdict verify(Actor who, Preparation preparation, UUID evidence) {
        var kept = signing.find(evidence).orElse(null);
        if (kept == null) {
            return new SignatureVerdict.CannotBeChecked("no certificate was kept");
        }
        if (!(who instanceof Actor.Resident resident && resident.accountId().equals(kept.accountId()))) {
            return new SignatureVerdict.OtherPersonsCard();
        }
        var hash = preparation.digest();
        return FilerItems.find(preparation.snapshot())
                .map(registered -> signing.verify(kept, hash, registered))
                .orElseGet(() -> signing.verify(kept, hash));
    }
}

package hitomado.applications.web;

import hitomado.applications.Preparation;
import hitomado.applications.Signature;
import hitomado.identity.card.CardSigning;
import hitomado.identity.card.SigningOutcome;
import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.Actor;
import hitomado.platform.web.Typed;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 電子署名の求め — asks the card for a signature over exactly what is about to be submitted.
@Component
class CardSignatures {
    private final CardSigning signing;

    CardSignatures(CardSigning signing) {
        this.signing = signing;
    }

    /// What came of it.
    sealed interface Outcome {}

    /// The submission can go on.
    record Ready(Signature signature) implements Outcome {}

    /// A message key, with the number of tries that are left where that says something.
    record Refused(String problem, int triesLeft) implements Outcome {}

    boolean asked(Preparation preparation) {
        return preparation.needsSigning() && !preparation.snapshot().channel().inPerson();
    }

    /// A message key where it is known beforehand that the card's certificate will not do.
    Optional<String> unusable(Actor who, Preparation preparation) {
        if (!asked(preparation) || !(who instanceof Actor.Resident resident)) {
            return Optional.empty();
        }
        return switch (signing.certificate(resident.accountId())) {
            case USABLE, UNKNOWN -> Optional.empty();
            case LAPSED -> Optional.of("identity.signature.lapsed");
            case EXPIRED -> Optional.of("identity.signature.expired");
            case NONE -> Optional.of("applications.pin.noCertificate");
        };
    }

    static String problem(SignatureVerdict.Refused why) {
        return "identity.signature." + why.key();
    }

    Outcome of(Actor who, Preparation preparation, String typed) {
        if (!asked(preparation) || !preparation.complete() || !(who instanceof Actor.Resident resident)) {
            return new Ready(Signature.NONE);
        }
        var pin = Typed.code(typed);
        if (!pin.matches("[0-9A-Za-z]{6,16}")) {
            return new Refused("applications.pin.form", 0);
        }
        return switch (signing.sign(resident.accountId(), pin, preparation.digest())) {
            case SigningOutcome.Signed(var evidence) -> new Ready(new Signature.Card(evidence));
            case SigningOutcome.WrongPin(var left) -> new Refused("applications.pin.wrong", left);
            case SigningOutcome.Locked locked -> new Refused("applications.pin.locked", 0);
            case SigningOutcome.Refused(var why) -> new Refused(problem(why), 0);
            case SigningOutcome.NoCertificate none -> new Refused("applications.pin.noCertificate", 0);
        };
    }
}

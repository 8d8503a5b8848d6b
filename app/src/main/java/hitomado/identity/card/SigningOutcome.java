package hitomado.identity.card;

import hitomado.identity.signature.SignatureVerdict;
import java.util.UUID;

/// What became of signing with the card.
public sealed interface SigningOutcome {
    /// @param evidence id of the kept signature evidence
    record Signed(UUID evidence) implements SigningOutcome {}

    /// @param triesLeft how often the PIN may still be tried; at least 1
    record WrongPin(int triesLeft) implements SigningOutcome {}

    /// Locked, now or before; the counter of 市民課 unlocks.
    record Locked() implements SigningOutcome {}

    /// The card signed, but the signature is not taken.
    record Refused(SignatureVerdict.Refused why) implements SigningOutcome {}

    /// The card has no signing certificate.
    record NoCertificate() implements SigningOutcome {}
}

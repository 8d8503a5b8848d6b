package hitomado.identity.card;

/// What a card answered to the signing PIN.
public sealed interface CardSignature {
    /// @param cms DER of a detached CMS signature over the hash; nobody has verified it yet
    record Made(byte[] cms) implements CardSignature {}

    record WrongPin(int triesLeft) implements CardSignature {}

    record Locked() implements CardSignature {}

    /// The card carries no signing certificate.
    record NoCertificate() implements CardSignature {}
}

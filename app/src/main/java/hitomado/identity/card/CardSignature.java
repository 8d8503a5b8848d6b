package hitomado.identity.card;

/// What a card answered to the signing PIN.
public sealed interface CardSignature {
    /// @param signature DER signature over the hash
    /// @param publicKey X.509 SubjectPublicKeyInfo
    record Made(String algorithm, byte[] signature, byte[] publicKey) implements CardSignature {}

    record WrongPin(int triesLeft) implements CardSignature {}

    record Locked() implements CardSignature {}

    /// No signing certificate, or one that has run out (署名用電子証明書は転居・改姓で失効する).
    record NoCertificate() implements CardSignature {}
}

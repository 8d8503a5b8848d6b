package hitomado.identity.card;

/// カードの読取り — the door to My Number cards; what stands behind it is chosen by `hitomado.card`.
public interface CardReader {
    /// 利用者証明用電子証明書 — proves the holder by the four-digit PIN.
    CardReading read(String serial, String pin);

    /// 署名用電子証明書 — signs a SHA-256 hash by the PIN of 6–16 characters.
    CardSignature sign(String serial, String pin, byte[] hash);

    /// Whether the person can be told before signing that the certificate will not do.
    SigningCertificateState signingCertificate(String serial);
}

package hitomado.platform.sealing;

/// 封の宛先 — a public key that messages are sealed to, as text: 32 bytes of X25519 in Base64.
public record ReceiverKey(String base64) {
    /// The first 16 hexadecimal digits of its SHA-256, by which a receiver finds the right private key.
    public String id() {
        return Curve.id(Curve.bytes(base64));
    }
}

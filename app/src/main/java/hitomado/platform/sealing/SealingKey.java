package hitomado.platform.sealing;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;

/// 封を開ける鍵 — a private key of X25519 with the public one that belongs to it.
///
/// Deliberately no record: nothing prints or serialises it unless [#secret] is called.
public final class SealingKey {
    private final byte[] scalar;
    private final ReceiverKey receiver;
    private final String id;

    private SealingKey(byte[] scalar) {
        this.scalar = scalar;
        this.receiver = new ReceiverKey(Base64.getEncoder().encodeToString(Curve.publicOf(scalar)));
        this.id = receiver.id();
    }

    public static SealingKey generate(SecureRandom random) {
        var scalar = new byte[Curve.BYTES];
        random.nextBytes(scalar);
        return new SealingKey(scalar);
    }

    /// @param secret 32 bytes in Base64, e.g. of `openssl rand -base64 32`
    public static SealingKey of(String secret) {
        return new SealingKey(Curve.bytes(secret));
    }

    /// The private key, to be kept; never for a log or a page.
    public String secret() {
        return Base64.getEncoder().encodeToString(scalar);
    }

    public ReceiverKey receiver() {
        return receiver;
    }

    public String id() {
        return id;
    }

    PrivateKey privateKey() {
        return Curve.privateKey(scalar);
    }

    /// Names the id only.
    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }
}

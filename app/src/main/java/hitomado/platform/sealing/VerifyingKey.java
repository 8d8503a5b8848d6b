package hitomado.platform.sealing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// 署名を確かめる鍵 — a public key of Ed25519 as text: 32 bytes in Base64.
public record VerifyingKey(String base64) {
    static final int BYTES = 32;

    /// SubjectPublicKeyInfo up to the key (RFC 8410 §4).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /// The first 16 hexadecimal digits of its SHA-256.
    public String id() {
        return Curve.id(Curve.bytes(base64));
    }

    public boolean verifies(byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key());
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException | InvalidKeySpecException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        var raw = Curve.bytes(base64);
        var encoded = new byte[PREFIX.length + raw.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java 25 has Ed25519", e);
    }
}

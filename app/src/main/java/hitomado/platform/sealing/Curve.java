package hitomado.platform.sealing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/// X25519 (RFC 7748) on keys of 32 raw bytes.
final class Curve {
    static final int BYTES = 32;

    private static final String NAME = "X25519";
    private static final byte[] BASE_POINT = Arrays.copyOf(new byte[] {9}, BYTES);

    private Curve() {}

    static byte[] bytes(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // without the cause: its message quotes characters of the key
            throw new IllegalArgumentException("a key is not Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        return bytes;
    }

    /// The public key is the private one multiplied with the base point (RFC 7748 §6.1).
    static byte[] publicOf(byte[] scalar) {
        try {
            return agree(privateKey(scalar), BASE_POINT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the base point is a valid key", e);
        }
    }

    /// @throws InvalidKeyException where the other key is no point that may be used (of small order)
    static byte[] agree(PrivateKey own, byte[] other) throws InvalidKeyException {
        try {
            var agreement = KeyAgreement.getInstance(NAME);
            agreement.init(own);
            agreement.doPhase(publicKey(other), true);
            return agreement.generateSecret();
        } catch (InvalidKeyException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static PrivateKey privateKey(byte[] scalar) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        var bigEndian = new byte[BYTES];
        for (var i = 0; i < BYTES; i++) {
            bigEndian[i] = raw[BYTES - 1 - i];
        }
        bigEndian[0] &= 0x7F; // the highest bit means nothing (RFC 7748 §5)
        return KeyFactory.getInstance(NAME)
                .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, bigEndian)));
    }

    static byte[] raw(PublicKey key) {
        var bigEndian = ((XECPublicKey) key).getU().toByteArray();
        var raw = new byte[BYTES];
        for (var i = 0; i < BYTES && i < bigEndian.length; i++) {
            raw[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return raw;
    }

    static String id(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey), 0, 8);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java 25 has X25519, HKDF-SHA256, AES/GCM and SHA-256", e);
    }
}

package hitomado.platform.sealing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// 署名の鍵 — a private key of Ed25519 (RFC 8032), kept as its seed of 32 bytes, with the public one that belongs to it.
///
/// Deliberately no record: nothing prints or serialises it.
public final class SigningKey {
    private final KeyPair pair;
    private final VerifyingKey verifying;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
        var encoded = pair.getPublic().getEncoded();
        // the last 32 bytes of a SubjectPublicKeyInfo are the key itself (RFC 8410 §4)
        var raw = Arrays.copyOfRange(encoded, encoded.length - VerifyingKey.BYTES, encoded.length);
        this.verifying = new VerifyingKey(Base64.getEncoder().encodeToString(raw));
    }

    /// @param seed 32 bytes in Base64, e.g. of `openssl rand -base64 32`
    public static SigningKey of(String seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(Curve.bytes(seed)));
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw VerifyingKey.missing(e);
        }
    }

    public VerifyingKey verifying() {
        return verifying;
    }

    public String id() {
        return verifying.id();
    }

    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw VerifyingKey.missing(e);
        }
    }

    /// Names the id only.
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }

    /// Gives the seed where the generator asks for 32 random bytes: the JDK has no other way from a seed to both keys.
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a seed of Ed25519 has 32 bytes, asked were " + bytes.length);
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}

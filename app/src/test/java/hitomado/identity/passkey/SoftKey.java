package hitomado.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// An authenticator in software that also does what a true one never would: other sites, old counters, nobody verified.
public final class SoftKey {
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int PRESENT = 0x01;
    private static final int NEW_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = bytes(UUID.randomUUID());
    private String origin = "http://localhost";
    private String site = "localhost";
    private int counter = 1;
    private boolean verified = true;

    public SoftKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SoftKey origin(String to) {
        origin = to;
        return this;
    }

    public SoftKey site(String to) {
        site = to;
        return this;
    }

    public SoftKey counter(int to) {
        counter = to;
        return this;
    }

    public SoftKey verified(boolean to) {
        verified = to;
        return this;
    }

    /// The answer to a registration's challenge.
    public String register(String challenge) {
        var attested = join(new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
        var data = join(authenticatorData(NEW_KEY), attested);
        var attestation = join(
                new byte[] {(byte) 0xA3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xA0},
                text("authData"),
                blob(data));
        return json("""
                "attestationObject":"%s","clientDataJSON":"%s","transports":["internal"]
                """.formatted(base64(attestation), base64(client("webauthn.create", challenge))));
    }

    /// The answer to a sign-in's challenge; the counter grows with each.
    public String answer(String challenge) {
        return answer(challenge, id);
    }

    /// With the id of another key.
    public String answerAs(SoftKey other, String challenge) {
        return answer(challenge, other.id);
    }

    private String answer(String challenge, byte[] as) {
        var client = client("webauthn.get", challenge);
        var data = authenticatorData(0);
        counter++;
        return json("""
                "authenticatorData":"%s","clientDataJSON":"%s","signature":"%s"
                """.formatted(base64(data), base64(client), base64(sign(join(data, sha256(client))))), as);
    }

    private String json(String response) {
        return json(response, id);
    }

    private static String json(String response, byte[] as) {
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},"response":{%s}}
                """.formatted(base64(as), base64(as), response.strip());
    }

    private byte[] client(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags) {
        var all = (byte) (flags | (verified ? PRESENT_AND_VERIFIED : PRESENT));
        var count = ByteBuffer.allocate(4).putInt(counter).array();
        return join(sha256(site.getBytes(StandardCharsets.UTF_8)), new byte[] {all}, count);
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// {1: 2, 3: -7, -1: 1, -2: x, -3: y} (RFC 9053, 7.1).
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
                blob(fixed(point.getAffineX())),
                new byte[] {0x22},
                blob(fixed(point.getAffineY())));
    }

    private static byte[] fixed(BigInteger number) {
        var raw = number.toByteArray();
        var out = new byte[32];
        var length = Math.min(raw.length, out.length);
        System.arraycopy(raw, raw.length - length, out, out.length - length, length);
        return out;
    }

    private static byte[] text(String text) {
        var raw = text.getBytes(StandardCharsets.UTF_8);
        return join(new byte[] {(byte) (0x60 | raw.length)}, raw);
    }

    private static byte[] blob(byte[] raw) {
        return join(new byte[] {0x58, (byte) raw.length}, raw);
    }

    private static byte[] sha256(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] raw) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}

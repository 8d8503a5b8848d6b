package hitomado.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// 値の暗号化: seals single values with AES-256-GCM so that a database, a dump or a backup shows none of them.
///
/// A sealed value reads `v1.KEYID.BASE64URL(nonce ‖ ciphertext ‖ tag)`. The context (table, column and row id) is
/// authenticated
/// with it: a value moved to another row does not open. Nonces are random; one key must seal fewer than 2^32 values
/// (NIST SP 800-38D §8.3), 4,000 times the numbers of a city of a million.
public final class Vault {
    private static final String FORMAT = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String currentId;
    private final Map<String, SecretKey> sealing = new HashMap<>();
    private final Map<String, SecretKey> printing = new HashMap<>();
    private final SecureRandom random;

    public Vault(VaultKeys keys, SecureRandom random) {
        this.currentId = keys.currentId();
        this.random = random;
        for (var id : keys.ids()) {
            sealing.put(id, derive(keys.master(id), "hitomado vault v1 seal", "AES"));
            printing.put(id, derive(keys.master(id), "hitomado vault v1 fingerprint", "HmacSHA256"));
        }
    }

    /// Encrypts a value for one place; the same value gives another text each time.
    public String seal(String plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var bytes = plain.getBytes(StandardCharsets.UTF_8);
        try {
            var sealed = crypt(Cipher.ENCRYPT_MODE, new Sealed(currentId, nonce, bytes), context);
            var whole =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return FORMAT + "." + currentId + "." + base64(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES/GCM", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Decrypts a value in the context in which it was sealed.
    public String open(String sealed, String context) {
        byte[] plain = {};
        try {
            plain = crypt(Cipher.DECRYPT_MODE, parse(sealed), context);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new VaultException("a sealed value does not open: wrong key, wrong context or altered");
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// Whether a value was sealed with a key that is no longer the current one.
    public boolean needsResealing(String sealed) {
        return !parse(sealed).keyId().equals(currentId);
    }

    /// A keyed digest by which equal values are found without opening any (a unique index over 個人番号); one-way.
    ///
    /// It changes with the current key: a change of keys has to renew the column.
    public String fingerprint(String plain, String context) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(printing, currentId));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return currentId + "." + base64(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Vault[current=" + currentId + "]";
    }

    private byte[] crypt(int mode, Sealed value, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(sealing, value.keyId()), new GCMParameterSpec(TAG_BITS, value.nonce()));
        cipher.updateAAD((FORMAT + "." + value.keyId() + "\0" + context).getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(value.bytes());
    }

    private static Sealed parse(String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(FORMAT)) {
            throw new VaultException("not a sealed value of format " + FORMAT);
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new VaultException("a sealed value is cut or garbled");
        }
        if (bytes.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new VaultException("a sealed value is cut or garbled");
        }
        return new Sealed(
                parts[1], Arrays.copyOf(bytes, NONCE_BYTES), Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
    }

    private static SecretKey key(Map<String, SecretKey> keys, String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new VaultException("no vault key with id " + id);
        }
        return key;
    }

    /// One master key, separate keys for each use (RFC 5869), so that fingerprints say nothing about ciphertexts.
    private static SecretKey derive(SecretKey master, String use, String algorithm) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(use.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Sealed(String keyId, byte[] nonce, byte[] bytes) {}
}

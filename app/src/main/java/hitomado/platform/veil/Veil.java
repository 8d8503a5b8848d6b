package hitomado.platform.veil;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// 覆い — AES-256-GCM over one value: `veil1.BASE64URL(nonce ‖ ciphertext ‖ tag)` as text, `VEIL1 ‖ …` as bytes.
///
/// Nonces are random; one key must veil fewer than 2^32 values (NIST SP 800-38D §8.3).
final class Veil {
    static final String MARK = "veil1.";
    static final byte[] BYTES_MARK = "VEIL1".getBytes(StandardCharsets.US_ASCII);

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Veil(SecretKey key) {
        this.key = key;
    }

    String hide(String plain) {
        return plain.isEmpty()
                ? plain
                : MARK
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(seal(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /// As JSON that holds one text.
    String hideJson(String json) {
        return '"' + hide(json) + '"';
    }

    byte[] hide(byte[] plain) {
        var sealed = seal(plain);
        var whole = Arrays.copyOf(BYTES_MARK, BYTES_MARK.length + sealed.length);
        System.arraycopy(sealed, 0, whole, BYTES_MARK.length, sealed.length);
        return whole;
    }

    /// What was hidden; anything else as it is.
    String show(String text) {
        if (text.startsWith(MARK)) {
            return plain(text);
        }
        return text.startsWith('"' + MARK) ? plain(text.substring(1, text.length() - 1)) : text;
    }

    byte[] show(byte[] bytes) {
        var mark = BYTES_MARK.length;
        return bytes.length > mark && Arrays.equals(bytes, 0, mark, BYTES_MARK, 0, mark)
                ? open(Arrays.copyOfRange(bytes, mark, bytes.length))
                : bytes;
    }

    private String plain(String hidden) {
        return new String(open(Base64.getUrlDecoder().decode(hidden.substring(MARK.length()))), StandardCharsets.UTF_8);
    }

    private byte[] seal(byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, whole, NONCE_BYTES);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES/GCM", e);
        }
    }

    private byte[] open(byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a veiled value does not open: another key, or altered");
        }
    }
}

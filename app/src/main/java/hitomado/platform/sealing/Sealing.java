package hitomado.platform.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// 封 — seals a message to a public key, so that only the receiver reads it and nobody changes it unnoticed.
///
/// `1 ‖ key id (8) ‖ ephemeral public key (32) ‖ ciphertext ‖ tag (16)`. Key and nonce come from HKDF-SHA256 over the
/// X25519 secret and serve one message only. The place (kind and row id) is authenticated: a message that was moved to
/// another row does not open. It says nothing about who sealed it.
public final class Sealing {
    private static final byte FORMAT = 1;
    private static final int ID_BYTES = 8;
    private static final int HEAD_BYTES = 1 + ID_BYTES + Curve.BYTES;
    private static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;

    private Sealing() {}

    /// @param place kind and id of the row that will hold it, e.g. `applications.reply:01a2…`
    public static byte[] seal(byte[] plain, ReceiverKey receiver, String place) {
        try {
            var to = Curve.bytes(receiver.base64());
            var ephemeral = ephemeral();
            var head = new ByteArrayOutputStream(HEAD_BYTES + plain.length + TAG_BYTES);
            head.write(FORMAT);
            head.writeBytes(HexFormat.of().parseHex(Curve.id(to)));
            head.writeBytes(Curve.raw(ephemeral.getPublic()));
            var secret = Curve.agree(ephemeral.getPrivate(), to);
            var cipher = cipher(Cipher.ENCRYPT_MODE, secret, head.toByteArray(), to, place);
            head.writeBytes(cipher.doFinal(plain));
            return head.toByteArray();
        } catch (GeneralSecurityException e) {
            throw Curve.missing(e);
        }
    }

    /// @param keys the receiver's private key by key id
    public static Opened open(byte[] sealed, Function<String, Optional<SealingKey>> keys, String place) {
        if (sealed.length < HEAD_BYTES + TAG_BYTES || sealed[0] != FORMAT) {
            return new Opened.Broken();
        }
        var id = keyId(sealed);
        return keys.apply(id).map(key -> open(sealed, key, place)).orElseGet(() -> new Opened.OtherKey(id));
    }

    /// Id of the key that a message is sealed to; empty where it is none of this format.
    public static String keyId(byte[] sealed) {
        return sealed.length < HEAD_BYTES ? "" : HexFormat.of().formatHex(sealed, 1, 1 + ID_BYTES);
    }

    private static Opened open(byte[] sealed, SealingKey key, String place) {
        try {
            var head = Arrays.copyOf(sealed, HEAD_BYTES);
            var secret = Curve.agree(key.privateKey(), Arrays.copyOfRange(head, 1 + ID_BYTES, HEAD_BYTES));
            var to = Curve.bytes(key.receiver().base64());
            var cipher = cipher(Cipher.DECRYPT_MODE, secret, head, to, place);
            return new Opened.Plain(cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES));
        } catch (GeneralSecurityException e) {
            return new Opened.Broken();
        }
    }

    /// The head goes into the key and, with the place, into the tag.
    private static Cipher cipher(int mode, byte[] secret, byte[] head, byte[] to, String place)
            throws GeneralSecurityException {
        var use = new ByteArrayOutputStream();
        use.writeBytes("hitomado sealing 1".getBytes(StandardCharsets.US_ASCII));
        use.writeBytes(head);
        use.writeBytes(to);
        var derived = KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .thenExpand(use.toByteArray(), KEY_BYTES + NONCE_BYTES));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived, 0, KEY_BYTES, "AES"),
                new GCMParameterSpec(TAG_BYTES * 8, derived, KEY_BYTES, NONCE_BYTES));
        cipher.updateAAD(head);
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(derived, (byte) 0);
        Arrays.fill(secret, (byte) 0);
        return cipher;
    }

    private static KeyPair ephemeral() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("X25519").generateKeyPair();
    }
}

package hitomado.door.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// 取得要求の署名 — the text that is signed: path, time, a number used once, and the hash of the body.
record PullSignature(String path, String at, String nonce) {
    static final String TIME = "X-Door-Time";
    static final String NONCE = "X-Door-Nonce";
    static final String SIGNATURE = "X-Door-Signature";

    byte[] request(byte[] body) {
        return text("hitomado door pull 1", path + "\n" + at, body);
    }

    /// An answer belongs to its request by the number; another one's answer does not fit.
    byte[] answer(int status, byte[] body) {
        return text("hitomado door answer 1", Integer.toString(status), body);
    }

    private byte[] text(String use, String what, byte[] body) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            return String.join("\n", use, what, nonce, hash).getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

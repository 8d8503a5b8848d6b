package hitomado.counter;

import hitomado.door.FactRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// 市外から来た人 — a reference that says nothing of the person, so that neither log nor audit trail names anybody.
final class Newcomer {
    private static final int LENGTH = 32;

    private Newcomer() {}

    /// The same paper gives the same reference: a second reception finds the open draft.
    static String reference(FactRequest.Person.Claims claims) {
        var text = claims.fullName() + "\n" + claims.birthDate() + "\n" + claims.sex() + "\n" + claims.address();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "newcomer:" + HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

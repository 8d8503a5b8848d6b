package hitomado.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// 署名対象 — the fingerprint of a preparation: session, revision, and every item of every application in order.
final class PreparationDigest {
    private PreparationDigest() {}

    static byte[] of(Preparation preparation) {
        var sha = sha256();
        part(sha, preparation.snapshot().id().toString());
        part(sha, Integer.toString(preparation.snapshot().revision()));
        for (var application : preparation.applications()) {
            part(sha, application.procedure().id());
            part(sha, application.unit().value());
            part(sha, application.outcome().name());
            for (var item : application.items()) {
                part(sha, item.item().id());
                part(sha, item.key().toString());
                part(sha, item.value().text());
                part(sha, item.source().name());
            }
        }
        return sha.digest();
    }

    /// Length first, so that no two different lists of parts give the same bytes.
    private static void part(MessageDigest sha, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) ':');
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

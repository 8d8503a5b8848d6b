package hitomado.platform.operations;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A stream that passes bytes on and keeps their SHA-256; closing it leaves the target open.
final class Fingerprint extends DigestOutputStream {
    private Fingerprint(OutputStream target, MessageDigest digest) {
        super(target, digest);
    }

    static Fingerprint of(OutputStream target) {
        try {
            return new Fingerprint(target, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        // the entry of a zip file ends, the file does not
    }
}

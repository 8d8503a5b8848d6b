package hitomado.platform.audit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/// SHA-256 over values that each bring their length, so that no two lists of values read the same.
final class Canon {
    static final int BYTES = 32;
    private static final int ABSENT = -1;

    private final MessageDigest digest;
    private final byte[] length = new byte[Integer.BYTES];

    Canon() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Canon bytes(byte @Nullable [] value) {
        size(value == null ? ABSENT : value.length);
        if (value != null) {
            digest.update(value);
        }
        return this;
    }

    Canon text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Canon number(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /// As microseconds, which is what the database keeps.
    Canon time(Instant value) {
        return number(value.getEpochSecond() * 1_000_000 + value.getLong(ChronoField.MICRO_OF_SECOND));
    }

    byte[] done() {
        return digest.digest();
    }

    private void size(int size) {
        length[0] = (byte) (size >>> 24);
        length[1] = (byte) (size >>> 16);
        length[2] = (byte) (size >>> 8);
        length[3] = (byte) size;
        digest.update(length);
    }
}

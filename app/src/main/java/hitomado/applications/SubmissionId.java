package hitomado.applications;

import hitomado.platform.NotFound;
import java.util.UUID;

/// 提出の識別子 — what one session sent at once: one application per procedure and unit.
public record SubmissionId(UUID value) {
    /// Reads an id out of a URL; anything else than a UUID is simply not there.
    public static SubmissionId parse(String text) {
        try {
            return new SubmissionId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("submission");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

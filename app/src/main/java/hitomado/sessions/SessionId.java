package hitomado.sessions;

import hitomado.platform.NotFound;
import java.util.UUID;

/// 受付セッションの識別子.
public record SessionId(UUID value) {
    /// Reads an id out of a URL; anything else than a UUID is simply not there.
    public static SessionId parse(String text) {
        try {
            return new SessionId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("session");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

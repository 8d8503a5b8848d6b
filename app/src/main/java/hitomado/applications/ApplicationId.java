package hitomado.applications;

import hitomado.platform.NotFound;
import java.util.UUID;

/// 申請の識別子 — one procedure filed for one unit.
public record ApplicationId(UUID value) {
    /// Reads an id out of a URL; anything else than a UUID is simply not there.
    public static ApplicationId parse(String text) {
        try {
            return new ApplicationId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("application");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

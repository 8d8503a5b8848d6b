package hitomado.identity.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 職員アカウント — as the administration shows it.
///
/// @param temporary whether it waits for its owner's own password
/// @param secondFactor whether one-time codes are asked for
/// @param version grows with every change
public record StaffAccount(
        UUID id,
        String login,
        Placement placement,
        @Nullable Instant disabledAt,
        @Nullable Instant lockedUntil,
        boolean temporary,
        boolean secondFactor,
        int version) {
    public boolean disabled() {
        return disabledAt != null;
    }

    public String key() {
        return "staff:" + id;
    }
}

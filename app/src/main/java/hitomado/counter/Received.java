package hitomado.counter;

import hitomado.sessions.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 受付票 — who was received for whom, how staff made sure of it, and which member of staff did.
///
/// @param person the office's reference of the person concerned; null for somebody whom the register does not hold
/// @param staff key of the member of staff
/// @param ward code of the ward office
public record Received(
        SessionId session,
        @Nullable String person,
        Visitor visitor,
        String staff,
        String staffLabel,
        String ward,
        Instant at) {}

package hitomado.notices;

import java.time.Duration;
import java.util.UUID;

/// 外部の通知サービス — the door to LINE or to a web push service.
interface MessageDoor {
    Channel channel();

    /// Hands over one short text; asked twice with one key it delivers once.
    ///
    /// @param key idempotency key, as LINE's `X-Line-Retry-Key`
    /// @param address user id or push subscription
    Answer deliver(UUID key, String address, String text);

    /// What came back.
    sealed interface Answer {
        record Accepted() implements Answer {}

        /// Too many at once: not before this pause.
        record TooFast(Duration pause) implements Answer {}

        /// Blocked by the user, or the subscription is gone: this address is of no use any more.
        record Unreachable() implements Answer {}

        /// The service is away.
        record Away(String reason) implements Answer {}
    }
}

package hitomado.applications;

import hitomado.platform.ids.ReceiptNumber;
import java.util.UUID;

/// 開けられない申請 — what waits at the door and does not open: altered on the way, or its key is not here. It stays and
/// is tried again.
public record Unopened(UUID id, Kind kind, ReceiptNumber receipt) {
    /// What is sealed.
    public enum Kind {
        /// 申請
        APPLICATION,
        /// 住民からの応答
        REPLY
    }
}

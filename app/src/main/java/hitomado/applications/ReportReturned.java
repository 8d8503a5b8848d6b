package hitomado.applications;

import java.util.UUID;

/// 戻ってきた連絡 — a report that went over to the resident's network and was not applied there.
public record ReportReturned(UUID report, Why why) {
    /// What the other side says of it.
    public enum Why {
        /// The application had ended; nothing more to do.
        TOO_LATE,
        /// It does not open there: it is held, and those after it wait, until it is sent again.
        UNOPENED
    }
}

package hitomado.retention;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 廃棄の案・廃棄証明 — what is to be destroyed or was, by which rule, and who agreed.
///
/// @param counts what was destroyed, by kind; empty before
/// @param digest SHA-256 of what the certificate says; empty before
public record Disposal(
        UUID id,
        String procedure,
        String outcome,
        int fiscalYear,
        String rule,
        State state,
        Signed proposed,
        @Nullable Signed decided,
        @Nullable Instant doneAt,
        Map<String, Long> counts,
        String digest,
        long cases) {
    public Disposal {
        counts = Map.copyOf(counts);
    }

    /// 状態
    public enum State {
        PROPOSED,
        REJECTED,
        CONFIRMED,
        DONE
    }

    /// Who, when.
    public record Signed(String by, String label, Instant at) {}
}

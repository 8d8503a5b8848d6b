package hitomado.platform.audit.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 検証 — what one look of the verifier found.
///
/// @param unsealed rows that wait for their seal
/// @param problems how many findings there are; the list stops at [#MOST]
/// @param notes what is to be known and is no problem: restores, keys
public record Verification(
        Instant at,
        Duration took,
        long batches,
        long rows,
        long unsealed,
        long problems,
        List<Finding> findings,
        List<String> notes,
        Optional<Head> head) {
    /// Findings that are named.
    public static final int MOST = 200;

    public Verification {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    public boolean clean() {
        return problems == 0;
    }
}

package hitomado.applications;

import hitomado.procedures.LocalText;
import hitomado.procedures.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 判定理由の記録 — why an outcome was what it was, kept as it was shown when the submission was made.
public record StoredReason(LocalText because, List<String> law, boolean unverified) {
    static final StoredReason NONE = new StoredReason(LocalText.NONE, List.of(), false);

    static StoredReason of(@Nullable Reason reason) {
        return reason == null
                ? NONE
                : new StoredReason(
                        reason.because(),
                        reason.citation().law(),
                        reason.citation().unverified());
    }
}

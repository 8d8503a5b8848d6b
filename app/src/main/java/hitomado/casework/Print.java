package hitomado.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 印刷 — a paper of a case that a job draws as PDF.
///
/// @param delivers whether the finished paper is delivered to the resident
/// @param title its title, and what is written with it: text of the notice or letter
/// @param masked without the addresses of people under 支援措置
/// @param problem a message key that says why it waits or failed; null where all is well
/// @param characters what no font can draw, where that is the problem
public record Print(
        UUID id,
        CaseId about,
        Kind kind,
        boolean delivers,
        String title,
        String text,
        boolean masked,
        String orderedBy,
        String orderedLabel,
        Instant orderedAt,
        @Nullable Instant endedAt,
        @Nullable UUID file,
        @Nullable String problem,
        String characters) {
    /// 帳票の種類.
    public enum Kind {
        /// 届出書の写し — the filled form.
        FORM,
        /// 通知書 — a letter with the decision.
        LETTER
    }

    public boolean waiting() {
        return endedAt == null;
    }
}

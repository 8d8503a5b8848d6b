package hitomado.casework;

import hitomado.applications.ApplicationId;
import hitomado.rules.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 事案 — one application on a clerk's desk.
///
/// @param number 受理番号
/// @param origin the application it came from
/// @param section id of the section that decides
/// @param waitsFor id of the procedure whose filing satisfies this one
/// @param guarded concerns a person under 支援措置: addresses are masked without the special permission
/// @param claim who works on it; null while nobody does
/// @param decision null until it is decided
/// @param facts canonical values by `fact@subject`, what the office needs to decide and to change the register
/// @param version grows with every change; whoever acts on an older one is shown what changed
public record CaseFile(
        CaseId id,
        String number,
        Origin origin,
        String section,
        CaseState state,
        @Nullable String waitsFor,
        String subjectName,
        boolean guarded,
        CaseFiler filer,
        Dates dates,
        @Nullable Claim claim,
        @Nullable Decision decision,
        Map<String, String> facts,
        int version) {
    public CaseFile {
        facts = Map.copyOf(facts);
    }

    /// 申請 — the application, the submission it was sent with, and what it is about.
    ///
    /// @param receipt 受付番号 as shown to people
    public record Origin(
            ApplicationId application,
            UUID submission,
            String receipt,
            String procedure,
            int revision,
            String lifeEvent,
            SubjectId unit) {}

    /// 日付 — 届出日, 届出期限 (null where the law sets none), 処理の目安 (null while it waits), and when it was opened.
    public record Dates(
            LocalDate filedOn,
            @Nullable LocalDate deadline,
            @Nullable LocalDate dueOn,
            Instant openedAt) {
        public boolean late() {
            return deadline != null && filedOn.isAfter(deadline);
        }
    }

    /// 担当 — key and name of the member of staff.
    public record Claim(String by, String label) {}

    /// 決定 — its outcome and, for a refusal, the reason.
    public record Decision(boolean granted, String reason) {}

    public String procedure() {
        return origin.procedure();
    }

    public boolean claimedBy(String actor) {
        return claim != null && claim.by().equals(actor);
    }

    /// Canonical value of a fact, empty where it is not known or known to be empty.
    public String fact(String fact, String subject) {
        return facts.getOrDefault(fact + "@" + subject, "");
    }
}

package hitomado.applications;

import hitomado.platform.ids.ReceiptNumber;
import hitomado.procedures.Outcome;
import hitomado.rules.SubjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 申請の控え — one application as its resident sees it.
///
/// @param bring ids of the documents to bring or attach, of the procedure's definition
/// @param effective from when the decision holds; null before it or where there is no such day
/// @param decisionReason empty before the decision
/// @param caseNumber the office's number; empty until it took the application
public record FiledApplication(
        ApplicationId id,
        SubmissionId submission,
        String procedure,
        SubjectId unit,
        Outcome outcome,
        @Nullable String satisfiedBy,
        StoredReason reason,
        ReceiptNumber receipt,
        ApplicationStatus status,
        LocalDate filedOn,
        @Nullable LocalDate deadline,
        long feeYen,
        List<String> bring,
        @Nullable LocalDate effective,
        String decisionReason,
        String caseNumber) {
    public FiledApplication {
        bring = List.copyOf(bring);
    }

    /// 取下げができるか — as long as nothing is decided.
    public boolean mayBeWithdrawn() {
        return !status.ended() && outcome != Outcome.SATISFIED;
    }
}

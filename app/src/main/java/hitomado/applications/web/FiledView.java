package hitomado.applications.web;

import java.util.List;

/// 申請の表示 — one filed application in the reader's language; empty texts are not shown.
///
/// @param spoken the receipt number as it is read out
/// @param outcome code of the outcome: submit, visit, satisfied
/// @param status name of the status; empty for one that another filing satisfies
public record FiledView(
        String id,
        String title,
        String person,
        String receipt,
        String spoken,
        String outcome,
        String status,
        String reason,
        String law,
        String satisfiedBy,
        String afterwards,
        String section,
        String deadline,
        String fee,
        List<String> bring,
        String decisionReason,
        String effective,
        String caseNumber) {
    public FiledView {
        bring = List.copyOf(bring);
    }
}

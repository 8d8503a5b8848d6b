package hitomado.applications.web;

import hitomado.applications.ApplicationStatus;
import hitomado.platform.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 申請の表示 — one filed application in the reader's language; empty texts are not shown.
///
/// @param spoken the receipt number as it is read out
/// @param outcome code of the outcome: submit, visit, satisfied
/// @param status null for one that another filing satisfies
public record FiledView(
        String id,
        String title,
        String person,
        String receipt,
        String spoken,
        String outcome,
        @Nullable ApplicationStatus status,
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

    /// Title with the name of the person it is for.
    public String heading() {
        return person.isEmpty() ? title : title + "（" + person + "）";
    }

    public boolean refused() {
        return status == ApplicationStatus.REFUSED;
    }

    public Tone tone() {
        return Words.tone(outcome);
    }

    public Tone statusTone() {
        return status == null ? Tone.NEUTRAL : Words.tone(status);
    }
}

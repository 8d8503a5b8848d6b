package hitomado.applications;

import hitomado.platform.ids.ReceiptNumber;
import hitomado.procedures.Outcome;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 提出された申請 — one application as the office takes it: sealed, complete, with the source of every item.
///
/// @param unit the subject it is filed for: `event`, `household` or a person
/// @param outcome SUBMIT, VISIT (届出日 is the day of the visit) or SATISFIED (みなし届出, see `satisfiedBy`)
/// @param satisfiedBy id of the procedure whose 付記 satisfies this one; null unless SATISFIED
/// @param filedOn day of submission; for VISIT the day it was prepared, the office sets 届出日 when the person comes
/// @param deadline last day in time; null where the procedure has none
/// @param facts what the items show and what decided the outcome, by subject; nothing else of the session
public record SubmittedApplication(
        ApplicationId id,
        ReceiptNumber receipt,
        SubmissionId submission,
        String procedure,
        int revision,
        SubjectId unit,
        Outcome outcome,
        @Nullable String satisfiedBy,
        String lifeEvent,
        String channel,
        Filer filer,
        Instant filedAt,
        LocalDate filedOn,
        @Nullable LocalDate deadline,
        List<FiledItem> items,
        List<FiledPerson> people,
        Map<FactKey, Value> facts,
        List<FiledDocument> documents) {
    public SubmittedApplication {
        items = List.copyOf(items);
        people = List.copyOf(people);
        facts = Map.copyOf(facts);
        documents = List.copyOf(documents);
    }
}

package hitomado.applications;

import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.calendar.Deadline;
import hitomado.procedures.Definitions;
import hitomado.procedures.Document;
import hitomado.procedures.Form;
import hitomado.procedures.LifeEvent;
import hitomado.procedures.LocalText;
import hitomado.procedures.Outcome;
import hitomado.procedures.Procedure;
import hitomado.procedures.Reason;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import hitomado.sessions.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 提出内容 — what a session would submit now: every form with its items and sources, and what is still missing.
///
/// @param undecided procedures that only a clerk can decide: facts are needed that nobody may be asked for
public record Preparation(
        Snapshot snapshot,
        Definitions definitions,
        List<Prepared> applications,
        List<NotNeeded> notNeeded,
        List<Undecided> undecided,
        List<Missing> missing) {
    public Preparation {
        applications = List.copyOf(applications);
        notNeeded = List.copyOf(notNeeded);
        undecided = List.copyOf(undecided);
        missing = List.copyOf(missing);
    }

    /// 一つの申請 — one procedure for one unit.
    ///
    /// @param documents papers to attach or bring
    /// @param deadline null where the procedure has none
    /// @param facts what the items show and what decided the outcome
    public record Prepared(
            Procedure procedure,
            SubjectId unit,
            Outcome outcome,
            @Nullable Reason reason,
            List<PreparedItem> items,
            List<Document> documents,
            @Nullable Deadline deadline,
            Map<FactKey, Value> facts) {
        public Prepared {
            items = List.copyOf(items);
            documents = List.copyOf(documents);
            facts = Map.copyOf(facts);
        }

        public long feeYen() {
            return procedure.fee().yen();
        }

        /// Whether the card's signing certificate is asked for online.
        public boolean needsSigning() {
            return outcome == Outcome.SUBMIT && procedure.filing().signature() == Procedure.Signature.SIGNING;
        }
    }

    /// 記載事項 — one filled item with its source.
    ///
    /// @param row whose row it is: a person of the item's group, else the unit
    /// @param by name of the one who gave it
    /// @param changeable whether the one filing may change it on the questions' screen
    public record PreparedItem(
            Form.Item item, SubjectId row, FactKey key, Value value, Source source, String by, boolean changeable) {}

    /// 不要 — a procedure that is not needed, with the row that says why.
    public record NotNeeded(
            Procedure procedure, SubjectId unit, @Nullable Reason reason) {}

    /// 職員が確認 — a procedure whose need only a clerk can find out.
    public record Undecided(Procedure procedure, SubjectId unit) {}

    /// 未記入 — a fact that is still needed.
    public record Missing(FactKey key, LocalText label) {}

    public LifeEvent event() {
        return definitions.findLifeEvent(snapshot.lifeEvent()).orElseThrow();
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    public boolean needsSigning() {
        return applications.stream().anyMatch(Prepared::needsSigning);
    }

    /// 本人確認の水準 — the strongest sign-in that something filed online asks for.
    public SignInLevel signInLevel() {
        return applications.stream()
                .filter(one -> one.outcome() == Outcome.SUBMIT)
                .map(one -> one.procedure().filing().signIn().level())
                .max(Comparator.naturalOrder())
                .orElse(SignInLevel.NONE);
    }

    /// Whether this person has to sign in more strongly before submitting; at a counter staff see who it is.
    public boolean asksForMore(Actor who) {
        return !snapshot.channel().inPerson()
                && who instanceof Actor.Resident resident
                && !resident.level().reaches(signInLevel());
    }

    /// 署名対象 — everything that would be submitted, as bytes that are always the same.
    public byte[] document() {
        return CanonicalDocument.of(this);
    }

    /// SHA-256 of the document: what the card signs, so that nothing else is submitted under it.
    public byte[] digest() {
        return CanonicalDocument.sha256(document());
    }

    public long feeYen() {
        return applications.stream().mapToLong(Prepared::feeYen).sum();
    }
}

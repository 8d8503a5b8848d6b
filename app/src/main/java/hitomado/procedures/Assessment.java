package hitomado.procedures;

import hitomado.platform.calendar.Deadline;
import hitomado.rules.Decision;
import hitomado.rules.FactKey;
import hitomado.rules.Finding;
import hitomado.rules.Inquiry;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.TableRow;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 手続の判定 — what a situation makes of one procedure for one subject, as far as it is known.
///
/// @param outcome null while undecided
/// @param reasons rows that decided, or while undecided those that may still apply
/// @param missing facts that may still decide; empty once decided
/// @param documents papers needed; `perhaps` those whose condition is still open
/// @param deadline null when there is none or its day is not known yet
public record Assessment(
        Procedure procedure,
        SubjectId subject,
        @Nullable Outcome outcome,
        List<Reason> reasons,
        Set<FactKey> missing,
        List<Document> documents,
        List<Document> perhaps,
        @Nullable Deadline deadline) {
    public Assessment {
        reasons = List.copyOf(reasons);
        missing = Set.copyOf(missing);
        documents = List.copyOf(documents);
        perhaps = List.copyOf(perhaps);
    }

    /// One assessment for every subject of the procedure's unit: one, or one per person.
    public static List<Assessment> all(Definitions definitions, Procedure procedure, Situation situation) {
        var inquiry = definitions.rules().inquire(situation);
        return subjects(procedure, situation).stream()
                .map(subject -> of(definitions, procedure, subject, inquiry))
                .toList();
    }

    public static Assessment of(Definitions definitions, Procedure procedure, SubjectId subject, Inquiry inquiry) {
        var person = subject.isPerson() ? subject : null;
        var documents = new ArrayList<Document>();
        var perhaps = new ArrayList<Document>();
        for (var document : procedure.documents()) {
            var applies = document.conditional()
                    ? inquiry.evaluate(document.condition(), person)
                    : new Finding.Known(Value.TRUE);
            if (applies.isTrue()) {
                documents.add(document);
            } else if (applies.isOpen()) {
                perhaps.add(document);
            }
        }
        var deadline = deadline(definitions, procedure, person, inquiry);
        return switch (inquiry.decide(procedure.table(), person)) {
            case Decision.Decided decided ->
                new Assessment(
                        procedure,
                        subject,
                        outcome(decided),
                        reasons(decided.why().rows()),
                        Set.of(),
                        documents,
                        perhaps,
                        deadline);
            case Decision.Undecided open ->
                new Assessment(
                        procedure,
                        subject,
                        null,
                        reasons(open.mayApply()),
                        open.missing(),
                        documents,
                        perhaps,
                        deadline);
        };
    }

    /// The subjects that a procedure is decided for.
    public static List<SubjectId> subjects(Procedure procedure, Situation situation) {
        return switch (procedure.unit()) {
            case EVENT -> List.of(SubjectId.EVENT);
            case HOUSEHOLD -> List.of(SubjectId.HOUSEHOLD);
            case PERSON -> situation.persons();
        };
    }

    public Optional<Outcome> findOutcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Deadline> findDeadline() {
        return Optional.ofNullable(deadline);
    }

    /// Whether its form is filled in.
    public boolean open() {
        return outcome != null && outcome.open();
    }

    /// Where no row applies, or no table is valid on the day, the procedure is not needed.
    private static Outcome outcome(Decision.Decided decided) {
        var value = decided.outputs().getOrDefault("outcome", Value.ABSENT);
        return Outcome.find(value).orElse(Outcome.NOT_NEEDED);
    }

    private static List<Reason> reasons(List<TableRow> rows) {
        return rows.stream().map(Reason::of).toList();
    }

    private static @Nullable Deadline deadline(
            Definitions definitions, Procedure procedure, @Nullable SubjectId person, Inquiry inquiry) {
        var definition = procedure.deadline();
        if (definition == null) {
            return null;
        }
        var from = inquiry.evaluate(DeadlineDefinition.expressionOf(procedure.id()), person);
        return from instanceof Finding.Known(Value.Day(var day))
                ? definition.rule().deadline(day, definitions.city().calendar())
                : null;
    }
}

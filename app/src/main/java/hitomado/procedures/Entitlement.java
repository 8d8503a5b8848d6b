package hitomado.procedures;

import hitomado.rules.Decision;
import hitomado.rules.Explanation;
import hitomado.rules.FactKey;
import hitomado.rules.Inquiry;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.TableRow;
import hitomado.rules.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 受給資格の判定 — what a situation makes of one programme for one subject, as far as it is known.
///
/// @param outputs all outputs of the programme's table; empty while undecided
/// @param rows those that decided, or while undecided those that may still apply
/// @param facts what decided, down to what was given
/// @param missing facts that may still decide; empty once decided
public record Entitlement(
        Programme programme,
        SubjectId subject,
        Map<String, Value> outputs,
        List<TableRow> rows,
        List<Explanation.Used> facts,
        Set<FactKey> missing) {
    public Entitlement {
        outputs = Map.copyOf(outputs);
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        missing = Set.copyOf(missing);
    }

    public static Entitlement of(Programme programme, SubjectId subject, Inquiry inquiry) {
        return switch (inquiry.decide(programme.table(), subject.isPerson() ? subject : null)) {
            case Decision.Decided(var outputs, var why) ->
                new Entitlement(programme, subject, outputs, why.rows(), why.facts(), Set.of());
            case Decision.Undecided(var missing, var mayApply) ->
                new Entitlement(programme, subject, Map.of(), mayApply, List.of(), missing);
        };
    }

    /// One for every subject of the programme's unit.
    public static List<Entitlement> all(Definitions definitions, Programme programme, Situation situation) {
        var inquiry = definitions.rules().inquire(situation);
        return subjects(programme, situation).stream()
                .map(subject -> of(programme, subject, inquiry))
                .toList();
    }

    private static List<SubjectId> subjects(Programme programme, Situation situation) {
        return programme.unit() == SubjectKind.PERSON ? situation.persons() : List.of(SubjectId.HOUSEHOLD);
    }

    public boolean decided() {
        return missing.isEmpty();
    }

    /// Known to be entitled; where no row applies or no table is valid on the day, nobody is.
    public boolean entitled() {
        return Value.of(Programme.YES).equals(outputs.get(Programme.ENTITLED));
    }

    public List<Reason> reasons() {
        return rows.stream().map(Reason::of).toList();
    }
}

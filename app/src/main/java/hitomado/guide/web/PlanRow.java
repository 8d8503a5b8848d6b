package hitomado.guide.web;

import hitomado.platform.web.Tone;
import hitomado.procedures.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 手続の要否の表示 — one procedure of the plan, for one person or several.
///
/// @param outcome null while not yet known
/// @param law articles of the row that decided
/// @param unverified whether that row rests on no checked source
/// @param open labels of the facts that would decide, while not yet known
/// @param wish address of the question by which somebody asks for what is not needed by law; empty where there is none
public record PlanRow(
        String procedure,
        String title,
        List<String> people,
        @Nullable Outcome outcome,
        String why,
        List<String> law,
        boolean unverified,
        List<String> open,
        String wish) {
    public PlanRow {
        people = List.copyOf(people);
        law = List.copyOf(law);
        open = List.copyOf(open);
    }

    public Tone tone() {
        return outcome == null
                ? Tone.NEUTRAL
                : switch (outcome) {
                    case SUBMIT -> Tone.INFO;
                    case VISIT -> Tone.WAITING;
                    case SATISFIED -> Tone.DONE;
                    case NOT_NEEDED -> Tone.NEUTRAL;
                };
    }

    private PlanRow of(List<String> everybody) {
        return new PlanRow(procedure, title, everybody, outcome, why, law, unverified, open, wish);
    }

    /// The same procedure with the same answer for several people is one row.
    static List<PlanRow> merged(List<PlanRow> rows) {
        var merged = new LinkedHashMap<PlanRow, List<String>>();
        for (var row : rows) {
            merged.computeIfAbsent(row.of(List.of()), first -> new ArrayList<>())
                    .addAll(row.people);
        }
        return merged.entrySet().stream()
                .map(entry -> entry.getKey().of(entry.getValue()))
                .toList();
    }
}

package hitomado.procedures.reading;

import hitomado.procedures.Fact;
import hitomado.procedures.Programme;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.RuleBook;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// プッシュの検査 — people are told unasked only of what is sourced, and only with facts that a named law lets the city
/// use for it (個人情報保護法69条); everything else is refused.
final class PushCheck {
    /// 地方税法22条 keeps tax secrets: the law named must be one that lifts it.
    private static final String TAX_SECRECY = "地方税法22条";

    private final Draft draft;
    private final RuleBook rules;

    PushCheck(Draft draft, RuleBook rules) {
        this.draft = draft;
        this.rules = rules;
    }

    void run() {
        draft.programmes.values().stream()
                .filter(programme -> programme.push().allowed())
                .forEach(this::check);
    }

    private void check(Programme programme) {
        var reads = new TreeSet<>(rules.reads(List.of(), List.of(programme.table())));
        programme.push().presumes().keySet().stream()
                .filter(id -> !reads.contains(id))
                .forEach(id -> refuse(programme, "presumes " + id + ", which it does not use"));
        programme.push().findHolds().ifPresent(reads::add);
        for (var id : given(reads)) {
            var law = programme.push().basis().get(id);
            var fact = draft.facts.get(id);
            if (law == null) {
                refuse(programme, "names no law for " + id);
            } else if (fact != null && fact.sensitivity() == Fact.Sensitivity.TAX && !law.contains(TAX_SECRECY)) {
                refuse(programme, "must say for the tax fact " + id + " which law lifts " + TAX_SECRECY);
            }
        }
        for (var id : programme.push().basis().keySet()) {
            if (!reads.contains(id)) {
                refuse(programme, "names " + id + ", which it does not use");
            }
        }
        if (programme.citation().unverified() || usesUnverified(programme, reads)) {
            refuse(programme, "rests on something unverified");
        }
    }

    private Set<FactId> given(Set<FactId> reads) {
        return reads.stream()
                .filter(id -> {
                    var fact = draft.facts.get(id);
                    return fact != null && !fact.sources().contains(Source.DERIVED);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean usesUnverified(Programme programme, Set<FactId> reads) {
        var tables = reads.stream().map(PushCheck::table).collect(Collectors.toSet());
        tables.add(programme.table());
        return draft.tables.stream()
                .filter(table -> tables.contains(table.id()))
                .flatMap(table -> table.rows().stream())
                .anyMatch(ProgrammeReader::unverified);
    }

    private static String table(FactId output) {
        return output.value().substring(0, Math.max(0, output.value().lastIndexOf('.')));
    }

    private void refuse(Programme programme, String why) {
        draft.problems.add(programme.at(), ProblemLog.PUSH, "push of " + programme.id() + " " + why);
    }
}

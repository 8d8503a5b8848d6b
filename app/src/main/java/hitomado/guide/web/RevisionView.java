package hitomado.guide.web;

import hitomado.platform.Lang;
import hitomado.procedures.Definitions;
import hitomado.procedures.Outcome;
import hitomado.sessions.Interview;
import hitomado.sessions.Revisions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 改定の表示 — what newer definitions change in this draft.
///
/// @param to the newer revision
/// @param changes procedures that were changed, with what that does to the draft
/// @param shared whether facts or settings that all procedures use were changed
/// @param before questions left at most under the definitions the draft is pinned to
/// @param after questions left at most under the newer ones
public record RevisionView(int to, List<Change> changes, boolean shared, int before, int after) {

    /// One procedure; an outcome is empty where the procedure is undecided or not part of the life event.
    public record Change(String title, Kind kind, String before, String after) {}

    /// What happened to the procedure in the definitions.
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }

    static RevisionView of(Revisions.Offer offer, Lang lang) {
        var changes = new TreeSet<>(offer.change().procedures())
                .stream().map(id -> change(id, offer, lang)).toList();
        return new RevisionView(
                offer.change().to(),
                changes,
                offer.change().shared(),
                offer.before().plan().leftAtMost(),
                offer.after().plan().leftAtMost());
    }

    private static Change change(String id, Revisions.Offer offer, Lang lang) {
        var event = offer.before().snapshot().lifeEvent();
        var old = has(offer.before().definitions(), event, id);
        var young = has(offer.after().definitions(), event, id);
        var kind = old && young ? Kind.CHANGED : young ? Kind.ADDED : Kind.REMOVED;
        var of = young ? offer.after().definitions() : offer.before().definitions();
        var title = of.findProcedure(id).orElseThrow().title().in(lang);
        return new Change(title, kind, outcomes(id, offer.before(), lang), outcomes(id, offer.after(), lang));
    }

    private static boolean has(Definitions definitions, String event, String procedure) {
        return definitions.findLifeEvent(event).orElseThrow().procedures().contains(procedure);
    }

    /// Codes of the outcomes for the people of the draft, each once.
    private static String outcomes(String id, Interview.State state, Lang lang) {
        Set<String> codes = new PlanRows(state, lang)
                .all().stream()
                        .filter(row -> row.procedure().equals(id))
                        .map(row -> code(row.outcome()))
                        .collect(Collectors.toCollection(TreeSet::new));
        return String.join(",", codes);
    }

    private static String code(@Nullable Outcome outcome) {
        return outcome == null ? "open" : outcome.code();
    }
}

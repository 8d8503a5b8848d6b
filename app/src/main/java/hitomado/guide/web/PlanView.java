package hitomado.guide.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// あなたの手続きの表示 — the plan in four groups.
///
/// @param left how many questions are left at most
/// @param complete whether everything that may be asked is answered
/// @param people whether the people it is about can be changed
/// @param stepUp where the stronger sign-in that will be needed is explained; empty where this one suffices
/// @param revision newer definitions that change a procedure of the plan; null where there are none
public record PlanView(
        String session,
        List<PlanRow> needed,
        List<PlanRow> satisfied,
        List<PlanRow> open,
        List<PlanRow> notNeeded,
        int left,
        boolean complete,
        boolean people,
        String stepUp,
        @Nullable RevisionView revision) {}

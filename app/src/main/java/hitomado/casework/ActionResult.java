package hitomado.casework;

import java.util.List;

/// 処理の結果 — what became of an action on a case.
public sealed interface ActionResult {
    /// Done; the case is now in this state.
    record Done(CaseState state) implements ActionResult {}

    /// Somebody acted first; the case as it is now, and what happened since the version that was looked at.
    record Stale(CaseFile now, List<CaseEntry> since) implements ActionResult {
        public Stale {
            since = List.copyOf(since);
        }
    }

    /// Not possible; a message key says why. Nothing was changed.
    record Refused(String reason) implements ActionResult {}
}

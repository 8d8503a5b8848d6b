package hitomado.casework;

import java.time.Instant;
import java.util.Set;

/// 経過 — one line of a case's history.
///
/// @param kind an action, or OPENED, MESSAGE, REPLY, DOCUMENT, TOO_LATE
/// @param version of the case after it
public record CaseEntry(Instant at, String kind, String actor, String actorLabel, String text, int version) {
    /// Kinds whose text people wrote freely, so that it may hold an address.
    private static final Set<String> WRITTEN =
            Set.of("MESSAGE", "REPLY", "DOCUMENT", "ASK_CORRECTION", "GRANT", "REFUSE", "WITHDRAW", "DELIVER");

    /// Whether it is part of the correspondence with the resident.
    public boolean correspondence() {
        return kind.equals("MESSAGE") || kind.equals("REPLY") || kind.equals("ASK_CORRECTION");
    }

    CaseEntry hide() {
        return WRITTEN.contains(kind) ? new CaseEntry(at, kind, actor, actorLabel, "", version) : this;
    }
}

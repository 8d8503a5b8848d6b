package hitomado.eligibility.scan;

import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.rules.bulk.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 案内のための見方 — what programmes may know of the city for telling people unasked: facts with a named basis, and what
/// they presume; everything else is not known to them, so that it cannot decide (default deny).
public record PushView(Set<FactId> allowed, Map<FactId, Value> presumes) {
    public PushView {
        allowed = Set.copyOf(allowed);
        presumes = Map.copyOf(presumes);
    }

    public static PushView of(Programme.Push push) {
        return new PushView(push.basis().keySet(), push.presumes());
    }

    /// The city, or one household of it, seen in this way.
    public Population over(Population city) {
        var seen = city.only(allowed);
        for (var presumed : presumes.entrySet()) {
            seen = seen.presuming(presumed.getKey(), presumed.getValue());
        }
        return seen;
    }

    /// Programmes that may be pushed, by the view that they share.
    static Map<PushView, List<Programme>> of(Definitions definitions) {
        var views = new LinkedHashMap<PushView, List<Programme>>();
        for (var programme : definitions.programmes().values()) {
            if (programme.push().allowed()) {
                views.computeIfAbsent(of(programme.push()), view -> new ArrayList<>())
                        .add(programme);
            }
        }
        return views;
    }
}

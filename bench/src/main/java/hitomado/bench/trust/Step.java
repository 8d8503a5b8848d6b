package hitomado.bench.trust;

import hitomado.platform.Permission;
import hitomado.platform.rights.Declared;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Thing;
import hitomado.platform.rights.Use;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 一歩 — an entrance with something to ask for there, and who may have it.
///
/// @param subject the case that is asked for; null where it is none
/// @param owned id of something that only its own people see; empty where it is nothing of the kind
record Step(Entrance entrance, String path, Specimens.@Nullable Case subject, String owned) {
    private static final Map<String, Permission> BY_PATH = Map.ofEntries(
            Map.entry("/documents/", Permission.CASE_DOCUMENT_READ),
            Map.entry("/papers/", Permission.CASE_PRINT),
            Map.entry("/claim", Permission.CASE_WORK),
            Map.entry("/message", Permission.CASE_MESSAGE),
            Map.entry("/grant", Permission.CASE_DECIDE),
            Map.entry("/deliver", Permission.CASE_DELIVER),
            Map.entry("/visit", Permission.CASE_VISIT),
            Map.entry("/withdraw", Permission.CASE_WITHDRAW),
            Map.entry("/correction", Permission.CASE_CORRECTION),
            Map.entry("/print", Permission.CASE_PRINT),
            Map.entry("/signature", Permission.SIGNATURE_VERIFY));

    /// Whether the rules let this walker in; what the program answers is compared with it.
    boolean admits(Walker walker) {
        return declared(walker)
                && reaches(walker)
                && (owned.isEmpty() || walker.own().contains(owned));
    }

    boolean declared(Walker walker) {
        Declared declared = entrance.declared();
        return declared != null && declared.admits(walker.actor());
    }

    private boolean reaches(Walker walker) {
        var one = subject;
        var actor = walker.actor();
        if (one == null || actor == null) {
            return one == null;
        }
        var thing = new Thing(one.section(), null, null, one.ended(), one.guarded());
        if (!Rights.reaches(actor, Use.of(Permission.CASE_READ), thing)) {
            return false;
        }
        if (one.guarded()
                && (path.contains("/documents/") || path.contains("/papers/"))
                && !Rights.reaches(actor, Use.of(Permission.REGISTRY_PROTECTED_READ), thing)) {
            return false;
        }
        return BY_PATH.entrySet().stream()
                .filter(entry -> path.contains(entry.getKey()))
                .allMatch(entry -> Rights.reaches(actor, Use.of(entry.getValue()), thing));
    }
}

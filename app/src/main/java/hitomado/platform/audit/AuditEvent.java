package hitomado.platform.audit;

import hitomado.platform.Acting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 監査記録 — who did what to what; never holds a resident's data, only references.
///
/// @param subject what it happened to, as `type:id`, e.g. `session:0198…`
/// @param detail small facts about the event (codes, counts, references); never names or addresses
public record AuditEvent(
        AuditKind kind, Acting who, @Nullable String subject, Map<String, String> detail) {
    public AuditEvent {
        detail = Map.copyOf(detail);
    }

    public static AuditEvent of(AuditKind kind, Acting who, String subject) {
        return new AuditEvent(kind, who, subject, Map.of());
    }

    public AuditEvent with(String key, String value) {
        var more = new java.util.TreeMap<>(detail);
        more.put(key, value);
        return new AuditEvent(kind, who, subject, more);
    }
}

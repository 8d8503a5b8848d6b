package hitomado.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 監査記録の条件 — all that are given hold.
///
/// @param from first moment
/// @param until first moment that is too late
/// @param actor beginning of the actor's name, spaces aside, or the whole key such as `staff:0198…`; empty: anybody
/// @param subjects what it happened to, one of them; null: anything
public record AuditFilter(
        Instant from,
        Instant until,
        @Nullable AuditKind kind,
        String actor,
        @Nullable List<String> subjects) {
    public AuditFilter {
        subjects = subjects == null ? null : List.copyOf(subjects);
    }
}

package hitomado.registry.changes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 職権 — a change without a filing: since when it holds, and why.
public record ExOfficio(
        LocalDate eventDate, String reason, @Nullable String caseRef) {}

package hitomado.registry.changes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 届出 — when it happened (異動日), when it was filed (届出日), and the case it belongs to.
///
/// @param caseRef reference of the case; the same case never applies one kind of change twice
public record Filing(
        LocalDate eventDate, LocalDate filedOn, @Nullable String caseRef) {}

package hitomado.applications;

import hitomado.platform.FilerBasis;
import org.jspecify.annotations.Nullable;

/// 届出人 — who really filed, for whom, and by what right.
///
/// @param actor key of the actor who submitted, `resident:…` or `staff:…`
/// @param name name of that actor
/// @param represented the office's opaque reference of the person acted for; null where the actor acts for no one
public record Filer(String actor, String name, @Nullable String represented, FilerBasis basis) {}

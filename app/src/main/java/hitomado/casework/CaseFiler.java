package hitomado.casework;

import org.jspecify.annotations.Nullable;

/// 届出人 — who filed, by what right, for whom, and over which channel.
///
/// @param basis code of the fact `event.filerBasis`
/// @param represented opaque reference of the person acted for
public record CaseFiler(
        String label, String actor, String basis, @Nullable String represented, String channel) {}

package hitomado.sessions;

import hitomado.platform.FilerBasis;
import org.jspecify.annotations.Nullable;

/// 届出人 — who files, as reception made sure of it.
///
/// @param member the office's reference of the member of the household who files; null for the first person of the
/// session
/// @param actingName name of a proxy, messenger or legal representative; empty where none acts
public record FiledBy(FilerBasis basis, @Nullable String member, String actingName) {}

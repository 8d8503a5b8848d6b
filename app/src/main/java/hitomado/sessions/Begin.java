package hitomado.sessions;

import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.FilerBasis;
import org.jspecify.annotations.Nullable;

/// 受付の開始 — who begins which life event where, and whose facts are asked for.
///
/// @param person whose facts the office is asked for; null where nobody proved who they are, so that it is not asked
/// @param basis by what right the one standing there or signed in files
public record Begin(
        Acting who, String lifeEvent, Channel channel, FactRequest.@Nullable Person person, FilerBasis basis) {}

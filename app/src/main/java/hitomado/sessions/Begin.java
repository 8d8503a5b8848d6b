package hitomado.sessions;

import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.FilerBasis;

/// 受付の開始 — who begins which life event where, and whose facts are asked for.
///
/// @param person whose facts the office is asked for
/// @param basis by what right the one standing there or signed in files
public record Begin(Acting who, String lifeEvent, Channel channel, FactRequest.Person person, FilerBasis basis) {}

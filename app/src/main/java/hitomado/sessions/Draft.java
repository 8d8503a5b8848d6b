package hitomado.sessions;

import java.time.Instant;

/// 作成中の届出 — an open session as listed for those who take part in it.
public record Draft(SessionId id, String lifeEvent, Channel channel, Instant touchedAt) {}

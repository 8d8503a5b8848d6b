package hitomado.sessions;

import java.time.Instant;

/// 関係者 — one actor who takes part in a session.
public record Party(String actor, String label, PartyRole role, Instant joinedAt) {}

package hitomado.sessions;

import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import java.time.Instant;

/// 回答 — one value with its provenance: where it came from, when, and who typed it.
///
/// @param value canonical string form of the fact's type; empty = known to be empty
/// @param actor key of the actor who gave it (the one who typed, never the one represented)
public record Answer(FactKey key, String value, Source source, Instant at, String actor, String actorLabel) {}

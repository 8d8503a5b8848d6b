package hitomado.notices;

import java.time.Instant;
import java.util.UUID;

/// 封書の束 — letters in one PDF, as many as a folding machine takes at a time.
///
/// @param state `WAITING`, `READY`, `FAILED`
/// @param problem why it waits or failed: `ENGINE`, `SPACE`, `FILE`, or characters that no font draws; empty otherwise
public record LetterRun(UUID id, String orderedBy, Instant orderedAt, int letters, String state, String problem) {}

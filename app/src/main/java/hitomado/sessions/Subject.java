package hitomado.sessions;

import hitomado.rules.SubjectId;
import org.jspecify.annotations.Nullable;

/// 対象者 — a person of the session.
///
/// @param ref the office's opaque reference; null for people who are not in the register
/// @param isNew added in this session (a mover-in, a newborn)
public record Subject(SubjectId id, @Nullable String ref, int position, boolean isNew) {}

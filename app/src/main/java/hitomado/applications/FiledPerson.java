package hitomado.applications;

import hitomado.rules.SubjectId;
import org.jspecify.annotations.Nullable;

/// 申請の対象者 — a person of the session the application came from.
///
/// @param ref the office's opaque reference; null for people who were not in the register
public record FiledPerson(SubjectId subject, @Nullable String ref, boolean isNew) {}

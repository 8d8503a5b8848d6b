package hitomado.casework;

import hitomado.rules.SubjectId;
import org.jspecify.annotations.Nullable;

/// 事案の対象者.
///
/// @param ref the register's opaque reference; null for people who are not in the register yet
public record CasePerson(SubjectId subject, @Nullable String ref) {}

package hitomado.rules;

import org.jspecify.annotations.Nullable;

/// 名前付きの式 — an expression of a document, fee or deadline, compiled with the rules and evaluated by its id;
/// `type`, if given, is checked.
public record NamedExpression(
        String id,
        SubjectKind subject,
        Located feel,
        @Nullable FactType type) {}

package hitomado.rules.compile;

import org.jspecify.annotations.Nullable;

/// 適用範囲 — what an expression may read: facts of a person if `person`, and `?` if there is an input.
record Scope(boolean person, @Nullable Type input) {
    static final Scope CASE = new Scope(false, null);
    static final Scope PERSON = new Scope(true, null);

    static Scope of(hitomado.rules.SubjectKind kind) {
        return kind == hitomado.rules.SubjectKind.PERSON ? PERSON : CASE;
    }

    Scope testing(Type type) {
        return new Scope(person, type);
    }
}

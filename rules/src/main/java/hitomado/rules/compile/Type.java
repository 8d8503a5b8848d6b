package hitomado.rules.compile;

import hitomado.rules.FactType;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Slot;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 静的な型 — the type of an expression; `codes` are all texts it can have, null if they cannot be listed;
/// `declared` if they are the choices of a definition rather than literals.
record Type(Kind kind, @Nullable Set<String> codes, boolean declared) {
    static final Type ANY = of(Kind.ANY);
    static final Type BOOLEAN = of(Kind.BOOLEAN);

    static Type of(Kind kind) {
        return new Type(kind, null, false);
    }

    static Type of(Slot slot) {
        return of(slot.type(), slot.choices());
    }

    static Type of(FactType type, List<String> choices) {
        boolean listed = type == FactType.CHOICE && !choices.isEmpty();
        return new Type(Kind.of(type), listed ? codes(choices) : null, listed);
    }

    static Type ofText(String text) {
        return new Type(Kind.TEXT, Set.of(text), false);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// The type of a value that may come from either expression.
    Type or(Type other) {
        if (kind == Kind.ANY) {
            return other;
        }
        if (other.kind == Kind.ANY) {
            return this;
        }
        if (codes == null || other.codes == null) {
            return of(kind);
        }
        Set<String> both = codes(codes);
        both.addAll(other.codes);
        return new Type(kind, both, declared || other.declared);
    }

    /// Whether no text can be a value of both and one of them is a declared choice.
    boolean excludes(Type other) {
        return (declared || other.declared)
                && codes != null
                && other.codes != null
                && Collections.disjoint(codes, other.codes);
    }

    /// A code of this type that the wanted one does not have, or null.
    @Nullable
    String strayCode(Type wanted) {
        if (codes == null || wanted.codes == null) {
            return null;
        }
        for (String code : codes) {
            if (!wanted.codes.contains(code)) {
                return code;
            }
        }
        return null;
    }

    private static Set<String> codes(Collection<String> codes) {
        return new TreeSet<>(codes);
    }
}

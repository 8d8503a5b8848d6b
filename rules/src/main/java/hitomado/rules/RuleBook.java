package hitomado.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 規則集 — compiled facts, tables and needs; immutable and safe for many threads.
///
/// Asking for an id that the source does not define, or leaving out the person of a person's rule, is a bug of the
/// caller and throws [IllegalArgumentException].
public final class RuleBook {
    private final RuleSource source;

    RuleBook(RuleSource source) {
        this.source = source;
    }

    /// Compiles and checks everything; problems are collected, never thrown.
    public static Compilation compile(RuleSource source, Set<HostFunction> functions) {
        return new Compilation.Compiled(new RuleBook(source), List.of());
    }

    public RuleSource source() {
        return source;
    }

    public Optional<FactDefinition> findFact(FactId id) {
        return source.facts().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// The book applied to a situation.
    public Inquiry inquire(Situation situation) {
        throw new UnsupportedOperationException("being written");
    }

    public Finding find(FactKey key, Situation situation) {
        return inquire(situation).find(key);
    }

    public Decision decide(String table, @Nullable SubjectId person, Situation situation) {
        return inquire(situation).decide(table, person);
    }

    public Finding evaluate(String expression, @Nullable SubjectId person, Situation situation) {
        return inquire(situation).evaluate(expression, person);
    }

    public Membership members(String group, Situation situation) {
        return inquire(situation).members(group);
    }

    public Plan plan(List<String> needIds, Situation situation) {
        return inquire(situation).plan(needIds);
    }
}

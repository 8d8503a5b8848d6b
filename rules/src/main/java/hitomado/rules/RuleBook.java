package hitomado.rules;

import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Planning;
import hitomado.rules.compile.Compiler;
import hitomado.rules.compile.Program;
import hitomado.rules.compile.Reach;
import hitomado.rules.exact.Effort;
import java.time.LocalDate;
import java.util.Collection;
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
    private final Program program;

    private RuleBook(RuleSource source, Program program) {
        this.source = source;
        this.program = program;
    }

    /// Compiles and checks everything; problems are collected, never thrown.
    public static Compilation compile(RuleSource source, Set<HostFunction> functions) {
        Compiler.Result result = Compiler.compile(source, functions);
        Program program = result.program();
        return program == null
                ? new Compilation.Refused(result.problems())
                : new Compilation.Compiled(new RuleBook(source, program), result.warnings());
    }

    public RuleSource source() {
        return source;
    }

    public Optional<FactDefinition> findFact(FactId id) {
        return Optional.ofNullable(program.facts().get(id));
    }

    /// The book applied to a situation; prefer it to the shortcuts below for more than one thing.
    public Inquiry inquire(Situation situation) {
        return new Inquiry(program, situation, Effort.ANSWER);
    }

    /// The same with sound evaluation only, as scans of a population do it: cheaper, perhaps an "open" too many.
    public Inquiry inquireSoundly(Situation situation) {
        return new Inquiry(program, situation, Effort.NONE);
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

    public List<FormItem> items(String need, SubjectId subject, Situation situation) {
        return inquire(situation).items(need, subject);
    }

    /// Every fact that deciding and filling these needs and evaluating these expressions can ever read; what is not
    /// among them need not be known (必要最小限).
    public Set<FactId> reads(Collection<String> needs, Collection<String> expressions) {
        return new Reach(program).of(needs, expressions);
    }

    /// A plan that evaluates these tables over whole populations on a day, or why some of them cannot be.
    public Planning bulk(Collection<String> tables, LocalDate asOf) {
        return BulkPlan.of(program, tables, asOf);
    }

    public Plan plan(List<String> needIds, Situation situation) {
        return inquire(situation).plan(needIds);
    }
}

package hitomado.rules.bulk.columns;

import hitomado.rules.FactId;
import hitomado.rules.compile.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// 列の計算手順 — the wanted columns of a plan as steps over raw columns; for many threads.
public final class ColumnProgram {
    final List<Step> steps;
    final List<Root> roots;
    final Pool pool;
    final List<Step> tabulated;
    final Map<Given, Binding.Listed> lists = new ConcurrentHashMap<>();
    private final Set<String> scalars;

    /// A wanted column; without a step it is left to the scalar executor altogether, without a coding its cells are
    /// wanted.
    record Root(Reach rows, @Nullable Step step, @Nullable Coding coding) {}

    private ColumnProgram(Facts facts, List<Root> roots, Set<String> scalars) {
        steps = List.copyOf(facts.steps.all());
        this.roots = List.copyOf(roots);
        pool = facts.steps.pool;
        this.scalars = Set.copyOf(scalars);
        tabulated = frontier();
    }

    /// What a program is made for; `given` are derived facts that are given nevertheless.
    public record Aim(Program program, LocalDate asOf, Set<FactId> given) {}

    public static ColumnProgram of(Aim aim, List<Wanted> columns) {
        var facts = new Facts(aim.program(), aim.asOf(), aim.given());
        List<Root> roots = new ArrayList<>();
        Set<String> scalars = new HashSet<>();
        for (Wanted wanted : columns) {
            roots.add(root(facts, wanted, scalars));
        }
        scalars.addAll(facts.scalars());
        return new ColumnProgram(facts, roots, scalars);
    }

    private static Root root(Facts facts, Wanted wanted, Set<String> scalars) {
        Reach rows = wanted.ofPersons() ? Reach.PERSON : Reach.HOUSEHOLD;
        try {
            Step step = facts.step(wanted.expression(), null);
            if (wanted.test() != null) {
                step = facts.step(wanted.test(), step);
            }
            var coding = wanted.coding();
            return new Root(rows, step, coding == null ? null : coding.apply(step.shape, facts.steps.pool));
        } catch (Unsupported scalar) {
            scalars.add("a column: " + scalar.getMessage());
            return new Root(rows, null, null);
        }
    }

    /// Steps of one fact that others than such steps read: what is worth a table.
    private List<Step> frontier() {
        var read = new BitSet();
        for (Step step : steps) {
            for (Step part : step.parts) {
                if (step.alone == null) {
                    read.set(part.number());
                }
            }
        }
        for (Root root : roots) {
            if (root.step() != null) {
                read.set(root.step().number());
            }
        }
        return steps.stream()
                .filter(step -> step.isUnary() && read.get(step.number()))
                .toList();
    }

    /// Facts and columns that the scalar executor computes, with the reason.
    public Set<String> scalars() {
        return scalars;
    }

    /// What the cells of a column stand for; null when it is left to the scalar executor.
    public @Nullable Shape shape(int column) {
        Step step = roots.get(column).step();
        return step == null ? null : step.shape;
    }

    /// What the cells that are numbers of a pool stand for.
    public Pool pool() {
        return pool;
    }

    /// Whether a column is left to the scalar executor altogether.
    public boolean isScalar(int column) {
        return roots.get(column).step() == null;
    }
}

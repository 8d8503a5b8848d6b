package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.logic.Keys;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 精密化 — one open answer made exact, if its missing facts are few and their cells can be listed.
record Refining(Run run, Origins origins, Effort effort) {
    /// What became of it: per column a reduced tree, null where the answer stays as it was; the rows that may decide.
    record Refined(List<@Nullable Tree> columns, BitSet rows, boolean exactKeys) {}

    /// Per column of the answer what it may be; null if nothing could be gained.
    interface Columns {
        List<Set<Term>> read();
    }

    @Nullable
    Refined refine(Diagram.Question question, Diagram.Answer sound, Columns columns) {
        Keys missing = Keys.NONE;
        for (Result result : sound.results()) {
            if (result instanceof Result.Unknown unknown) {
                missing = missing.and(unknown.all());
            }
        }
        if (missing.isEmpty() || missing.size() > effort.facts() || !canList(missing)) {
            return null;
        }
        List<Set<Term>> forms = columns.read();
        BitSet wanted = new BitSet();
        IntStream.range(0, forms.size())
                .filter(column -> !forms.get(column).contains(new Term.Opaque()))
                .forEach(wanted::set);
        return !origins.cuts().isComplete() || wanted.isEmpty()
                ? null
                : explored(question, plan(missing, new Wanted(wanted, forms)));
    }

    private record Wanted(BitSet columns, List<Set<Term>> forms) {
        /// The facts whose own value a column may be.
        Set<Integer> shown() {
            Set<Integer> keys = new HashSet<>();
            columns.stream().mapToObj(forms::get).flatMap(Set::stream).forEach(term -> {
                switch (term) {
                    case Term.Line line -> keys.add(line.key());
                    case Term.Curve curve -> keys.add(curve.key());
                    case Term.Itself itself -> keys.add(itself.key());
                    case Term.Fixed fixed -> {}
                    case Term.Step step -> {}
                    case Term.Opaque opaque -> {}
                }
            });
            return keys;
        }
    }

    private boolean canList(Keys missing) {
        for (int key : missing.toArray()) {
            if (!Samples.canList(run.slotOf(key).type())) {
                return false;
            }
        }
        return true;
    }

    /// Derived facts that may be asked come first: their own value wins over what they are derived from. Otherwise the
    /// order never depends on the situation, so that an answer never makes the rest more effort than the whole was.
    private Diagram.Plan plan(Keys missing, Wanted wanted) {
        List<Integer> order = new ArrayList<>();
        for (int key : missing.toArray()) {
            order.add(key);
        }
        order.sort(Comparator.comparing((Integer key) -> !isDerived(key)));
        Set<Integer> shown = wanted.shown();
        List<List<Value>> samples = new ArrayList<>();
        for (int key : order) {
            Slot slot = run.slotOf(key);
            samples.add(new Samples(slot, origins.cuts().of(key), shown.contains(key)).values());
        }
        int forced = (int) order.stream().filter(this::isDerived).count();
        return new Diagram.Plan(order, samples, forced, wanted.columns(), effort.evaluations());
    }

    private boolean isDerived(int key) {
        return !(run.origin(run.slotOf(key)) instanceof Origin.Given);
    }

    private @Nullable Refined explored(Diagram.Question question, Diagram.Plan plan) {
        var diagram = new Diagram(question, plan);
        Tree tree = diagram.explore(run);
        if (tree == null) {
            return null;
        }
        List<@Nullable Tree> columns = new ArrayList<>();
        for (int column = 0; column < plan.columns().length(); column++) {
            columns.add(plan.columns().get(column) ? tree.reduced(column) : null);
        }
        return new Refined(columns, diagram.rows(), plan.forced() == 0);
    }
}

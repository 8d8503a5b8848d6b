package hitomado.rules.explain;

import hitomado.rules.Decision;
import hitomado.rules.DecisionTable;
import hitomado.rules.Explanation;
import hitomado.rules.Explanation.Used;
import hitomado.rules.HitPolicy;
import hitomado.rules.TableRow;
import hitomado.rules.Value;
import hitomado.rules.compile.Program;
import hitomado.rules.exact.Exact;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import hitomado.rules.logic.Verdict;
import hitomado.rules.table.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 理由の組立て — builds one explanation; each fact is unfolded only where it is met first.
public final class Explainer {
    private final Program program;
    private final Run run;
    private final Exact exact;
    private final Set<Integer> unfolded = new HashSet<>();

    public Explainer(Program program, Run run, Exact exact) {
        this.program = program;
        this.run = run;
        this.exact = exact;
    }

    /// The decision of a table for a subject.
    public Decision decide(Program.Table table, int subject) {
        int decided = Run.subjectOf(table.subject(), subject);
        Verdict verdict = exact.decide(table.index(), decided);
        List<TableRow> rows = rows(table, verdict, run.frame(decided));
        Result.Unknown open = verdict.open();
        if (open != null) {
            return new Decision.Undecided(run.keys(open.all()), rows);
        }
        Map<String, Value> outputs = new HashMap<>();
        for (int column = 0; column < verdict.outputs().size() && !collects(table); column++) {
            if (verdict.outputs().get(column) instanceof Result.Known(var value)) {
                outputs.put(table.outputs().get(column), value);
            }
        }
        return new Decision.Decided(outputs, new Explanation(rows, used(table, verdict, decided)));
    }

    private static boolean collects(Program.Table table) {
        return table.versions().models().getFirst().source().policy() == HitPolicy.COLLECT;
    }

    private static List<TableRow> rows(Program.Table table, Verdict verdict, Frame frame) {
        List<TableRow> rows = new ArrayList<>();
        if (verdict.version() < 0) {
            return rows;
        }
        TableModel model = table.versions().models().get(verdict.version());
        verdict.rows().stream().forEach(row -> {
            Map<String, Value> outputs = new HashMap<>();
            for (int column = 0; column < table.outputs().size(); column++) {
                if (model.outputs().get(row).get(column).eval(frame) instanceof Result.Known(var value)) {
                    outputs.put(table.outputs().get(column), value);
                }
            }
            DecisionTable.Row source = model.source().rows().get(row);
            rows.add(new TableRow(model.source().id(), row + 1, outputs, source.annotations(), source.at()));
        });
        return rows;
    }

    private List<Used> used(Program.Table table, Verdict verdict, int subject) {
        if (verdict.version() < 0) {
            return List.of();
        }
        TableModel model = table.versions().models().get(verdict.version());
        return used(new Grounds(model, verdict, run.frame(subject)).reads(), subject);
    }

    private List<Used> used(List<Slot> slots, int viewer) {
        List<Used> used = new ArrayList<>();
        Set<Integer> here = new HashSet<>();
        for (Slot slot : slots) {
            int key = run.number(slot, viewer);
            if (here.add(key) && run.fact(slot, viewer) instanceof Result.Known(var value)) {
                used.add(unfold(slot, key, value));
            }
        }
        return used;
    }

    private Used unfold(Slot slot, int key, Value value) {
        if (run.isGiven(key) || !unfolded.add(key)) {
            return new Used(run.key(key), value, List.of(), List.of());
        }
        int subject = run.subjectOf(key);
        return switch (run.origin(slot)) {
            case Origin.Given given -> new Used(run.key(key), value, List.of(), List.of());
            case Origin.Derived(var by) -> new Used(run.key(key), value, used(by.reads(), subject), List.of());
            case Origin.Aggregated by -> new Used(run.key(key), value, ofMembers(by), List.of());
            case Origin.Output(int index, int column) -> {
                Program.Table table = program.table(index);
                Verdict verdict = run.decide(index, subject);
                yield new Used(
                        run.key(key), value, used(table, verdict, subject), rows(table, verdict, run.frame(subject)));
            }
        };
    }

    private List<Used> ofMembers(Origin.Aggregated by) {
        List<Used> used = new ArrayList<>();
        for (int person = Run.FIRST_PERSON; person < run.subjects(); person++) {
            Set<Slot> reads = new LinkedHashSet<>(by.where().reads());
            if (by.where().eval(run.frame(person)).isTrue()) {
                add(reads, by.of());
                add(reads, by.orderBy());
            }
            used.addAll(used(List.copyOf(reads), person));
        }
        return used;
    }

    private static void add(Set<Slot> reads, @Nullable Expression expression) {
        if (expression != null) {
            reads.addAll(expression.reads());
        }
    }
}

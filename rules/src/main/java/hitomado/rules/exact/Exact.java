package hitomado.rules.exact;

import hitomado.rules.HitPolicy;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Keys;
import hitomado.rules.logic.Possible;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import hitomado.rules.logic.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 厳密な答え — facts, expressions and verdicts of a run, exact where the sound answer is open and the effort allows
/// it; verdicts and facts are remembered.
public final class Exact {
    private final Program program;
    private final Run run;
    private final Effort effort;
    private final Map<Integer, Result> facts = new HashMap<>();
    private final Map<Integer, Verdict> verdicts = new HashMap<>();

    public Exact(Program program, Run run, Effort effort) {
        this.program = program;
        this.run = run;
        this.effort = effort;
    }

    /// The value of a fact as seen from a subject.
    public Result fact(Slot slot, int viewer) {
        Result sound = run.fact(slot, viewer);
        int key = run.number(slot, viewer);
        if (!(sound instanceof Result.Unknown open) || open.all().equals(Keys.of(key))) {
            return sound;
        }
        Result known = facts.get(key);
        if (known == null) {
            Origins origins = new Origins(program, run);
            known = refined(open, origins, r -> r.fact(slot, viewer), () -> List.of(origins.of(slot, viewer)));
            facts.put(key, known);
        }
        return known;
    }

    /// The value of an expression for a subject.
    public Result evaluate(Expression expression, int subject) {
        Result sound = expression.eval(run.frame(subject));
        if (!(sound instanceof Result.Unknown open)) {
            return sound;
        }
        Origins origins = new Origins(program, run);
        return refined(
                open,
                origins,
                r -> expression.eval(r.frame(subject)),
                () -> List.of(origins.seenBy(subject).of(expression)));
    }

    private interface Single {
        Result of(Run run);
    }

    private Result refined(Result.Unknown open, Origins origins, Single single, Refining.Columns columns) {
        var refined = new Refining(run, origins, effort)
                .refine(r -> Diagram.Answer.of(single.of(r)), Diagram.Answer.of(open), columns);
        if (refined == null) {
            return open;
        }
        Tree tree = refined.columns().getFirst();
        return tree == null ? open : narrowed(open, tree, refined.exactKeys());
    }

    /// The verdict of a table; all matching rows of a plain COLLECT stay as sound evaluation gave them.
    public Verdict decide(int table, int subject) {
        Verdict sound = run.decide(table, subject);
        if (sound.open() == null) {
            return sound;
        }
        int at = table * run.subjects() + subject;
        Verdict known = verdicts.get(at);
        if (known == null) {
            known = refined(sound, table, subject);
            verdicts.put(at, known);
        }
        return known;
    }

    private Verdict refined(Verdict sound, int table, int subject) {
        if (collects(table)) {
            return sound;
        }
        Origins origins = new Origins(program, run);
        var refined = new Refining(run, origins, effort)
                .refine(
                        r -> answer(r.decide(table, subject)),
                        answer(sound),
                        () -> origins.tables().of(table, subject));
        return refined == null ? sound : combined(sound, refined);
    }

    private boolean collects(int table) {
        var model = program.table(table).versions().models().getFirst();
        return model.source().policy() == HitPolicy.COLLECT;
    }

    private static Diagram.Answer answer(Verdict verdict) {
        return new Diagram.Answer(verdict.outputs(), verdict.rows());
    }

    private Verdict combined(Verdict sound, Refining.Refined refined) {
        List<Result> outputs = new ArrayList<>();
        List<Possible> possible = new ArrayList<>();
        Result.@Nullable Unknown open = null;
        for (int column = 0; column < sound.outputs().size(); column++) {
            Tree tree = column < refined.columns().size() ? refined.columns().get(column) : null;
            Result output = sound.outputs().get(column);
            possible.add(
                    tree == null
                            ? sound.possible().get(column)
                            : possible(tree, sound.possible().get(column)));
            Result exact = tree != null && output instanceof Result.Unknown unknown
                    ? narrowed(unknown, tree, refined.exactKeys())
                    : output;
            outputs.add(exact);
            if (exact instanceof Result.Unknown unknown) {
                open = open == null ? unknown : open.with(unknown);
            }
        }
        return new Verdict(sound.version(), outputs, possible, refined.rows(), open);
    }

    /// Only values that some completion gives; what could not be listed before may be more than the samples.
    private static Possible possible(Tree tree, Possible sound) {
        Possible possible = new Possible();
        tree.found().forEach(value -> possible.add(Result.of(value)));
        if (sound.any() && !possible.single()) {
            possible.addAny();
        }
        return possible;
    }

    /// Known if all leaves agree, else open for the facts that make a difference.
    private Result narrowed(Result.Unknown open, Tree tree, boolean exactKeys) {
        if (tree instanceof Tree.Leaf) {
            return Result.of(tree.found().iterator().next());
        }
        if (!exactKeys) {
            return open;
        }
        Keys all = tree.keys();
        Keys first = open.first().only(all::contains);
        boolean askable = isAskable(first);
        for (int key : all.toArray()) {
            if (!askable && run.isAskable(key)) {
                first = first.and(Keys.of(key));
                askable = true;
            }
        }
        return new Result.Unknown(first.isEmpty() ? all : first, all, askable);
    }

    private boolean isAskable(Keys keys) {
        for (int key : keys.toArray()) {
            if (run.isAskable(key)) {
                return true;
            }
        }
        return false;
    }
}

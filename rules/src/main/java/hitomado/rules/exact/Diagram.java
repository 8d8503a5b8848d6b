package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.logic.Keys;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 場合分け — goes through the combinations of samples; sound evaluation ends a branch as soon as it knows.
final class Diagram {
    private final Question question;
    private final Plan plan;
    private final BitSet rows = new BitSet();
    private int evaluations;

    /// What is asked of every run.
    @FunctionalInterface
    interface Question {
        Answer ask(Run run);
    }

    /// A result per column, and the rows that decide or may still apply.
    record Answer(List<Result> results, BitSet rows) {
        static Answer of(Result result) {
            return new Answer(List.of(result), new BitSet());
        }
    }

    /// The missing facts in the order of branching with their samples, of which the first `forced` are always given
    /// a value; the columns to look at; the most evaluations.
    record Plan(List<Integer> order, List<List<Value>> samples, int forced, BitSet columns, int evaluations) {}

    Diagram(Question question, Plan plan) {
        this.question = question;
        this.plan = plan;
    }

    /// The rows that decide in some combination.
    BitSet rows() {
        return rows;
    }

    /// Null when it would take too many evaluations.
    @Nullable
    Tree explore(Run run) {
        return explore(run, 0);
    }

    private @Nullable Tree explore(Run run, int level) {
        if (level < plan.forced()) {
            return branch(run, level);
        }
        if (++evaluations > plan.evaluations()) {
            return null;
        }
        Answer answer = question.ask(run);
        Keys open = open(answer);
        if (open.isEmpty()) {
            rows.or(answer.rows());
            return leaf(answer);
        }
        for (int next = level; next < plan.order().size(); next++) {
            if (open.contains(plan.order().get(next))) {
                return branch(run, next);
            }
        }
        return null;
    }

    private @Nullable Tree branch(Run run, int level) {
        int key = plan.order().get(level);
        List<Tree> children = new ArrayList<>();
        Run settled = run.settled();
        for (Value value : plan.samples().get(level)) {
            Tree child = explore(settled.assuming(key, value), level + 1);
            if (child == null) {
                return null;
            }
            children.add(child);
        }
        return new Tree.Branch(key, children);
    }

    private Keys open(Answer answer) {
        Keys open = Keys.NONE;
        for (int column = 0; column < answer.results().size(); column++) {
            if (plan.columns().get(column) && answer.results().get(column) instanceof Result.Unknown unknown) {
                open = open.and(unknown.all());
            }
        }
        return open;
    }

    private Tree leaf(Answer answer) {
        List<@Nullable Value> values = new ArrayList<>();
        for (int column = 0; column < answer.results().size(); column++) {
            boolean wanted = plan.columns().get(column);
            values.add(wanted && answer.results().get(column) instanceof Result.Known(var value) ? value : null);
        }
        return new Tree.Leaf(values);
    }
}

package hitomado.rules.bulk.columns;

import hitomado.rules.function.Kind;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import java.util.List;

/// 個別の計算 — a fact that the scalar executor computes, household by household.
final class Scalar extends Step {
    private final Expression by;

    Scalar(Slot slot, Reach reach) {
        super(Shape.of(Kind.of(slot.type())), reach, List.of(), false);
        by = new Expression(frame -> frame.fact(slot), List.of(slot));
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        for (int household = 0; household < pass.households(); household++) {
            Run run = pass.run(household);
            if (reach != Reach.PERSON) {
                into[household] = cell(run.frame(Run.EVENT), pass);
                continue;
            }
            int first = pass.first(household);
            for (int row = first; row < pass.first(household + 1); row++) {
                into[row] = cell(run.frame(Run.FIRST_PERSON + row - first), pass);
            }
        }
    }

    private long cell(Frame frame, Pass pass) {
        return switch (by.eval(frame)) {
            case Result.Known(var value) -> shape.cell(value, pass.pool());
            case Result.Unknown unknown -> Cell.UNKNOWN;
        };
    }
}

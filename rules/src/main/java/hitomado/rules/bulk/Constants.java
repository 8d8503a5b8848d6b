package hitomado.rules.bulk;

import hitomado.rules.Situation;
import hitomado.rules.Value;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 定数 — the values of expressions that read no fact, on the plan's day.
final class Constants {
    private final Frame frame;

    Constants(Network network, LocalDate asOf) {
        frame = new Run(network, Situation.on(asOf, List.of())).frame(Run.EVENT);
    }

    /// Null when it is not a constant.
    @Nullable
    Value of(Expression expression) {
        return expression.reads().isEmpty() && expression.eval(frame) instanceof Result.Known(var value) ? value : null;
    }
}

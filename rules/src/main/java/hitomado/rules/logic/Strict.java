package hitomado.rules.logic;

import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 厳格な関数 — functions that need all their arguments and are empty as soon as one is.
public final class Strict {
    private Strict() {}

    /// What is missing of two operands of which at least one is unknown.
    static Result missing(Result left, Result right) {
        if (left instanceof Result.Unknown one) {
            return right instanceof Result.Unknown two ? one.with(two) : one;
        }
        return right;
    }

    public static Result apply(List<Node> arguments, Frame frame, Function<List<Value>, Value> body) {
        Result.@Nullable Unknown open = null;
        List<Value> values = new ArrayList<>(arguments.size());
        for (Node argument : arguments) {
            switch (argument.eval(frame)) {
                case Result.Unknown unknown -> open = open == null ? unknown : open.with(unknown);
                case Result.Known known -> {
                    if (known == Result.ABSENT) {
                        return known;
                    }
                    values.add(known.value());
                }
            }
        }
        return open == null ? Result.of(body.apply(values)) : open;
    }
}

package hitomado.rules.logic;

import hitomado.rules.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 三値論理 — `and`, `or` and `if` with FEEL null and with what is not known.
///
/// Null is a value (`true and null` is null); the unknown is not: it becomes known as soon as the rest decides.
public final class Kleene {
    private Kleene() {}

    public static Result all(List<Node> parts, Frame frame) {
        return chain(parts, frame, Result.FALSE, Result.TRUE);
    }

    public static Result any(List<Node> parts, Frame frame) {
        return chain(parts, frame, Result.TRUE, Result.FALSE);
    }

    private static Result chain(List<Node> parts, Frame frame, Result deciding, Result neutral) {
        Result.@Nullable Unknown open = null;
        Result known = neutral;
        for (Node part : parts) {
            switch (part.eval(frame)) {
                case Result.Unknown unknown -> open = open == null ? unknown : open.then(unknown);
                case Result.Known value -> {
                    if (value.equals(deciding)) {
                        return deciding;
                    }
                    if (!value.equals(neutral)) {
                        known = Result.ABSENT;
                    }
                }
            }
        }
        return open == null ? known : open;
    }

    public static Result not(Result of) {
        return switch (of) {
            case Result.Unknown unknown -> unknown;
            case Result.Known(var value) ->
                value instanceof Value.Bool(var truth) ? Result.of(Value.of(!truth)) : Result.ABSENT;
        };
    }

    /// `if`: anything but true takes the other branch; both branches that agree need no condition.
    public static Result choose(Result condition, Node then, Node otherwise, Frame frame) {
        if (!(condition instanceof Result.Unknown open)) {
            return condition.isTrue() ? then.eval(frame) : otherwise.eval(frame);
        }
        Result one = then.eval(frame);
        Result two = otherwise.eval(frame);
        return one instanceof Result.Known && one.equals(two)
                ? one
                : open.keeping(one).keeping(two);
    }
}

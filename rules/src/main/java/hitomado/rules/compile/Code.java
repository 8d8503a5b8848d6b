package hitomado.rules.compile;

import hitomado.rules.Situation;
import hitomado.rules.Value;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Node;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 翻訳された式 — a compiled part of an expression: its node, its type, its value if it is constant, and its height.
record Code(Node node, Type type, @Nullable Value constant, int height) {
    /// Stands for a part with a problem; fits everywhere, so that one mistake is told once.
    static final Code BROKEN = new Code(frame -> Result.ABSENT, Type.ANY, null, 1);

    private static final Frame NOWHERE = new Run(
                    new Network(List.of(), List.of(), List.of()), Situation.on(LocalDate.EPOCH, List.of()))
            .frame(Run.EVENT);

    static Code constant(Value value, Type type) {
        Result result = Result.of(value);
        return new Code(frame -> result, type, value, 1);
    }

    static Code of(Node node, Type type, List<Code> parts) {
        int height = 1 + parts.stream().mapToInt(Code::height).max().orElse(0);
        return new Code(node, type, null, height);
    }

    /// The same, computed once if all parts are constants.
    static Code folded(Node node, Type type, List<Code> parts) {
        boolean constant = parts.stream().allMatch(Code::isConstant);
        if (constant && node.eval(NOWHERE) instanceof Result.Known(var value)) {
            return constant(value, type);
        }
        return of(node, type, parts);
    }

    /// A frame for a test of constants.
    static Frame testing(Result input) {
        return NOWHERE.testing(input);
    }

    boolean isConstant() {
        return constant != null;
    }
}

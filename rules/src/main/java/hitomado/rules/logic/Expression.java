package hitomado.rules.logic;

import java.util.Collection;
import java.util.List;

/// 計算式 — a compiled expression and the facts that it reads, for explanations.
public record Expression(Node node, List<Slot> reads) {
    /// An expression that is always true.
    public static final Expression TRUE = new Expression(frame -> Result.TRUE, List.of());

    /// An expression that is always empty.
    public static final Expression ABSENT = new Expression(frame -> Result.ABSENT, List.of());

    public Expression {
        reads = List.copyOf(reads);
    }

    public Expression(Node node, Collection<Slot> reads) {
        this(node, List.copyOf(reads));
    }

    public Result eval(Frame frame) {
        return node.eval(frame);
    }
}

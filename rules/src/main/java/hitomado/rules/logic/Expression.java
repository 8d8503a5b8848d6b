package hitomado.rules.logic;

import hitomado.rules.feel.Formula;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 計算式 — a compiled expression, the facts that it reads, and its form where it was written as a text.
public record Expression(
        Node node, List<Slot> reads, @Nullable Formula formula) {
    /// An expression that is always true.
    public static final Expression TRUE = new Expression(frame -> Result.TRUE, List.of());

    /// An expression that is always empty.
    public static final Expression ABSENT = new Expression(frame -> Result.ABSENT, List.of());

    public Expression {
        reads = List.copyOf(reads);
    }

    public Expression(Node node, Collection<Slot> reads) {
        this(node, List.copyOf(reads), null);
    }

    public Result eval(Frame frame) {
        return node.eval(frame);
    }
}

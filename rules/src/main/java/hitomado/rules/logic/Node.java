package hitomado.rules.logic;

/// 式の節 — a compiled expression.
@FunctionalInterface
public interface Node {
    Result eval(Frame frame);
}

package hitomado.rules.bulk.columns;

/// 符号 — cells to the one-byte codes of a plan's column.
@FunctionalInterface
public interface Coding {
    void code(long[] cells, int count, byte[] into, int at);
}

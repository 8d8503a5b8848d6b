package hitomado.rules.table;

import hitomado.rules.logic.Result;

/// 行の出力 — what the rows of a table give.
public interface RowOutputs {
    Result output(int row, int column);

    /// The number of outputs.
    int columns();
}

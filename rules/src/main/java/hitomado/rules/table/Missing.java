package hitomado.rules.table;

import hitomado.rules.HitPolicy;
import hitomado.rules.logic.Keys;
import hitomado.rules.logic.Result;
import java.util.BitSet;
import java.util.List;

/// 不足 — the facts that the live rows wait for. Worth asking now: for FIRST and PRIORITY the first open cell of the
/// first live row, else the first open cell of every live row; the next one only where nothing may be asked.
record Missing(TableModel table, Matching matching, Outputs outputs) {
    private static final Result.Unknown NOTHING = new Result.Unknown(Keys.NONE, Keys.NONE, false);

    /// The output of a row.
    interface Outputs {
        Result of(int row, int column);
    }

    Result.Unknown ofCells(BitSet rows) {
        boolean inOrder = isOrdered();
        Result.Unknown all = NOTHING;
        for (int row : table.order()) {
            if (rows.get(row)) {
                Result.Unknown open = ofRow(row);
                all = inOrder ? all.then(open) : all.with(open);
            }
        }
        return all;
    }

    private boolean isOrdered() {
        HitPolicy policy = table.source().policy();
        return policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
    }

    private Result.Unknown ofRow(int row) {
        Result.Unknown open = NOTHING;
        for (int column = 0; column < matching.columns(); column++) {
            if (matching.cell(row, column) instanceof Result.Unknown unknown) {
                open = open.then(unknown);
            }
        }
        return open;
    }

    Result.Unknown withOutputs(Result.Unknown cells, BitSet rows, List<Integer> columns) {
        Result.Unknown open = cells;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int column : columns) {
                if (outputs.of(row, column) instanceof Result.Unknown unknown) {
                    open = open.then(unknown);
                }
            }
        }
        return open;
    }
}

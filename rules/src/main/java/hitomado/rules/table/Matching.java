package hitomado.rules.table;

import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Result;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// 照合 — which rows match, for every combination of what is not known.
final class Matching {
    private final TableModel table;
    private final Frame frame;
    private final Result[] inputs;

    Matching(TableModel table, Frame frame) {
        this.table = table;
        this.frame = frame;
        inputs = new Result[table.columns().size()];
        for (int column = 0; column < inputs.length; column++) {
            inputs[column] = table.columns().get(column).input().eval(frame);
        }
    }

    Set<Span> spans() {
        BitSet must = new BitSet(table.rows());
        must.set(0, table.rows());
        BitSet may = (BitSet) must.clone();
        Set<Variable> open = new LinkedHashSet<>();
        for (int column = 0; column < inputs.length; column++) {
            Variable variable = inputs[column] instanceof Result.Unknown ? table.variableOf(column) : null;
            if (variable != null) {
                open.add(variable);
            } else {
                narrow(column, must, may);
            }
        }
        Set<Span> spans = Set.of(new Span(must, may));
        for (Variable variable : open) {
            spans = Span.combine(spans, variable);
        }
        return spans;
    }

    private void narrow(int column, BitSet must, BitSet may) {
        Frame testing = frame.testing(inputs[column]);
        for (int row = may.nextSetBit(0); row >= 0; row = may.nextSetBit(row + 1)) {
            Column.Cell cell = table.columns().get(column).cells().get(row);
            if (cell.any()) {
                continue;
            }
            Result fits = cell.test().eval(testing);
            if (!fits.isTrue()) {
                must.clear(row);
            }
            if (fits.isNotTrue()) {
                may.clear(row);
            }
        }
    }

    /// What the cell waits for, or a known result.
    Result cell(int row, int column) {
        Column.Cell cell = table.columns().get(column).cells().get(row);
        if (cell.any()) {
            return Result.TRUE;
        }
        return inputs[column] instanceof Result.Unknown
                ? inputs[column]
                : cell.test().eval(frame.testing(inputs[column]));
    }

    int columns() {
        return inputs.length;
    }
}

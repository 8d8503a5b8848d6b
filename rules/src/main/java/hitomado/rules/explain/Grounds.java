package hitomado.rules.explain;

import hitomado.rules.HitPolicy;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Slot;
import hitomado.rules.logic.Verdict;
import hitomado.rules.table.Column;
import hitomado.rules.table.TableModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 根拠 — the facts that a verdict rests on: those of the deciding rows, and for FIRST and PRIORITY the one that
/// excluded each row before; all inputs when no row applies.
record Grounds(TableModel table, Verdict verdict, Frame frame) {
    List<Slot> reads() {
        Set<Slot> reads = new LinkedHashSet<>();
        if (verdict.rows().isEmpty()) {
            table.columns().forEach(column -> reads.addAll(column.input().reads()));
            return new ArrayList<>(reads);
        }
        verdict.rows().stream().forEach(row -> ofRow(row, reads));
        HitPolicy policy = table.source().policy();
        if (policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY) {
            for (int row : table.order()) {
                if (verdict.rows().get(row)) {
                    break;
                }
                ofExcluded(row, reads);
            }
        }
        return new ArrayList<>(reads);
    }

    private void ofRow(int row, Set<Slot> reads) {
        for (Column column : table.columns()) {
            if (!column.cells().get(row).any()) {
                reads.addAll(column.input().reads());
                reads.addAll(column.cells().get(row).test().reads());
            }
        }
        table.outputs().get(row).forEach(output -> reads.addAll(output.reads()));
    }

    private void ofExcluded(int row, Set<Slot> reads) {
        for (Column column : table.columns()) {
            Column.Cell cell = column.cells().get(row);
            Frame testing = frame.testing(column.input().eval(frame));
            if (!cell.any() && cell.test().eval(testing).isNotTrue()) {
                reads.addAll(column.input().reads());
                reads.addAll(cell.test().reads());
                return;
            }
        }
    }
}

package hitomado.rules.bulk.columns;

import java.util.ArrayList;
import java.util.List;

/// 表の出力 — one output of a table: the cell of the row that decides; not known unless all that may decide agree.
final class Decided extends Step {
    private final Verdicts verdicts;
    private final int output;
    private final List<Step> rows;

    Decided(Shape shape, Reach reach, Step numbers, Verdicts verdicts, int output, List<Step> rows) {
        super(shape, reach, joined(numbers, verdicts.parts, rows), true);
        this.verdicts = verdicts;
        this.output = output;
        this.rows = List.copyOf(rows);
    }

    private static List<Step> joined(Step first, List<Step> tests, List<Step> rows) {
        List<Step> all = new ArrayList<>(List.of(first));
        all.addAll(tests);
        all.addAll(rows);
        return all;
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[] numbers = pass.of(parts.getFirst());
        long[][] cells = new long[rows.size()][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = pass.of(rows.get(row));
        }
        for (int i = 0; i < count; i++) {
            Verdicts.Answer answer = verdicts.answer(numbers[i], pass, i);
            int[][] candidates = answer.candidates();
            into[i] = candidates == null ? answer.fixed()[output] : agreed(candidates[output], cells, i);
        }
    }

    private static long agreed(int[] candidates, long[][] cells, int row) {
        long first = cell(candidates[0], cells, row);
        for (int i = 1; i < candidates.length; i++) {
            if (cell(candidates[i], cells, row) != first) {
                return Cell.UNKNOWN;
            }
        }
        return first;
    }

    private static long cell(int candidate, long[][] cells, int row) {
        return candidate < 0 ? Cell.ABSENT : cells[candidate][row];
    }
}

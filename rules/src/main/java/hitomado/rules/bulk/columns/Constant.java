package hitomado.rules.bulk.columns;

import java.util.Arrays;
import java.util.List;

/// 定数 — the same cell everywhere.
final class Constant extends Step {
    final long cell;

    Constant(Shape shape, long cell) {
        super(shape, Reach.CITY, List.of(), true);
        this.cell = cell;
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        Arrays.fill(into, 0, count, cell);
    }
}

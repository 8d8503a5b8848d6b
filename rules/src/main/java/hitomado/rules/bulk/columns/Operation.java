package hitomado.rules.bulk.columns;

import java.util.List;

/// 演算 — a kernel over columns of the same rows.
final class Operation extends Step {
    private final Kernel kernel;

    Operation(Shape shape, Reach reach, List<Step> parts, Kernel kernel) {
        super(shape, reach, parts, true);
        this.kernel = kernel;
    }

    /// 核 — a loop over the cells of some columns.
    @FunctionalInterface
    interface Kernel {
        void run(long[][] parts, long[] into, int count);
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[][] columns = new long[parts.size()][];
        for (int part = 0; part < columns.length; part++) {
            columns[part] = pass.of(parts.get(part));
        }
        kernel.run(columns, into, count);
    }
}

package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import hitomado.rules.compile.Cells;
import hitomado.rules.table.Column;
import hitomado.rules.table.TableModel;
import hitomado.rules.table.Variable;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// 判定の要素 — one part of what decides which rows of a table fit: an input that tests compare with constants, or one
/// other test. Cells with equal codes fit the same rows.
sealed interface Part {
    Step step();

    /// How many codes there are.
    int codes();

    int code(long cell);

    /// Whether the code is just the place of a truth value.
    default boolean isTruth() {
        return step().shape.kind() == hitomado.rules.function.Kind.BOOLEAN;
    }

    /// Takes away the rows that a cell does not fit; an input that is not known is added to `open` instead.
    void narrow(long cell, BitSet must, BitSet may, List<Variable> open);

    /// An input by the constants of its tests: below, at, above each; for what has no order: which one, or another.
    record Input(Step step, TableModel table, Variable variable, long[] constants, Pool pool) implements Part {
        static Input of(Step step, TableModel table, Variable variable, Pool pool) {
            Set<Long> constants = new TreeSet<>();
            for (int column : variable.columns()) {
                for (Column.Cell cell : table.columns().get(column).cells()) {
                    Column.Bounds bounds = cell.bounds();
                    if (bounds == null || bounds.ordered() && !step.shape.isLine()) {
                        throw new Unsupported("order of " + step.shape.kind());
                    }
                    for (Value constant : bounds.constants()) {
                        if (!(constant instanceof Value.Absent)) {
                            constants.add(floor(constant, step.shape, pool));
                        }
                    }
                }
            }
            long[] sorted = constants.stream().mapToLong(Long::longValue).toArray();
            return new Input(step, table, variable, sorted, pool);
        }

        /// The last cell that is not above the constant: no cell lies between them.
        private static long floor(Value constant, Shape shape, Pool pool) {
            Value whole = constant instanceof Value.Num(var number) && number.scale() > shape.scale()
                    ? Value.of(number.setScale(shape.scale(), RoundingMode.FLOOR))
                    : constant;
            try {
                return shape.cell(whole, pool);
            } catch (ArithmeticException beyond) {
                throw new Unsupported("a test of many digits");
            }
        }

        @Override
        public int codes() {
            return isTruth() ? 4 : 2 * constants.length + 3;
        }

        @Override
        public int code(long cell) {
            if (isTruth()) {
                return Cell.place(cell);
            }
            if (cell <= Cell.UNKNOWN) {
                return 2 * constants.length + (cell == Cell.ABSENT ? 1 : 2);
            }
            int place = Arrays.binarySearch(constants, cell);
            if (place >= 0) {
                return 2 * place + 1;
            }
            return step.shape.isLine() ? -2 * place - 2 : 0;
        }

        @Override
        public void narrow(long cell, BitSet must, BitSet may, List<Variable> open) {
            if (cell == Cell.UNKNOWN) {
                open.add(variable);
                return;
            }
            Value value = step.shape.value(cell, pool);
            for (int column : variable.columns()) {
                List<Column.Cell> cells = table.columns().get(column).cells();
                for (int row = may.nextSetBit(0); row >= 0; row = may.nextSetBit(row + 1)) {
                    if (!Cells.fits(cells.get(row), value)) {
                        must.clear(row);
                        may.clear(row);
                    }
                }
            }
        }
    }

    /// A test of one row that reads more than constants.
    record Single(Step step, int row) implements Part {
        @Override
        public int codes() {
            return 4;
        }

        @Override
        public int code(long cell) {
            return Cell.place(cell);
        }

        @Override
        public void narrow(long cell, BitSet must, BitSet may, List<Variable> open) {
            if (cell != Cell.TRUE) {
                must.clear(row);
            }
            if (cell != Cell.TRUE && cell != Cell.UNKNOWN) {
                may.clear(row);
            }
        }
    }
}

package hitomado.rules.compile;

import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Result;
import hitomado.rules.table.Column;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 区分 — what tests of constants tell apart, for executors that code values to cells.
public final class Cells {
    private Cells() {}

    /// One value for every cell, ascending where the kind has an order, the empty value last; null when the cells
    /// cannot be listed.
    public static @Nullable List<Value> points(Kind kind, Collection<Value> constants, boolean ordered) {
        return CellPoints.of(Type.of(kind), constants, ordered);
    }

    /// Whether a test of constants holds for a value.
    public static boolean fits(Column.Cell cell, Value value) {
        return cell.any() || cell.test().eval(Code.testing(Result.of(value))).isTrue();
    }
}

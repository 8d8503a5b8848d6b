package hitomado.rules.table;

import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 入力欄 — an input expression with its static type, and its test in every row.
public record Column(Expression input, Kind kind, List<Cell> cells) {
    public Column {
        cells = List.copyOf(cells);
    }

    /// セル — the test of one row; `any` for `-`; `bounds` are null if it reads anything else than its input.
    public record Cell(
            Expression test, boolean any, @Nullable Bounds bounds) {}

    /// 境界 — the constants that a test compares with; `ordered` if some comparison needs an order.
    public record Bounds(List<Value> constants, boolean ordered) {
        public Bounds {
            constants = List.copyOf(constants);
        }
    }
}

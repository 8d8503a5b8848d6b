package hitomado.rules.table;

import hitomado.rules.logic.Expression;
import java.util.List;

/// 入力欄 — an input expression and its test in every row.
public record Column(Expression input, List<Cell> cells) {
    public Column {
        cells = List.copyOf(cells);
    }

    /// セル — the test of one row; `any` for `-`.
    public record Cell(Expression test, boolean any) {}
}

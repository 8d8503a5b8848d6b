package hitomado.rules.bulk;

import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Slot;
import hitomado.rules.table.Column;
import hitomado.rules.table.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 入力 — the columns that the tables of a plan need; equal input texts share one. A test that is no test of constants
/// becomes a column of its own, true where the test holds.
final class Inputs {
    private static final Column.Cell HOLDS = new Column.Cell(
            new Expression(Frame::input, List.of()), false, new Column.Bounds(List.of(Value.TRUE), false));

    private final Network network;
    private final List<ColumnDraft> columns = new ArrayList<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();

    Inputs(Network network) {
        this.network = network;
    }

    /// The tests of a row that are not `-`.
    record Row(List<Test> tests) {}

    /// A test of a column, by its text.
    record Test(int column, String text) {}

    List<ColumnDraft> columns() {
        return columns;
    }

    /// The rows of a table with their tests; none if an input has too many intervals.
    List<Row> rows(TableModel table) {
        List<Row> rows = new ArrayList<>();
        table.source().rows().forEach(row -> rows.add(new Row(new ArrayList<>())));
        for (int place = 0; place < table.columns().size(); place++) {
            if (!add(table, place, rows)) {
                return List.of();
            }
        }
        return rows;
    }

    private boolean add(TableModel table, int place, List<Row> rows) {
        Column column = table.columns().get(place);
        String input = table.source().inputs().get(place).text().strip();
        Map<String, Column.Cell> constant = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Column.Cell cell = column.cells().get(row);
            if (!cell.any() && cell.bounds() != null) {
                constant.put(text(table, row, place), cell);
            }
        }
        boolean listed = ColumnDraft.lists(column.kind(), constant);
        int number = listed && !constant.isEmpty() ? shared(input, column, constant) : 0;
        for (int row = 0; row < rows.size() && number >= 0; row++) {
            Column.Cell cell = column.cells().get(row);
            String text = text(table, row, place);
            if (!cell.any()) {
                boolean isShared = listed && cell.bounds() != null;
                rows.get(row)
                        .tests()
                        .add(isShared ? new Test(number, text) : new Test(own(input, text, column, cell), "true"));
            }
        }
        return number >= 0;
    }

    private static String text(TableModel table, int row, int place) {
        return table.source().rows().get(row).conditions().get(place).text().strip();
    }

    private int shared(String input, Column column, Map<String, Column.Cell> tests) {
        List<Integer> parts = byName.computeIfAbsent(input, name -> new ArrayList<>());
        for (int part : parts) {
            if (columns.get(part).add(tests)) {
                return part;
            }
        }
        Slot slot = network.slot(new FactId(input));
        boolean given = slot != null && network.origin(slot) instanceof Origin.Given;
        var source = new BulkColumn.Input(input, slot == null ? null : slot.kind(), given, column.input(), null);
        var draft = new ColumnDraft(source, column.kind());
        if (!draft.add(tests)) {
            return -1;
        }
        parts.add(columns.size());
        columns.add(draft);
        return columns.size() - 1;
    }

    private int own(String input, String text, Column column, Column.Cell cell) {
        String name = input + " : " + text;
        List<Integer> parts = byName.computeIfAbsent(name, n -> new ArrayList<>());
        if (parts.isEmpty()) {
            var test = new Expression(
                    frame -> cell.test().eval(frame.testing(column.input().eval(frame))), List.of());
            var tested = new BulkColumn.Tested(column.input(), cell.test());
            var draft = new ColumnDraft(new BulkColumn.Input(name, null, false, test, tested), Kind.BOOLEAN);
            draft.add(Map.of("true", HOLDS));
            parts.add(columns.size());
            columns.add(draft);
        }
        return parts.getFirst();
    }
}

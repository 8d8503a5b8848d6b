package hitomado.rules.compile;

import hitomado.rules.Value;
import hitomado.rules.compile.Translator.CompiledCell;
import hitomado.rules.logic.Result;
import hitomado.rules.table.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 欄の値域 — what the tests of a table's columns can tell apart, per input: the basis of exact evaluation with an
/// unknown input and of the checks for rows that overlap or are never reached.
final class ColumnCells {
    private ColumnCells() {}

    /// A column before it becomes part of a table.
    record Draft(String text, Type type, List<CompiledCell> cells) {}

    /// The inputs whose tests are constant, with the rows that fit each distinguishable value.
    static List<Variable> variables(List<Draft> columns) {
        Map<String, List<Integer>> sameInput = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            sameInput
                    .computeIfAbsent(columns.get(i).text().strip(), t -> new ArrayList<>())
                    .add(i);
        }
        List<Variable> variables = new ArrayList<>();
        for (List<Integer> group : sameInput.values()) {
            Map<BitSet, Value> fits = fits(group.stream().map(columns::get).toList());
            if (fits != null) {
                variables.add(new Variable(group, List.copyOf(fits.keySet()), List.copyOf(fits.values())));
            }
        }
        return variables;
    }

    private static @Nullable Map<BitSet, Value> fits(List<Draft> columns) {
        Set<Value> constants = new LinkedHashSet<>();
        boolean ordered = false;
        for (Draft column : columns) {
            for (CompiledCell cell : column.cells()) {
                List<Value> bounds = cell.bounds();
                if (bounds == null) {
                    return null;
                }
                constants.addAll(bounds);
                ordered |= cell.ordered();
            }
        }
        constants.remove(Value.ABSENT);
        List<Value> points = CellPoints.of(columns.getFirst().type(), constants, ordered);
        if (points == null) {
            return null;
        }
        Map<BitSet, Value> distinct = new LinkedHashMap<>();
        points.forEach(point -> distinct.putIfAbsent(rowsFitting(columns, point), point));
        return distinct;
    }

    private static BitSet rowsFitting(List<Draft> columns, Value point) {
        BitSet rows = new BitSet();
        int count = columns.getFirst().cells().size();
        for (int row = 0; row < count; row++) {
            boolean fits = true;
            for (Draft column : columns) {
                CompiledCell cell = column.cells().get(row);
                fits &= cell.any()
                        || cell.test()
                                .code()
                                .node()
                                .eval(Code.testing(Result.of(point)))
                                .isTrue();
            }
            rows.set(row, fits);
        }
        return rows;
    }

    /// For the checks of rows: also columns that cannot be listed, with one cell per distinct text.
    static List<List<BitSet>> partitions(List<Draft> columns, List<Variable> variables) {
        List<List<BitSet>> partitions = new ArrayList<>();
        Set<Integer> listed = new LinkedHashSet<>();
        for (Variable variable : variables) {
            partitions.add(variable.fits());
            listed.addAll(variable.columns());
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!listed.contains(i)) {
                partitions.add(byText(columns.get(i).cells()));
            }
        }
        return partitions;
    }

    private static List<BitSet> byText(List<CompiledCell> cells) {
        Set<String> texts = new LinkedHashSet<>();
        cells.stream().filter(c -> !c.any()).forEach(c -> texts.add(text(c)));
        List<BitSet> partition = new ArrayList<>();
        BitSet anyOnly = new BitSet();
        for (int row = 0; row < cells.size(); row++) {
            anyOnly.set(row, cells.get(row).any());
        }
        for (String text : texts) {
            BitSet rows = (BitSet) anyOnly.clone();
            for (int row = 0; row < cells.size(); row++) {
                if (!cells.get(row).any() && text(cells.get(row)).equals(text)) {
                    rows.set(row);
                }
            }
            partition.add(rows);
        }
        partition.add(anyOnly);
        return partition;
    }

    private static String text(CompiledCell cell) {
        return cell.test().source().text().strip();
    }
}

package hitomado.rules.compile;

import hitomado.rules.DecisionTable;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Problems;
import hitomado.rules.table.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// 行の検査 — rows that can never decide and rows that contradict each other, as far as their tests are constants.
final class RowChecks {
    /// Steps of the search per row and per table; a row that needs more is left alone (a missed problem, never a wrong
    /// one).
    private static final int BUDGET = 20_000;

    private static final int TABLE_BUDGET = 2_000_000;

    private static final int MAX_TOLD = 20;

    private final DecisionTable table;
    private final List<List<BitSet>> partitions;
    private final List<Variable> variables;
    private final List<BitSet[]> cellsOfRows;
    private final Ledger ledger;
    private int steps;
    private int allSteps;
    private int told;

    /// The first partitions are those of the variables.
    RowChecks(DecisionTable table, List<List<BitSet>> partitions, List<Variable> variables, Ledger ledger) {
        this.table = table;
        this.partitions = partitions;
        this.variables = variables;
        this.cellsOfRows = partitions.stream()
                .map(cells -> byRow(cells, table.rows().size()))
                .toList();
        this.ledger = ledger;
    }

    /// Per row the numbers of the cells that it fits.
    private static BitSet[] byRow(List<BitSet> cells, int rows) {
        BitSet[] byRow = new BitSet[rows];
        Arrays.setAll(byRow, row -> new BitSet(cells.size()));
        for (int cell = 0; cell < cells.size(); cell++) {
            int number = cell;
            cells.get(cell).stream().forEach(row -> byRow[row].set(number));
        }
        return byRow;
    }

    void check(List<Integer> order) {
        List<Integer> possible = order.stream().filter(this::isPossible).toList();
        switch (table.policy()) {
            case FIRST, PRIORITY -> unreachable(possible);
            case UNIQUE, ANY -> overlaps(possible.stream().sorted().toList());
            case COLLECT, COLLECT_SUM, COLLECT_COUNT, COLLECT_MIN, COLLECT_MAX -> {}
        }
    }

    private boolean isPossible(int row) {
        boolean possible = cellsOfRows.stream().noneMatch(cells -> cells[row].isEmpty());
        if (!possible) {
            tell(row, Problems.UNREACHABLE_ROW, "no input can satisfy the tests of row " + (row + 1));
        }
        return possible;
    }

    private void unreachable(List<Integer> order) {
        BitSet earlier = new BitSet();
        for (int row : order) {
            steps = 0;
            if (!earlier.isEmpty() && isCovered(row, 0, earlier)) {
                tell(
                        row,
                        Problems.UNREACHABLE_ROW,
                        "row " + (row + 1) + " is covered by rows before it: " + covering(row, earlier));
            }
            earlier.set(row);
        }
    }

    /// Earlier rows none of which can be spared.
    private String covering(int row, BitSet earlier) {
        BitSet needed = (BitSet) earlier.clone();
        earlier.stream().forEach(other -> {
            needed.clear(other);
            steps = 0;
            needed.set(other, !isCovered(row, 0, needed));
        });
        return needed.stream().mapToObj(other -> String.valueOf(other + 1)).collect(Collectors.joining(", "));
    }

    /// Whether for every combination of cells from this partition on some candidate fits wherever the row does.
    private boolean isCovered(int row, int partition, BitSet candidates) {
        if (candidates.isEmpty() || ++steps > BUDGET || ++allSteps > TABLE_BUDGET) {
            return false;
        }
        if (partition == partitions.size()) {
            return true;
        }
        BitSet cells = cellsOfRows.get(partition)[row];
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            BitSet left = (BitSet) candidates.clone();
            left.and(partitions.get(partition).get(cell));
            if (!isCovered(row, partition + 1, left)) {
                return false;
            }
        }
        return true;
    }

    private void overlaps(List<Integer> rows) {
        for (int i = 0; i < rows.size() && told < MAX_TOLD; i++) {
            for (int j = 0; j < i && told < MAX_TOLD; j++) {
                int one = rows.get(j);
                int two = rows.get(i);
                boolean mayDiffer = table.policy() == HitPolicy.UNIQUE || differ(one, two);
                if (mayDiffer && meet(one, two)) {
                    tell(
                            two,
                            Problems.OVERLAP,
                            "rows " + (one + 1) + " and " + (two + 1) + " can apply together" + witness(one, two));
                }
            }
        }
    }

    private boolean meet(int one, int two) {
        return cellsOfRows.stream().allMatch(cells -> cells[one].intersects(cells[two]));
    }

    /// Values with which both apply, as far as their tests are constants.
    private String witness(int one, int two) {
        List<String> values = new ArrayList<>();
        for (int partition = 0; partition < variables.size(); partition++) {
            BitSet both = (BitSet) cellsOfRows.get(partition)[one].clone();
            both.and(cellsOfRows.get(partition)[two]);
            if (both.cardinality() < partitions.get(partition).size()) {
                values.add(Witness.shown(table, variables.get(partition), both.nextSetBit(0)));
            }
        }
        return values.isEmpty() ? "" : ", e.g. " + String.join(", ", values);
    }

    private boolean differ(int one, int two) {
        return !texts(table.rows().get(one)).equals(texts(table.rows().get(two)));
    }

    private static List<String> texts(DecisionTable.Row row) {
        return row.outputs().stream().map(Located::text).map(String::strip).toList();
    }

    private void tell(int row, String code, String message) {
        told++;
        ledger.add(table.rows().get(row).at(), code, "table " + table.id() + ": " + message);
    }

    /// The rows in their written order.
    static List<Integer> written(int rows) {
        return new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    }
}

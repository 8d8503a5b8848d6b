package hitomado.rules.compile;

import hitomado.rules.DecisionTable;
import hitomado.rules.Problems;
import hitomado.rules.Value;
import hitomado.rules.table.Column;
import hitomado.rules.table.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// 抜けの検査 — a combination of input values that no row is written for; empty inputs are not counted, and columns
/// whose cells read other facts are taken to fit.
final class Gaps {
    private static final int BUDGET = 20_000;

    private final DecisionTable table;
    private final List<Variable> variables;
    private final List<Set<BitSet>> covered = new ArrayList<>();
    private int steps;

    Gaps(DecisionTable table, List<Variable> variables) {
        this.table = table;
        this.variables = variables;
        variables.forEach(variable -> covered.add(new HashSet<>()));
    }

    void check(List<Column> columns, Ledger ledger) {
        boolean wantsRow = switch (table.policy()) {
            case UNIQUE, ANY, FIRST, PRIORITY -> true;
            case COLLECT, COLLECT_SUM, COLLECT_COUNT, COLLECT_MIN, COLLECT_MAX -> false;
        };
        int rows = table.rows().size();
        boolean catchesAll = false;
        for (int row = 0; row < rows; row++) {
            int number = row;
            catchesAll |= columns.stream()
                    .allMatch(column -> column.cells().get(number).any());
        }
        if (!wantsRow || catchesAll) {
            return;
        }
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        List<Integer> witness = new ArrayList<>();
        if (isOpen(0, all, witness)) {
            ledger.warn(table.at(), Problems.GAP, "table " + table.id() + ": no row for " + shown(witness));
        }
    }

    /// Whether some choice of cells from this variable on leaves no row; the choice is the witness.
    private boolean isOpen(int variable, BitSet rows, List<Integer> witness) {
        if (rows.isEmpty()) {
            return true;
        }
        if (variable == variables.size()
                || ++steps > BUDGET
                || !covered.get(variable).add(rows)) {
            return false;
        }
        Variable here = variables.get(variable);
        for (int cell = 0; cell < here.fits().size(); cell++) {
            if (here.samples().get(cell).equals(Value.ABSENT)) {
                continue;
            }
            BitSet left = (BitSet) rows.clone();
            left.and(here.fits().get(cell));
            witness.add(cell);
            if (isOpen(variable + 1, left, witness)) {
                return true;
            }
            witness.removeLast();
        }
        return false;
    }

    private String shown(List<Integer> witness) {
        List<String> parts = new ArrayList<>();
        for (int variable = 0; variable < witness.size(); variable++) {
            parts.add(Witness.shown(table, variables.get(variable), witness.get(variable)));
        }
        return parts.stream().collect(Collectors.joining(", "));
    }
}

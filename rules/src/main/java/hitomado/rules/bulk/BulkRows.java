package hitomado.rules.bulk;

import hitomado.rules.Situation;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Run;
import java.util.Arrays;
import java.util.List;

/// 符号化した住民 — the coded columns of a population, one byte a row and column; everything is unknown at first.
///
/// A row is a person, or a household for tables of households and events. Rows may be written by several threads if
/// no two write the same row; scanning while writing sees each byte as it was before or after.
public final class BulkRows {
    private final BulkPlan plan;
    private final int rows;
    private final byte[][] codes;

    private BulkRows(BulkPlan plan, int rows) {
        this.plan = plan;
        this.rows = rows;
        codes = new byte[plan.columns().size()][rows];
    }

    static BulkRows unknown(BulkPlan plan, int rows) {
        var unknown = new BulkRows(plan, rows);
        List<BulkColumn> columns = plan.columns();
        for (int column = 0; column < columns.size(); column++) {
            Arrays.fill(unknown.codes[column], columns.get(column).coder().unknown());
        }
        return unknown;
    }

    /// Rows that are going to be written, every one of them.
    static BulkRows toBeWritten(BulkPlan plan, int rows) {
        return new BulkRows(plan, rows);
    }

    public int rows() {
        return rows;
    }

    /// The codes of a column by its place in [BulkPlan#columns]; write them with its coder.
    public byte[] codes(int column) {
        return codes[column];
    }

    /// Evaluates every column, given and derived, for one household with the scalar executor; returns the row after
    /// its last one.
    public int fill(int row, Situation situation) {
        Run run = plan.run(situation);
        if (!plan.ofPersons()) {
            code(row, run.frame(Run.EVENT));
            return row + 1;
        }
        for (int person = Run.FIRST_PERSON; person < run.subjects(); person++) {
            code(row + person - Run.FIRST_PERSON, run.frame(person));
        }
        return row + situation.persons().size();
    }

    private void code(int row, Frame frame) {
        for (int column = 0; column < codes.length; column++) {
            codes[column][row] = plan.columns().get(column).code(frame);
        }
    }

    /// Evaluates one column for one household of a population.
    void code(int column, int household, Run run, Population population) {
        BulkColumn wanted = plan.columns().get(column);
        if (!plan.ofPersons()) {
            codes[column][household] = wanted.code(run.frame(Run.EVENT));
            return;
        }
        int first = population.firstPerson(household);
        for (int row = first; row < population.firstPerson(household + 1); row++) {
            codes[column][row] = wanted.code(run.frame(Run.FIRST_PERSON + row - first));
        }
    }

    /// Bytes that the columns take.
    public long bytes() {
        return (long) codes.length * rows;
    }
}

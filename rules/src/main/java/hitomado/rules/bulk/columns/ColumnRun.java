package hitomado.rules.bulk.columns;

import hitomado.rules.logic.Run;
import java.util.function.IntFunction;

/// 列の計算 — computes the codes of wanted columns for some households at a time; one for each thread.
public final class ColumnRun {
    private final Binding binding;
    private final Pass pass;

    /// `runs` gives the scalar executor of a household, for what is left to it.
    public ColumnRun(Binding binding, IntFunction<Run> runs) {
        this.binding = binding;
        pass = new Pass(binding, runs);
    }

    /// Moves to the households from `first` to before `end`.
    public void move(int first, int end) {
        pass.move(binding.city().firsts(), first, end);
    }

    /// How many households there are at present.
    public int households() {
        return pass.households();
    }

    /// The scalar executor of a household of the present ones, counted from 0.
    public Run run(int place) {
        return pass.run(place);
    }

    /// Writes the codes of a column from a row on.
    ///
    /// @throws ArithmeticException when some household has numbers beyond the columns' width
    public void code(int column, byte[] into, int at) {
        ColumnProgram.Root root = binding.program().roots.get(column);
        Step step = root.step();
        Coding coding = root.coding();
        if (step == null || coding == null) {
            throw new IllegalStateException("left to the scalar executor: " + column);
        }
        boolean spreads = root.rows() == Reach.PERSON && step.reach == Reach.HOUSEHOLD;
        if (!spreads) {
            code(column, step, coding, pass.count(root.rows()), new Target(into, at));
            return;
        }
        byte[] ofHouseholds = pass.codes();
        code(column, step, coding, pass.households(), new Target(ofHouseholds, 0));
        int[] places = pass.places();
        int count = pass.count(Reach.PERSON);
        for (int i = 0; i < count; i++) {
            into[at + i] = ofHouseholds[places[i]];
        }
    }

    /// The cells of a column, one a row; the array is used again by the next move, and longer than it has rows.
    ///
    /// @throws ArithmeticException when some household has numbers beyond the columns' width
    public long[] cells(int column) {
        ColumnProgram.Root root = binding.program().roots.get(column);
        Step step = root.step();
        if (step == null) {
            throw new IllegalStateException("left to the scalar executor: " + column);
        }
        long[] cells = pass.of(step);
        if (root.rows() != Reach.PERSON || step.reach != Reach.HOUSEHOLD) {
            return cells;
        }
        int[] places = pass.places();
        long[] spread = new long[pass.count(Reach.PERSON)];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = cells[places[i]];
        }
        return spread;
    }

    /// Where codes go.
    private record Target(byte[] into, int at) {}

    private void code(int column, Step step, Coding coding, int count, Target target) {
        byte[] codes = binding.codes(column);
        Tabulation table = binding.tabulation(step);
        if (codes == null || table == null) {
            coding.code(pass.of(step), count, target.into(), target.at());
            return;
        }
        int[] places = pass.index(table.fact());
        byte[] into = target.into();
        int at = target.at();
        for (int i = 0; i < count; i++) {
            into[at + i] = codes[places[i]];
        }
    }
}

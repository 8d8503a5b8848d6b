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
        int count = pass.count(binding.program().rows);
        byte[] codes = binding.codes(column);
        Tabulation table = binding.tabulation(step);
        if (codes == null || table == null) {
            coding.code(pass.of(step), count, into, at);
            return;
        }
        int[] places = pass.index(table.fact());
        for (int i = 0; i < count; i++) {
            into[at + i] = codes[places[i]];
        }
    }
}

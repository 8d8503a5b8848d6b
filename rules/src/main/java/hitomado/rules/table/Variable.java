package hitomado.rules.table;

import hitomado.rules.Value;
import java.util.BitSet;
import java.util.List;

/// 変数 — the columns that test one input with constants, and per distinguishable value of it the rows that it fits
/// with one such value.
public record Variable(List<Integer> columns, List<BitSet> fits, List<Value> samples) {
    public Variable {
        columns = List.copyOf(columns);
        fits = List.copyOf(fits);
        samples = List.copyOf(samples);
    }
}

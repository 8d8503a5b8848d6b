package hitomado.rules.logic;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 表の判定 — what a table gives: a result per output with the values it may still have, the rows that decide or
/// may still apply (counted from 0), and what is missing, if something is. `version` numbers the table that is valid
/// on the day, -1 without one.
public record Verdict(
        int version, List<Result> outputs, List<Possible> possible, BitSet rows, Result.@Nullable Unknown open) {
    public Verdict {
        outputs = List.copyOf(outputs);
        possible = List.copyOf(possible);
    }
}

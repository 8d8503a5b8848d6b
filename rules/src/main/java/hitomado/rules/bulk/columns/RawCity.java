package hitomado.rules.bulk.columns;

import hitomado.rules.FactId;
import java.util.Arrays;
import java.util.Map;

/// 市の列 — the raw columns of persons sorted by household; `firsts` are the first persons of the households, then the
/// number of persons. Facts of events have one row.
public record RawCity(int[] firsts, Map<FactId, RawColumn> columns) {
    public RawCity {
        columns = Map.copyOf(columns);
    }

    public int persons() {
        return firsts[firsts.length - 1];
    }

    public int households() {
        return firsts.length - 1;
    }

    public int householdOf(int person) {
        int found = Arrays.binarySearch(firsts, person);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < firsts.length && firsts[found + 1] == person) {
            found++;
        }
        return found;
    }
}

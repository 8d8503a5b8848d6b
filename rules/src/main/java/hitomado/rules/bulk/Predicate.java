package hitomado.rules.bulk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// 述語 — codes of a column that fit, as ascending ranges (both ends included).
record Predicate(int column, List<Range> ranges) {
    Predicate {
        ranges = List.copyOf(ranges);
    }

    record Range(int low, int high) {}

    static Predicate of(int column, BitSet codes) {
        List<Range> ranges = new ArrayList<>();
        for (int low = codes.nextSetBit(0); low >= 0; ) {
            int end = codes.nextClearBit(low);
            ranges.add(new Range(low, end - 1));
            low = codes.nextSetBit(end);
        }
        return new Predicate(column, ranges);
    }
}

package hitomado.rules.bulk.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// 一覧表 — the cells of a step for every value of the only fact that it depends on; one byte each where they are few.
final class Tabulation {
    private final Given fact;
    private final long[] cells;
    private final byte[] codes;

    Tabulation(Given fact, long[] cells) {
        this.fact = fact;
        Map<Long, Integer> distinct = new HashMap<>();
        byte[] narrow = new byte[cells.length];
        for (int place = 0; place < cells.length && distinct.size() <= 256; place++) {
            int size = distinct.size();
            narrow[place] = (byte) (int) distinct.computeIfAbsent(cells[place], cell -> size);
        }
        boolean few = distinct.size() <= 256;
        codes = few ? narrow : new byte[0];
        this.cells = few ? new long[256] : cells;
        if (few) {
            Arrays.fill(this.cells, Cell.UNKNOWN);
            distinct.forEach((cell, code) -> this.cells[code] = cell);
        }
    }

    Given fact() {
        return fact;
    }

    void read(int[] places, long[] into, int count) {
        if (codes.length == 0) {
            for (int i = 0; i < count; i++) {
                into[i] = cells[places[i]];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            into[i] = cells[codes[places[i]] & 0xff];
        }
    }

    /// The cell of a place.
    long cell(int place) {
        return codes.length == 0 ? cells[place] : cells[codes[place] & 0xff];
    }
}

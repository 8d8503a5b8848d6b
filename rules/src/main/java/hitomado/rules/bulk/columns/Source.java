package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 出所 — a raw column as cells, and as places in a list of all its values where that is short enough.
abstract class Source {
    /// A number that the cells of its column cannot express: the scalar executor takes over.
    private static final long BEYOND = Long.MIN_VALUE + 2;

    static final long[] NO_LIST = {};

    /// Writes the cells of some rows.
    abstract void load(int first, int count, long[] into);

    /// The cells of all places; empty when they cannot be listed.
    long[] list() {
        return NO_LIST;
    }

    /// Writes the places of some rows.
    void index(int first, int count, int[] places) {
        throw new IllegalStateException("no list");
    }

    static Source of(Given given, @Nullable RawColumn column, Pool pool) {
        boolean event = given.slot.kind() == hitomado.rules.SubjectKind.EVENT;
        return switch (column) {
            case null -> new Same(Cell.UNKNOWN);
            case RawColumn.Same(var type, var value) -> new Same(cell(given, value, pool));
            case RawColumn raw
            when event -> {
                Value value = raw.value(0);
                yield new Same(value == null ? Cell.UNKNOWN : cell(given, value, pool));
            }
            case RawColumn.Ints ints -> new IntSource(ints, Cell.UNKNOWN);
            case RawColumn.Longs longs -> new Longs(longs.values(), Cell.UNKNOWN);
            case RawColumn.Bytes bytes ->
                new Bytes(bytes.codes(), cells(given, bytes.dictionary(), Cell.UNKNOWN, pool));
            case RawColumn.Codes codes ->
                new Codes(codes.codes(), cells(given, codes.dictionary(), Cell.UNKNOWN, pool));
            case RawColumn.Presumed(var of, var value) -> presumed(given, of, cell(given, value, pool), pool);
        };
    }

    private static Source presumed(Given given, RawColumn of, long unknown, Pool pool) {
        return switch (of) {
            case RawColumn.Ints ints -> new IntSource(ints, unknown);
            case RawColumn.Longs longs -> new Longs(longs.values(), unknown);
            case RawColumn.Bytes bytes -> new Bytes(bytes.codes(), cells(given, bytes.dictionary(), unknown, pool));
            case RawColumn.Codes codes -> new Codes(codes.codes(), cells(given, codes.dictionary(), unknown, pool));
            case RawColumn.Same same -> of(given, same, pool);
            case RawColumn.Presumed again -> of(given, again, pool);
        };
    }

    private static long cell(Given given, Value value, Pool pool) {
        try {
            return given.shape.cell(value, pool);
        } catch (ArithmeticException beyond) {
            return BEYOND;
        }
    }

    private static long[] cells(Given given, List<Value> dictionary, long unknown, Pool pool) {
        long[] cells = new long[dictionary.size() + 2];
        cells[RawColumn.CODE_UNKNOWN] = unknown;
        cells[RawColumn.CODE_ABSENT] = Cell.ABSENT;
        for (int place = 0; place < dictionary.size(); place++) {
            cells[place + 2] = cell(given, dictionary.get(place), pool);
        }
        return cells;
    }

    static long within(long cell) {
        if (cell == BEYOND) {
            throw new ArithmeticException("a number of many digits");
        }
        return cell;
    }

    /// The same everywhere.
    private static final class Same extends Source {
        private final long cell;

        Same(long cell) {
            this.cell = cell;
        }

        @Override
        void load(int first, int count, long[] into) {
            Arrays.fill(into, 0, count, within(cell));
        }
    }

    private static final class Longs extends Source {
        private final long[] values;
        private final long unknown;

        Longs(long[] values, long unknown) {
            this.values = values;
            this.unknown = unknown;
        }

        @Override
        void load(int first, int count, long[] into) {
            for (int i = 0; i < count; i++) {
                long value = values[first + i];
                into[i] = value == Cell.UNKNOWN ? unknown : value;
            }
        }
    }

    private static final class Bytes extends Source {
        private final byte[] codes;
        private final long[] cells;

        Bytes(byte[] codes, long[] cells) {
            this.codes = codes;
            this.cells = cells;
        }

        @Override
        void load(int first, int count, long[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = within(cells[codes[first + i] & 0xff]);
            }
        }

        @Override
        long[] list() {
            return cells.length * 4 < codes.length ? cells : NO_LIST;
        }

        @Override
        void index(int first, int count, int[] places) {
            for (int i = 0; i < count; i++) {
                places[i] = codes[first + i] & 0xff;
            }
        }
    }

    private static final class Codes extends Source {
        private final int[] codes;
        private final long[] cells;

        Codes(int[] codes, long[] cells) {
            this.codes = codes;
            this.cells = cells;
        }

        @Override
        void load(int first, int count, long[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = within(cells[codes[first + i]]);
            }
        }

        @Override
        long[] list() {
            return cells.length * 4 < codes.length ? cells : NO_LIST;
        }

        @Override
        void index(int first, int count, int[] places) {
            System.arraycopy(codes, first, places, 0, count);
        }
    }
}

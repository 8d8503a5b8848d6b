package hitomado.rules.bulk.columns;

import hitomado.rules.FactType;
import hitomado.rules.Value;
import java.math.BigDecimal;
import java.util.Arrays;

/// 列の書込み — one column while it is loaded; starts narrow and widens with what comes. For one thread.
public final class ColumnWriter {
    private static final long MOST = 1L << 60;

    private final FactType type;
    private final Listing dictionary = new Listing();
    private int[] ints = {};
    private byte[] bytes = {};
    private long[] longs = {};
    private Way way;

    /// How the values stand at present.
    private enum Way {
        INTS,
        LONGS,
        BYTES,
        CODES
    }

    public ColumnWriter(FactType type) {
        this.type = type;
        way = type == FactType.NUMBER || type == FactType.DATE ? Way.INTS : Way.BYTES;
        if (type == FactType.BOOLEAN) {
            place(Value.FALSE);
            place(Value.TRUE);
        }
    }

    public FactType type() {
        return type;
    }

    /// A whole number, or a day as its epoch day.
    public void whole(int row, long value) {
        if (type != FactType.NUMBER && type != FactType.DATE) {
            throw new IllegalArgumentException("a column of " + type);
        }
        grow(row);
        if (way == Way.INTS && value > RawColumn.INT_UNKNOWN && value <= Integer.MAX_VALUE) {
            ints[row] = (int) value;
        } else if (way == Way.CODES || type == FactType.DATE || value > MOST || value < -MOST) {
            listed(row, Value.of(value));
        } else {
            widen();
            longs[row] = value;
        }
    }

    public void value(int row, Value value) {
        switch (value) {
            case Value.Absent absent -> absent(row);
            case Value.Num(var number) when type == FactType.NUMBER -> number(row, number);
            case Value.Day(var day) when type == FactType.DATE -> whole(row, day.toEpochDay());
            case Value.Bool truth when type == FactType.BOOLEAN -> listed(row, value);
            case Value.Text text when type == FactType.TEXT || type == FactType.CHOICE -> listed(row, value);
            case Value.Time time when type == FactType.TIME -> listed(row, value);
            case Value.DateTime moment when type == FactType.DATE_TIME -> listed(row, value);
            default -> throw new IllegalArgumentException("not a " + type + ": " + value);
        }
    }

    private void number(int row, BigDecimal number) {
        if (number.scale() <= 0 && number.precision() - number.scale() <= 18) {
            whole(row, number.longValueExact());
        } else {
            listed(row, Value.of(number));
        }
    }

    private void listed(int row, Value value) {
        if (type == FactType.DATE) {
            throw new IllegalArgumentException("a day beyond all calendars: " + value);
        }
        list();
        code(row, place(value) + 2);
    }

    /// The place of a text or another listed value, to be written often with [#placed].
    public int place(Value value) {
        return dictionary.place(value);
    }

    /// A value by its place; for truth values 0 is no and 1 is yes.
    public void placed(int row, int place) {
        if (type == FactType.NUMBER || type == FactType.DATE) {
            throw new IllegalArgumentException("a column of " + type);
        }
        code(row, place + 2);
    }

    private void code(int row, int code) {
        grow(row);
        if (way == Way.BYTES && code > 255) {
            ints = new int[bytes.length];
            for (int i = 0; i < ints.length; i++) {
                ints[i] = bytes[i] & 0xff;
            }
            bytes = new byte[0];
            way = Way.CODES;
        }
        if (way == Way.BYTES) {
            bytes[row] = (byte) code;
        } else {
            ints[row] = code;
        }
    }

    public void absent(int row) {
        grow(row);
        switch (way) {
            case INTS -> ints[row] = RawColumn.INT_ABSENT;
            case LONGS -> longs[row] = Cell.ABSENT;
            case BYTES, CODES -> code(row, RawColumn.CODE_ABSENT);
        }
    }

    private void widen() {
        if (way == Way.INTS) {
            longs = new long[ints.length];
            for (int i = 0; i < longs.length; i++) {
                longs[i] = RawColumn.cell(ints[i]);
            }
            ints = new int[0];
            way = Way.LONGS;
        }
    }

    /// Numbers that are not whole are listed, all of the column.
    private void list() {
        widen();
        if (way == Way.LONGS) {
            way = Way.CODES;
            ints = new int[longs.length];
            for (int i = 0; i < ints.length; i++) {
                ints[i] = longs[i] == Cell.UNKNOWN
                        ? RawColumn.CODE_UNKNOWN
                        : longs[i] == Cell.ABSENT ? RawColumn.CODE_ABSENT : place(Value.of(longs[i])) + 2;
            }
            longs = new long[0];
        }
    }

    private void grow(int row) {
        int size = way == Way.BYTES ? bytes.length : way == Way.LONGS ? longs.length : ints.length;
        if (row >= size) {
            resize(Math.max(row + 1, size + (size >> 1) + 16));
        }
    }

    private void resize(int size) {
        switch (way) {
            case BYTES -> bytes = Arrays.copyOf(bytes, size);
            case CODES -> ints = Arrays.copyOf(ints, size);
            case INTS -> {
                int from = ints.length;
                ints = Arrays.copyOf(ints, size);
                Arrays.fill(ints, Math.min(from, size), size, RawColumn.INT_UNKNOWN);
            }
            case LONGS -> {
                int from = longs.length;
                longs = Arrays.copyOf(longs, size);
                Arrays.fill(longs, Math.min(from, size), size, Cell.UNKNOWN);
            }
        }
    }

    /// Takes over a finished column from a row on.
    public void append(int row, RawColumn column, int rows) {
        if (rows > 0) {
            grow(row + rows - 1);
        }
        if (column instanceof RawColumn.Ints whole && way == Way.INTS) {
            System.arraycopy(whole.values(), 0, ints, row, rows);
            return;
        }
        for (int i = 0; i < rows; i++) {
            Value value = column.value(i);
            if (value != null) {
                value(row + i, value);
            }
        }
    }

    /// The column with exactly so many rows; the writer must not be used again.
    public RawColumn finish(int rows) {
        resize(rows);
        return switch (way) {
            case INTS -> RawColumn.Ints.of(type, ints);
            case LONGS -> new RawColumn.Longs(longs);
            case BYTES -> new RawColumn.Bytes(type, bytes, dictionary.values());
            case CODES -> new RawColumn.Codes(type, ints, dictionary.values());
        };
    }
}

package hitomado.rules.bulk.columns;

/// 整数の出所 — days and whole numbers; listed where the least and the greatest are not far apart.
final class IntSource extends Source {
    /// Days are listed by spans of this length, so that lists stay the same while a city changes.
    private static final int SPAN = 4096;

    private final int[] values;
    private final long unknown;
    private final long[] list;
    private final int least;

    IntSource(RawColumn.Ints column, long unknown) {
        values = column.values();
        this.unknown = within(unknown);
        int low = column.least();
        int high = column.most();
        long from = Math.floorDiv(low, SPAN) * (long) SPAN;
        long size = high < low ? 0 : Math.floorDiv(high, SPAN) * (long) SPAN + SPAN - from;
        boolean isShort = size > 0 && size * 4 < values.length;
        least = (int) from;
        list = isShort ? new long[(int) size + 2] : NO_LIST;
        for (int place = 0; place < list.length; place++) {
            list[place] = place < size ? from + place : place == size ? Cell.ABSENT : unknown;
        }
    }

    @Override
    void load(int first, int count, long[] into) {
        for (int i = 0; i < count; i++) {
            int value = values[first + i];
            into[i] = value > RawColumn.INT_UNKNOWN ? value : value == RawColumn.INT_UNKNOWN ? unknown : Cell.ABSENT;
        }
    }

    @Override
    long[] list() {
        return list;
    }

    @Override
    void index(int first, int count, int[] places) {
        int size = list.length - 2;
        for (int i = 0; i < count; i++) {
            int value = values[first + i];
            places[i] =
                    value > RawColumn.INT_UNKNOWN ? value - least : value == RawColumn.INT_UNKNOWN ? size + 1 : size;
        }
    }
}

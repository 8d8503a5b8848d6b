package hitomado.registry.columns;

import hitomado.platform.database.CopyRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One field of a table while it is read, in the order of the table; afterwards placed into the order of the roll.
abstract class Track {
    /// Reads the current field as row `number`; where it is empty, as none.
    abstract void take(CopyRows row, int number);

    /// The column of `rows` rows, where row `i` of the table is row `rowOf[i]`, or none where that is negative.
    abstract CityColumn place(int[] rowOf, int count, int rows);

    static Track of(RollSource.Field field) {
        return switch (field.kind()) {
            case DAY -> new Days();
            case NUMBER -> new Numbers();
            case TEXT -> new Texts(field.otherwise());
            case PRESENT -> new Present();
        };
    }

    /// Days since 1970.
    static final class Days extends Track {
        private static final int EPOCH = 10_957;

        private int[] days = new int[1024];

        @Override
        void take(CopyRows row, int number) {
            days = number < days.length ? days : Arrays.copyOf(days, number * 2);
            // infinity stays what no calendar has
            days[number] = row.field() && row.intNow() != Integer.MAX_VALUE ? row.intNow() + EPOCH : CityColumn.NO_DAY;
        }

        int day(int number) {
            return days[number];
        }

        @Override
        CityColumn place(int[] rowOf, int count, int rows) {
            var placed = new int[rows];
            Arrays.fill(placed, CityColumn.NO_DAY);
            for (var i = 0; i < count; i++) {
                if (rowOf[i] >= 0) {
                    placed[rowOf[i]] = days[i];
                }
            }
            return new CityColumn.Days(placed);
        }
    }

    /// Whole numbers.
    static final class Numbers extends Track {
        private long[] numbers = new long[1024];

        @Override
        void take(CopyRows row, int number) {
            numbers = number < numbers.length ? numbers : Arrays.copyOf(numbers, number * 2);
            numbers[number] = row.field() ? row.number() : CityColumn.NO_NUMBER;
        }

        long number(int i) {
            return numbers[i];
        }

        @Override
        CityColumn place(int[] rowOf, int count, int rows) {
            var placed = new long[rows];
            Arrays.fill(placed, CityColumn.NO_NUMBER);
            for (var i = 0; i < count; i++) {
                if (rowOf[i] >= 0) {
                    placed[rowOf[i]] = numbers[i];
                }
            }
            return new CityColumn.Numbers(placed);
        }
    }

    /// Whether there is a row.
    static final class Present extends Track {
        @Override
        void take(CopyRows row, int number) {
            // the row itself says it
        }

        @Override
        CityColumn place(int[] rowOf, int count, int rows) {
            var placed = new boolean[rows];
            for (var i = 0; i < count; i++) {
                if (rowOf[i] >= 0) {
                    placed[rowOf[i]] = true;
                }
            }
            return new CityColumn.Flags(placed);
        }
    }

    /// Texts of which there are few.
    static final class Texts extends Track {
        private static final int MOST = 16_000;

        private final List<String> texts = new ArrayList<>();
        private byte[][] bytes = new byte[64][0];
        private short[] slots = new short[64];
        private short[] codes = new short[1024];

        Texts(String otherwise) {
            texts.add(otherwise);
            Arrays.fill(slots, (short) -1);
        }

        @Override
        void take(CopyRows row, int number) {
            codes = number < codes.length ? codes : Arrays.copyOf(codes, number * 2);
            codes[number] = row.field() ? code(row) : 0;
        }

        short code(int number) {
            return codes[number];
        }

        List<String> texts() {
            return texts;
        }

        private short code(CopyRows row) {
            var mask = slots.length - 1;
            var slot = row.hash() & mask;
            while (slots[slot] >= 0) {
                if (row.is(bytes[slot])) {
                    return slots[slot];
                }
                slot = slot + 1 & mask;
            }
            return add(row.text());
        }

        private short add(String text) {
            if (texts.size() == MOST) {
                throw new IllegalStateException("too many different values for a column");
            }
            var known = texts.indexOf(text);
            if (known < 0) {
                texts.add(text);
                known = texts.size() - 1;
            }
            enter(text, (short) known);
            return (short) known;
        }

        private void enter(String text, short code) {
            if (texts.size() * 4 > slots.length) {
                var before = slots;
                var texted = bytes;
                slots = new short[before.length * 2];
                bytes = new byte[before.length * 2][0];
                Arrays.fill(slots, (short) -1);
                for (var i = 0; i < before.length; i++) {
                    if (before[i] >= 0) {
                        put(texted[i], before[i]);
                    }
                }
            }
            put(text.getBytes(StandardCharsets.UTF_8), code);
        }

        private void put(byte[] text, short code) {
            var mask = slots.length - 1;
            var slot = CopyRows.hashOf(text) & mask;
            while (slots[slot] >= 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code;
            bytes[slot] = text;
        }

        @Override
        CityColumn place(int[] rowOf, int count, int rows) {
            var placed = new short[rows];
            for (var i = 0; i < count; i++) {
                if (rowOf[i] >= 0) {
                    placed[rowOf[i]] = codes[i];
                }
            }
            return new CityColumn.Texts(placed, texts);
        }
    }
}

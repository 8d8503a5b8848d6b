package hitomado.rules.bulk.columns;

import hitomado.rules.FactType;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 生の列 — one fact of all persons or households, typed and never changed; a value may be empty or not known.
public sealed interface RawColumn {
    int INT_ABSENT = Integer.MIN_VALUE;
    int INT_UNKNOWN = Integer.MIN_VALUE + 1;

    /// The codes of a listed column that are no values.
    int CODE_UNKNOWN = 0;

    int CODE_ABSENT = 1;

    FactType type();

    /// Null when it is not known.
    @Nullable
    Value value(int row);

    /// The memory that it takes.
    long bytes();

    /// A column of some of its rows.
    RawColumn rows(int from, int to);

    /// Days and whole numbers that fit.
    ///
    /// @param least the least value, above `most` when there is none
    record Ints(FactType type, int[] values, int least, int most) implements RawColumn {
        static Ints of(FactType type, int[] values) {
            int least = Integer.MAX_VALUE;
            int most = INT_UNKNOWN;
            for (int value : values) {
                least = value > INT_UNKNOWN ? Math.min(least, value) : least;
                most = Math.max(most, value);
            }
            return new Ints(type, values, least, most);
        }

        @Override
        public @Nullable Value value(int row) {
            int value = values[row];
            return switch (value) {
                case INT_ABSENT -> Value.ABSENT;
                case INT_UNKNOWN -> null;
                default -> type == FactType.DATE ? Value.of(LocalDate.ofEpochDay(value)) : Value.of(value);
            };
        }

        @Override
        public RawColumn rows(int from, int to) {
            return of(type, Arrays.copyOfRange(values, from, to));
        }

        @Override
        public long bytes() {
            return 4L * values.length;
        }
    }

    /// Whole numbers; the two least ones stand for empty and not known.
    record Longs(long[] values) implements RawColumn {
        @Override
        public FactType type() {
            return FactType.NUMBER;
        }

        @Override
        public @Nullable Value value(int row) {
            long value = values[row];
            return value == Cell.ABSENT ? Value.ABSENT : value == Cell.UNKNOWN ? null : Value.of(value);
        }

        @Override
        public RawColumn rows(int from, int to) {
            return new Longs(Arrays.copyOfRange(values, from, to));
        }

        @Override
        public long bytes() {
            return 8L * values.length;
        }
    }

    /// Few distinct values, one byte each: not known, empty, then the dictionary from 2 on.
    record Bytes(FactType type, byte[] codes, List<Value> dictionary) implements RawColumn {
        public Bytes {
            dictionary = List.copyOf(dictionary);
        }

        @Override
        public @Nullable Value value(int row) {
            return listed(codes[row] & 0xff, dictionary);
        }

        @Override
        public RawColumn rows(int from, int to) {
            return new Bytes(type, Arrays.copyOfRange(codes, from, to), dictionary);
        }

        @Override
        public long bytes() {
            return codes.length + 64L * dictionary.size();
        }
    }

    /// The same with many distinct values.
    record Codes(FactType type, int[] codes, List<Value> dictionary) implements RawColumn {
        public Codes {
            dictionary = List.copyOf(dictionary);
        }

        @Override
        public @Nullable Value value(int row) {
            return listed(codes[row], dictionary);
        }

        @Override
        public RawColumn rows(int from, int to) {
            return new Codes(type, Arrays.copyOfRange(codes, from, to), dictionary);
        }

        @Override
        public long bytes() {
            return 4L * codes.length + 64L * dictionary.size();
        }
    }

    /// The same value for everybody.
    record Same(FactType type, Value value) implements RawColumn {
        @Override
        public Value value(int row) {
            return value;
        }

        @Override
        public RawColumn rows(int from, int to) {
            return this;
        }

        @Override
        public long bytes() {
            return 16;
        }
    }

    /// What is not known is taken for a value.
    record Presumed(RawColumn of, Value value) implements RawColumn {
        @Override
        public FactType type() {
            return of.type();
        }

        @Override
        public Value value(int row) {
            Value known = of.value(row);
            return known == null ? value : known;
        }

        @Override
        public RawColumn rows(int from, int to) {
            return new Presumed(of.rows(from, to), value);
        }

        @Override
        public long bytes() {
            return of.bytes();
        }
    }

    /// The cell of a number of an [Ints].
    static long cell(int number) {
        return switch (number) {
            case INT_ABSENT -> Cell.ABSENT;
            case INT_UNKNOWN -> Cell.UNKNOWN;
            default -> number;
        };
    }

    private static @Nullable Value listed(int code, List<Value> dictionary) {
        return switch (code) {
            case CODE_UNKNOWN -> null;
            case CODE_ABSENT -> Value.ABSENT;
            default -> dictionary.get(code - 2);
        };
    }
}

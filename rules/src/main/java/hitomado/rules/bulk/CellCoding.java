package hitomado.rules.bulk;

import hitomado.rules.Value;
import hitomado.rules.bulk.columns.Coding;
import hitomado.rules.bulk.columns.Pool;
import hitomado.rules.bulk.columns.Shape;
import java.util.Arrays;

/// 升の符号化 — the cells of computed columns to the codes of a [Coder].
final class CellCoding {
    /// Cells up to this one are no values: empty, then not known.
    private static final long NO_VALUE = Long.MIN_VALUE + 1;

    private CellCoding() {}

    static Coding of(Coder coder, Shape shape, Pool pool) {
        return switch (shape.kind()) {
            case NUMBER, DATE -> line(coder, LongCuts.of(shape.kind(), coder.cuts(), shape.scale()));
            case BOOLEAN -> {
                byte no = coder.of(Value.FALSE);
                byte yes = coder.of(Value.TRUE);
                yield truth(coder, no, yes);
            }
            case ANY -> line(coder, new LongCuts(new long[0], new byte[0]));
            case TEXT, TIME, DATE_TIME, DAYS, MONTHS -> new Pooled(coder, shape, pool);
        };
    }

    private static Coding line(Coder coder, LongCuts cuts) {
        byte absent = coder.absent();
        byte unknown = coder.unknown();
        return (cells, count, into, at) -> {
            for (int i = 0; i < count; i++) {
                long cell = cells[i];
                into[at + i] = cell > NO_VALUE ? cuts.code(cell) : cell == NO_VALUE ? unknown : absent;
            }
        };
    }

    /// False, true, empty and not known without a branch.
    private static Coding truth(Coder coder, byte no, byte yes) {
        byte[] codes = {no, yes, coder.absent(), coder.unknown()};
        return (cells, count, into, at) -> {
            for (int i = 0; i < count; i++) {
                into[at + i] = codes[(int) (cells[i] & 1) | (int) (cells[i] >>> 62) & 2];
            }
        };
    }

    /// Codes of pooled values by their number; two threads that add the same one write the same.
    private static final class Pooled implements Coding {
        private final Coder coder;
        private final Shape shape;
        private final Pool pool;
        private volatile short[] known = new short[64];

        Pooled(Coder coder, Shape shape, Pool pool) {
            this.coder = coder;
            this.shape = shape;
            this.pool = pool;
        }

        @Override
        public void code(long[] cells, int count, byte[] into, int at) {
            for (int i = 0; i < count; i++) {
                long cell = cells[i];
                into[at + i] = cell > NO_VALUE ? code((int) cell) : cell == NO_VALUE ? coder.unknown() : coder.absent();
            }
        }

        private byte code(int number) {
            short[] codes = known;
            short found = number < codes.length ? codes[number] : 0;
            return found == 0 ? add(number) : (byte) (found - 1);
        }

        private synchronized byte add(int number) {
            short[] codes = number < known.length ? known : Arrays.copyOf(known, number * 2);
            byte code = coder.of(shape.value(number, pool));
            codes[number] = (short) ((code & 0xff) + 1);
            known = codes;
            return code;
        }
    }
}

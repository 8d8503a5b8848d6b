package hitomado.rules.bulk;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 控え — results by the codes of some columns; up to eight codes are one number, looked up without any objects, as
/// where facts may not be used every row of a city has something unknown. For one thread; forgets all when it is full.
final class Remembered<T> {
    private static final int MOST = 1 << 17;
    private static final int NUMBERED = 8;

    private final int width;
    private final Map<String, T> wide = new HashMap<>();
    private long[] keys = new long[256];
    private @Nullable Object[] values = new Object[256];
    private int count;

    Remembered(int width) {
        this.width = width;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    T find(byte[] codes) {
        if (width > NUMBERED) {
            return wide.get(new String(codes, StandardCharsets.ISO_8859_1));
        }
        return (T) values[place(key(codes), keys, values)];
    }

    void put(byte[] codes, T value) {
        if (width > NUMBERED) {
            if (wide.size() >= MOST) {
                wide.clear();
            }
            wide.put(new String(codes, StandardCharsets.ISO_8859_1), value);
            return;
        }
        if (2 * count >= keys.length) {
            grow();
        }
        long key = key(codes);
        int place = place(key, keys, values);
        keys[place] = key;
        values[place] = value;
        count++;
    }

    private void grow() {
        int size = count >= MOST ? 256 : keys.length * 2;
        long[] more = new long[size];
        Object[] moved = new Object[size];
        for (int i = 0; i < keys.length && count < MOST; i++) {
            if (values[i] != null) {
                int place = place(keys[i], more, moved);
                more[place] = keys[i];
                moved[place] = Objects.requireNonNull(values[i]);
            }
        }
        count = count >= MOST ? 0 : count;
        keys = more;
        values = moved;
    }

    private static long key(byte[] codes) {
        long key = 0;
        for (byte code : codes) {
            key = key << 8 | code & 0xff;
        }
        return key;
    }

    /// Where the key stands, or the free place for it.
    private static int place(long key, long[] keys, @Nullable Object[] values) {
        int mask = keys.length - 1;
        int place = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (values[place] != null && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }
}

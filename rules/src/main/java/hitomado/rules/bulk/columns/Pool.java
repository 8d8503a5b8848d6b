package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// 値の置き場 — texts, times and durations as numbers; equal values have equal numbers. For many threads.
public final class Pool {
    private final Map<Value, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Value[] values = new Value[64];
    private int count;

    int number(Value value) {
        Integer known = numbers.get(value);
        return known == null ? add(value) : known;
    }

    private synchronized int add(Value value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        Value[] more = count == values.length ? Arrays.copyOf(values, count * 2) : values;
        more[count] = value;
        values = more;
        numbers.put(value, count);
        return count++;
    }

    Value value(int number) {
        return values[number];
    }
}

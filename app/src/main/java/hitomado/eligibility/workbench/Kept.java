package hitomado.eligibility.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The results asked for latest; two threads that ask at once may both compute.
final class Kept<K, V> {
    private final int most;
    private final Map<K, V> latest = new LinkedHashMap<>(16, 0.75f, true);

    Kept(int most) {
        this.most = most;
    }

    V get(K key, Supplier<V> computing) {
        var known = find(key);
        if (known != null) {
            return known;
        }
        var computed = computing.get();
        synchronized (latest) {
            latest.put(key, computed);
            if (latest.size() > most) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return computed;
    }

    private @Nullable V find(K key) {
        synchronized (latest) {
            return latest.get(key);
        }
    }
}

package hitomado.platform.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/// 要求の上限 — how many requests one address may send: a bucket that fills at a steady rate and holds ten seconds of it.
///
/// Each node counts for itself: it is there to keep one sender from taking all places, not to bill anybody.
public final class AddressBudget {
    private static final int SECONDS_HELD = 10;
    private static final int MOST_ADDRESSES = 50_000;

    private final double perSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private static final class Bucket {
        private double left;
        private long at;
    }

    /// @param perSecond requests; 0 for no limit
    public AddressBudget(int perSecond) {
        this.perSecond = perSecond;
    }

    /// Whether one more request is taken.
    ///
    /// @param nanos of a monotonic clock
    public synchronized boolean take(String address, long nanos) {
        if (perSecond <= 0) {
            return true;
        }
        var bucket = buckets.computeIfAbsent(address, one -> {
            var full = new Bucket();
            full.left = perSecond * SECONDS_HELD;
            full.at = nanos;
            return full;
        });
        bucket.left = Math.min(perSecond * SECONDS_HELD, bucket.left + perSecond * (nanos - bucket.at) / 1e9);
        bucket.at = nanos;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left -= 1;
        return true;
    }
}

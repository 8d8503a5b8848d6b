package hitomado.platform.ids;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Internal ids: UUIDv7 (RFC 9562 §5.7), ever growing within this process, so that indexes stay dense and lists stay in
/// order.
public final class Ids {
    private static final int COUNTER_BITS = 12;
    /// A fresh millisecond starts in the lower half of its counter, so that at least 2048 more ids fit into it.
    private static final int SEED_BOUND = 1 << (COUNTER_BITS - 1);

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;
    private static final long RANDOM_62 = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final RandomGenerator random;
    /// Millisecond and counter of the last id in one number: 48 + 12 bits.
    private final AtomicLong last = new AtomicLong();

    /// @param random must be safe for threads and unpredictable (SecureRandom)
    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new id, greater than every id this object gave before, even when the clock stands still or goes back.
    public UUID next() {
        var fresh = clock.millis() << COUNTER_BITS | random.nextInt(SEED_BOUND);
        // a full counter runs over into the next millisecond: RFC 9562 §6.2 allows to be ahead of the clock
        var state = last.updateAndGet(before -> Math.max(before + 1, fresh));
        var high = state >>> COUNTER_BITS << 16 | VERSION_7 | state & 0xFFF;
        return new UUID(high, VARIANT_RFC | random.nextLong() & RANDOM_62);
    }

    /// When an id was made, to the millisecond.
    public static Instant timeOf(UUID id) {
        if (id.version() != 7) {
            throw new IllegalArgumentException("not a UUIDv7: " + id);
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}

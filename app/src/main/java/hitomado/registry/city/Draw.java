package hitomado.registry.city;

import java.time.LocalDate;
import java.util.List;

/// Draws of one household; the same seed and stream give the same draws on every machine (SplitMix64).
final class Draw {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    Draw(long seed, long stream) {
        state = mix(mix(seed) + stream * GAMMA);
    }

    static long mix(long value) {
        var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long bits() {
        state += GAMMA;
        return mix(state);
    }

    /// 0 to bound - 1.
    int below(int bound) {
        return (int) Math.floorMod(bits(), (long) bound);
    }

    /// from to until - 1.
    int between(int from, int until) {
        return from + below(until - from);
    }

    double share() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double share) {
        return share() < share;
    }

    /// About normally distributed (sum of four), mean 0, deviation 1.
    double bell() {
        return (share() + share() + share() + share() - 2.0) * 1.7320508;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// Index drawn by shares that add up to one; the last takes the rest.
    int byShares(double... shares) {
        var left = share();
        for (var i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }

    /// A day after `after` and not after `until`.
    LocalDate day(LocalDate after, LocalDate until) {
        var days = (int) (until.toEpochDay() - after.toEpochDay());
        return days <= 0 ? until : after.plusDays(1 + below(days));
    }
}

package hitomado.bench.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// 負荷の注文.
///
/// @param residents size of the synthetic city
/// @param seconds how long is measured
/// @param warmUp seconds before (the compiler needs a minute on two cores, stack.md §4)
/// @param rate filings begun a second; the other journeys grow with it
/// @param data directory of a city that is kept; null for a temporary one
public record LoadOrder(
        int residents,
        int seconds,
        int warmUp,
        double rate,
        @Nullable Path data) {
    public static final LoadOrder STANDARD = new LoadOrder(910_000, 120, 60, 6.5, null);

    public LoadOrder withResidents(int value) {
        return new LoadOrder(value, seconds, warmUp, rate, data);
    }

    public LoadOrder withSeconds(int value) {
        return new LoadOrder(residents, value, warmUp, rate, data);
    }

    public LoadOrder withWarmUp(int value) {
        return new LoadOrder(residents, seconds, value, rate, data);
    }

    public LoadOrder withRate(double value) {
        return new LoadOrder(residents, seconds, warmUp, value, data);
    }

    public LoadOrder withData(Path value) {
        return new LoadOrder(residents, seconds, warmUp, rate, value);
    }
}

package hitomado.door;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// 回答待ち — looks a few times for an answer that the office gives within a moment, before anybody sees a waiting page.
/// Holds neither a transaction nor a connection between two looks.
public final class Patience {
    private static final int LOOKS = 10;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Patience() {}

    /// @param look one look for the answer, in a transaction of its own
    public static <T> Optional<T> await(Supplier<Optional<T>> look) {
        var answer = look.get();
        for (int n = 0; n < LOOKS && answer.isEmpty(); n++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = look.get();
        }
        return answer;
    }
}

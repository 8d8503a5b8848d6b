package hitomado.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/// ライフイベントの利用数 — how many sessions of the last year were submitted, to offer first what is used most.
@Service
public class LifeEventUse {
    private static final Duration YEAR = Duration.ofDays(365);
    /// Counted again after this long: the portal is the page that is opened most.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SessionStore store;
    private final Clock clock;
    private volatile Counted counted = new Counted(Map.of(), Instant.MIN);

    private record Counted(Map<String, Long> numbers, Instant at) {}

    LifeEventUse(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Submissions by id of the life event; one that nobody used is not there.
    public Map<String, Long> lastYear() {
        var now = clock.instant();
        var known = counted;
        if (known.at().plus(FRESH).isBefore(now)) {
            known = new Counted(store.submittedSince(now.minus(YEAR)), now);
            counted = known;
        }
        return known.numbers();
    }
}

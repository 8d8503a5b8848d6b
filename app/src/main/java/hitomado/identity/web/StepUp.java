package hitomado.identity.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/// A stronger sign-in that somebody agreed to: who that was, and what is taken along.
///
/// @param from key of the one who was signed in
/// @param session the reception session; empty where there is none
record StepUp(String from, String session, Instant since) implements Serializable {
    static final String ATTRIBUTE = "step-up";
    private static final Duration LASTS = Duration.ofMinutes(10);

    boolean over(Instant now) {
        return !now.isBefore(since.plus(LASTS));
    }
}

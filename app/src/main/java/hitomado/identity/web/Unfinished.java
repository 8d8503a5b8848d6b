package hitomado.identity.web;

import hitomado.identity.SignInStep;
import hitomado.identity.StaffSignIn;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// 途中のサインイン — whose password was right, what is still asked for, and where to go then.
record Unfinished(UUID account, int version, SignInStep step, String to, Instant since) implements Serializable {
    static final String ATTRIBUTE = "staff-unfinished";
    private static final Duration LASTS = Duration.ofMinutes(10);

    StaffSignIn.Unfinished signIn() {
        return new StaffSignIn.Unfinished(account, version, step);
    }

    boolean over(Instant now) {
        return !now.isBefore(since.plus(LASTS));
    }
}

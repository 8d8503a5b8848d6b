package hitomado.platform.jobs;

import java.time.Instant;

/// 滞っている仕事 — one job that did not succeed so far.
///
/// @param givenUp true if it waits for a person; false if it will be tried again by itself
public record JobTrouble(
        String kind, String job, Instant since, Instant lastAt, int attempts, String reason, boolean givenUp) {}

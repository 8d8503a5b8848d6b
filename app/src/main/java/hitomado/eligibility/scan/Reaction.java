package hitomado.eligibility.scan;

import java.time.Duration;

/// 反応の速さ — of the latest households that changed: from the change in the register until what follows from it was
/// stored.
public record Reaction(int households, Duration median, Duration slowest) {}

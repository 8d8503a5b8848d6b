package hitomado.applications;

import java.time.Instant;

/// やりとり — one step of one application, as both sides see it.
///
/// @param byOffice whether the office did it; otherwise the side that filed
public record Exchange(
        ApplicationId application, String procedure, int revision, Instant at, StepKind kind, boolean byOffice) {}

package hitomado.applications;

import java.time.Instant;

/// やりとり — one step of one application, as both sides see it.
///
/// @param byOffice whether the office did it; otherwise the side that filed
/// @param proxy name of the proxy who filed online; empty where none did
public record Exchange(
        ApplicationId application,
        String procedure,
        int revision,
        Instant at,
        StepKind kind,
        boolean byOffice,
        String proxy) {}

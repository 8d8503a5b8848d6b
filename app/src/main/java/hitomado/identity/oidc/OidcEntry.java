package hitomado.identity.oidc;

import hitomado.platform.Actor;

/// What became of a sign-in by a provider.
public sealed interface OidcEntry {
    record Accepted(Actor.Resident actor) implements OidcEntry {}

    /// The person stopped at the provider.
    record Stopped() implements OidcEntry {}

    /// Something did not fit; the trail says what, the person only that it did not work.
    record Refused() implements OidcEntry {}
}

package hitomado.identity.web;

import hitomado.platform.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// The signed-in [Actor] as Spring Security's authentication; its name is the actor's key, never the person's name.
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final Actor actor;
    /// Null in a session that an older version wrote.
    private final @Nullable Instant since;

    SignedIn(Actor actor, @Nullable Instant since) {
        super(List.of());
        this.actor = actor;
        this.since = since;
        setAuthenticated(true);
    }

    /// The same sign-in with what the actor is now.
    SignedIn as(Actor now) {
        return new SignedIn(now, since);
    }

    /// Whether it is too long ago to go on without signing in again.
    boolean over(Instant now, Duration longest) {
        return since == null || now.isAfter(since.plus(longest));
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor);
    }
}

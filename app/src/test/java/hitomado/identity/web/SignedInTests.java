package hitomado.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTests {
    private static final Instant SINCE = Instant.parse("2026-04-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(12);
    private final Actor actor = new Actor.Resident(UUID.randomUUID(), "髙﨑", SignInLevel.CARD);

    @Test
    void aSignInEndsHoweverBusyItIs() {
        var signedIn = new SignedIn(actor, SINCE);
        assertThat(signedIn.over(SINCE.plus(LONGEST), LONGEST)).isFalse();
        assertThat(signedIn.over(SINCE.plus(LONGEST).plusSeconds(1), LONGEST)).isTrue();
    }

    @Test
    void whatTheActorIsNowDoesNotMakeItYounger() {
        var renewed = new SignedIn(actor, SINCE).as(actor);
        assertThat(renewed.over(SINCE.plus(LONGEST).plusSeconds(1), LONGEST)).isTrue();
    }

    @Test
    void oneOfAnOlderVersionIsOver() {
        assertThat(new SignedIn(actor, null).over(SINCE, LONGEST)).isTrue();
    }
}

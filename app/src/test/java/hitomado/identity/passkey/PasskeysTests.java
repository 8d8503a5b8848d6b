package hitomado.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is taken from an authenticator, and every way in which something false is refused.
@SpringBootTest
class PasskeysTests {
    @Autowired
    Passkeys passkeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor.Staff who = staff();
    private final SoftKey key = new SoftKey();

    @BeforeEach
    void registered() {
        assertThat(register(who, key))
                .isInstanceOfSatisfying(
                        Registration.Done.class,
                        done -> assertThat(done.passkey().name()).isEqualTo("葛󠄀西の端末"));
    }

    private Registration register(Actor owner, SoftKey with) {
        var asked = passkeys.askNew(owner.key(), owner.label());
        return passkeys.register(owner, asked.challenge(), with.register(asked.challenge()), "葛󠄀西の端末");
    }

    private static Actor.Staff staff() {
        return new Actor.Staff(UUID.randomUUID(), "葛󠄀西 由紀", "card", "991015", Set.<Permission>of());
    }

    @Test
    void saysWhosePasskeyAnswered() {
        var challenge = passkeys.askAnybody().challenge();
        assertThat(passkeys.signIn(challenge, key.counter(2).answer(challenge)))
                .isInstanceOfSatisfying(
                        Assertion.Accepted.class,
                        accepted -> assertThat(accepted.owner()).isEqualTo(who.key()));
        assertThat(passkeys.of(who.key()))
                .singleElement()
                .satisfies(one -> assertThat(one.lastUsed()).isNotNull());
    }

    @Test
    void demandsThatThePersonIsVerified() {
        var options = passkeys.askAnybody().options();
        assertThat(options).contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"");
        refuses(key.counter(2).verified(false));
    }

    @Test
    void refusesAnotherChallenge() {
        var challenge = passkeys.askAnybody().challenge();
        var other = passkeys.askAnybody().challenge();
        assertThat(passkeys.signIn(challenge, key.counter(2).answer(other))).isInstanceOf(Assertion.Refused.class);
    }

    @Test
    void refusesAnAnswerThatWasTakenBefore() {
        var challenge = passkeys.askAnybody().challenge();
        var answer = key.counter(2).answer(challenge);
        assertThat(passkeys.signIn(challenge, answer)).isInstanceOf(Assertion.Accepted.class);
        assertThat(passkeys.signIn(challenge, answer)).isEqualTo(new Assertion.Refused("challenge"));
    }

    @Test
    void refusesAChallengeThatIsOld() {
        var challenge = passkeys.askAnybody().challenge();
        jdbc.sql("update identity.passkey_challenge set expires_at = :over where challenge = :challenge")
                .param("over", Timestamp.from(clock.instant().minus(Duration.ofSeconds(1))))
                .param("challenge", Challenges.read(challenge))
                .update();
        assertThat(passkeys.signIn(challenge, key.counter(2).answer(challenge)))
                .isEqualTo(new Assertion.Refused("challenge"));
    }

    @Test
    void refusesAChallengeThatWasMadeForSomethingElse() {
        var challenge = passkeys.ask(who.key()).challenge();
        assertThat(passkeys.signIn(challenge, key.counter(2).answer(challenge)))
                .isEqualTo(new Assertion.Refused("challenge"));
        var made = passkeys.askNew(who.key(), "x").challenge();
        assertThat(passkeys.register(staff(), made, new SoftKey().register(made), "x"))
                .isEqualTo(new Registration.Refused("challenge"));
    }

    @Test
    void refusesAnotherOrigin() {
        refuses(key.counter(2).origin("http://localhost.example"));
        refuses(key.counter(3).origin("https://localhost"));
    }

    @Test
    void refusesAnotherSite() {
        refuses(key.counter(2).site("example.jp"));
    }

    @Test
    void refusesACounterThatGoesBack() {
        accepts(key.counter(7));
        refuses(key.counter(7));
        refuses(key.counter(6));
        accepts(key.counter(8));
    }

    @Test
    void refusesARemovedPasskey() {
        var id = passkeys.of(who.key()).getFirst().id();
        assertThat(passkeys.remove(staff(), id)).isFalse();
        assertThat(passkeys.remove(who, id)).isTrue();
        refuses(key.counter(2));
    }

    @Test
    void refusesSomebodyElsesPasskeyAsSecondFactor() {
        var other = staff();
        var theirs = new SoftKey();
        assertThat(register(other, theirs)).isInstanceOf(Registration.Done.class);
        var challenge = passkeys.ask(who.key()).challenge();
        assertThat(passkeys.confirm(who.key(), challenge, theirs.counter(2).answer(challenge)))
                .isInstanceOf(Assertion.Refused.class);
        var again = passkeys.ask(who.key()).challenge();
        assertThat(passkeys.confirm(who.key(), again, theirs.counter(3).answerAs(key, again)))
                .isInstanceOf(Assertion.Refused.class);
        var own = passkeys.ask(who.key()).challenge();
        assertThat(passkeys.confirm(who.key(), own, key.counter(4).answer(own))).isInstanceOf(Assertion.Accepted.class);
    }

    @Test
    void refusesAnyPasskeyForAnAccountWithoutOne() {
        var nobody = staff();
        var challenge = passkeys.ask(nobody.key()).challenge();
        assertThat(passkeys.confirm(nobody.key(), challenge, key.counter(2).answer(challenge)))
                .isEqualTo(new Assertion.Refused("none"));
    }

    @Test
    void refusesAPasskeyThatIsRegisteredAlready() {
        assertThat(register(staff(), key)).isInstanceOf(Registration.Refused.class);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        for (var answer :
                new String[] {"", "{}", "[]", "null", "{\"id\":\"x\",\"rawId\":\"!\"}", "{\"response\":{}}"}) {
            var challenge = passkeys.askAnybody().challenge();
            assertThat(passkeys.signIn(challenge, answer)).as(answer).isInstanceOf(Assertion.Refused.class);
            var made = passkeys.askNew(who.key(), "x").challenge();
            assertThat(passkeys.register(who, made, answer, "x")).as(answer).isInstanceOf(Registration.Refused.class);
        }
    }

    private void accepts(SoftKey with) {
        var challenge = passkeys.askAnybody().challenge();
        assertThat(passkeys.signIn(challenge, with.answer(challenge))).isInstanceOf(Assertion.Accepted.class);
    }

    private void refuses(SoftKey with) {
        var challenge = passkeys.askAnybody().challenge();
        assertThat(passkeys.signIn(challenge, with.answer(challenge))).isInstanceOf(Assertion.Refused.class);
    }
}

package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.identity.Accounts;
import hitomado.identity.CardClaims;
import hitomado.identity.ResidentAccount;
import hitomado.identity.SteppedUp;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import hitomado.platform.FilerBasis;
import hitomado.platform.SignInLevel;
import hitomado.rules.FactKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

/// ステップアップ — a stronger sign-in in the middle of an interview loses no answer, whoever proves the person.
@SpringBootTest
class StepUpsTests {
    private static final FactKey PHONE = FactKey.of("event.phone", "event");

    @Autowired
    Sessions sessions;

    @Autowired
    Answers answers;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    private ResidentAccount account() {
        return accounts.open(new CardClaims("髙橋　健一", "ひとまど市東区青葉町", LocalDate.of(1981, 5, 2), "male"));
    }

    private static Actor.Resident at(ResidentAccount account, SignInLevel level) {
        return new Actor.Resident(account.id(), account.claims().fullName(), level);
    }

    private SessionId begun(Actor.Resident who) {
        var id = sessions.begin(new Begin(Acting.by(who), "move-out", Channel.ONLINE, null, FilerBasis.SELF));
        answers.save(Acting.by(who), id, Map.of(PHONE, "0312345678"), Set.of());
        return id;
    }

    @Test
    void theSameAccountProvedMoreStronglyByItsProviderKeepsItsAnswers() {
        var account = account();
        var before = at(account, SignInLevel.ACCOUNT);
        var after = at(account, SignInLevel.CARD);
        var id = begun(before);
        events.publishEvent(new SteppedUp(before, after, id.toString()));
        assertThat(sessions.open(after, id).answers().get(PHONE).value()).isEqualTo("0312345678");
    }

    @Test
    void anotherAccountOfThePersonTakesTheAnswersAlongUnlessItHasBegunTheSame() {
        var before = at(account(), SignInLevel.ACCOUNT);
        var after = at(account(), SignInLevel.CARD);
        var id = begun(before);
        events.publishEvent(new SteppedUp(before, after, id.toString()));
        assertThat(sessions.open(after, id).answers().get(PHONE).value()).isEqualTo("0312345678");

        var again = begun(before);
        assertThatThrownBy(() -> events.publishEvent(new SteppedUp(before, after, again.toString())))
                .isInstanceOf(Conflict.class);
        assertThat(sessions.open(before, again).answers().get(PHONE).value())
                .as("neither is thrown away")
                .isEqualTo("0312345678");
    }
}

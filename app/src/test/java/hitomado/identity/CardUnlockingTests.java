package hitomado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.card.CardEntry;
import hitomado.identity.card.CardSignIn;
import hitomado.identity.card.CardUnlocking;
import hitomado.identity.card.PinKind;
import hitomado.identity.card.PretendCards;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class CardUnlockingTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    PretendCards cards;

    @Autowired
    CardSignIn cardSignIn;

    @Autowired
    CardUnlocking unlocking;

    @Autowired
    AuditTrail audit;

    @Test
    void givesTheTriesBackAndWritesItDown() {
        var serial = locked();
        assertThat(unlocking.unlock(CardSamples.CLERK, serial, PinKind.USER)).isEqualTo(CardUnlocking.Outcome.UNLOCKED);
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isInstanceOf(CardEntry.Accepted.class);
        assertThat(audit.of("card:" + serial))
                .extracting(AuditTrail.Entry::kind)
                .contains(AuditKind.CARD_UNLOCKED);
    }

    @Test
    void leavesAPinAloneThatIsNotLocked() {
        var serial = locked();
        cards.issue(CardSamples.card(serial));
        assertThat(unlocking.unlock(CardSamples.CLERK, serial, PinKind.SIGNING))
                .isEqualTo(CardUnlocking.Outcome.NOT_LOCKED);
    }

    @Test
    void theScreenTellsAnUnknownNumberAndKeepsIt() {
        var result = post("NOSUCHCARD1", Permission.CARD_UNLOCK);
        assertThat(result).bodyText().contains("この番号のカードはありません", "value=\"NOSUCHCARD1\"");
    }

    @Test
    void theScreenUnlocks() {
        assertThat(post(locked(), Permission.CARD_UNLOCK)).bodyText().contains("ロックを解除しました");
    }

    @Test
    void staffWithoutThePermissionAreRefused() {
        var serial = locked();
        assertThat(post(serial, Permission.CASE_WORK)).hasStatus(403);
        assertThat(mvc.get().uri("/staff/card-unlock").with(SignIn.staff("card", Permission.CASE_WORK)))
                .hasStatus(403);
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isEqualTo(new CardEntry.Locked());
    }

    private String locked() {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.card(serial));
        for (var i = 0; i < PinKind.USER.tries(); i++) {
            cardSignIn.signIn(serial, "0000");
        }
        return serial;
    }

    private MvcTestResult post(String serial, Permission permission) {
        return mvc.post()
                .uri("/staff/card-unlock")
                .with(SignIn.staff("card", permission))
                .param("serial", serial)
                .param("pin", "USER")
                .exchange();
    }
}

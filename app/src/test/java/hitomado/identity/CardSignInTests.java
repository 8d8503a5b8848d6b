package hitomado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.identity.card.CardEntry;
import hitomado.identity.card.CardSignIn;
import hitomado.identity.card.PretendCards;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class CardSignInTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    PretendCards cards;

    @Autowired
    CardSignIn cardSignIn;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail audit;

    @Test
    void sendsAVisitorToTheCardWithTheWayBack() {
        assertThat(mvc.get().uri("/my/plan?tab=2")).redirectedUrl().endsWith("/sign-in/card?to=%2Fmy%2Fplan%3Ftab%3D2");
    }

    @Test
    void sendsAVisitorOfAStaffPageToTheStaffSignIn() {
        assertThat(mvc.get().uri("/staff/cases")).redirectedUrl().endsWith("/staff/sign-in?to=%2Fstaff%2Fcases");
    }

    @Test
    void signsInAndGoesToThePageThatWasWanted() {
        var result = post(issued(), CardSamples.PIN, "/my/plan?tab=2");
        assertThat(result).hasStatus(302);
        assertThat(result).redirectedUrl().isEqualTo("/my/plan?tab=2");
        assertThat(result.getResponse().getCookie("HITOMADO")).isNotNull();
    }

    @Test
    void keepsTheNameOfTheCardExactly() {
        var entry = cardSignIn.signIn(issued(), CardSamples.PIN);
        assertThat(entry).isInstanceOfSatisfying(CardEntry.Accepted.class, accepted -> {
            assertThat(accepted.actor().name()).isEqualTo("葛󠄀西 𠮷乃");
            assertThat(accounts.account(accepted.actor().accountId()).claims()).isEqualTo(CardSamples.CLAIMS);
        });
    }

    @Test
    void opensTheSameAccountEveryTime() {
        var serial = issued();
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isEqualTo(cardSignIn.signIn(serial, CardSamples.PIN));
    }

    @Test
    void neverGoesToAnotherSite() {
        for (var to : new String[] {"https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)"}) {
            assertThat(post(issued(), CardSamples.PIN, to)).redirectedUrl().isEqualTo("/my");
        }
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        var before = signIn(issued(), null);
        var after = signIn(issued(), before);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/my/nothing").cookie(before)).redirectedUrl().contains("/sign-in/card");
        assertThat(mvc.get().uri("/my/nothing").cookie(after)).hasStatus(404);
    }

    @Test
    void locksAfterThreeWrongPinsEvenForTheRightOne() {
        var serial = issued();
        assertThat(cardSignIn.signIn(serial, "0000")).isEqualTo(new CardEntry.WrongPin(2));
        assertThat(cardSignIn.signIn(serial, "0000")).isEqualTo(new CardEntry.WrongPin(1));
        assertThat(cardSignIn.signIn(serial, "0000")).isEqualTo(new CardEntry.Locked());
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isEqualTo(new CardEntry.Locked());
        assertThat(audit.of("card:" + serial))
                .extracting(AuditTrail.Entry::kind)
                .containsExactly(
                        AuditKind.SIGN_IN_REFUSED,
                        AuditKind.SIGN_IN_REFUSED,
                        AuditKind.CARD_LOCKED,
                        AuditKind.SIGN_IN_REFUSED,
                        AuditKind.SIGN_IN_REFUSED);
    }

    @Test
    void theRightPinGivesAllTriesBack() {
        var serial = issued();
        cardSignIn.signIn(serial, "0000");
        cardSignIn.signIn(serial, CardSamples.PIN);
        assertThat(cardSignIn.signIn(serial, "0000")).isEqualTo(new CardEntry.WrongPin(2));
    }

    @Test
    void anUnknownCardGetsTheSameAnswers() {
        var serial = CardSamples.newSerial();
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isEqualTo(new CardEntry.WrongPin(2));
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isEqualTo(new CardEntry.WrongPin(1));
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isEqualTo(new CardEntry.Locked());
    }

    @Test
    void anExpiredCertificateIsToldOnlyToWhoKnowsThePin() {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.expired(serial));
        assertThat(cardSignIn.signIn(serial, "0000")).isEqualTo(new CardEntry.WrongPin(2));
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isEqualTo(new CardEntry.Expired());
    }

    @Test
    void parallelGuessesAreCountedOneByOne() throws Exception {
        var serial = issued();
        var entries = new ArrayList<CardEntry>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var guesses = new ArrayList<java.util.concurrent.Future<CardEntry>>();
            for (var i = 0; i < 6; i++) {
                guesses.add(pool.submit(() -> cardSignIn.signIn(serial, "0000")));
            }
            for (var guess : guesses) {
                entries.add(guess.get());
            }
        }
        assertThat(entries)
                .containsExactlyInAnyOrder(
                        new CardEntry.WrongPin(2),
                        new CardEntry.WrongPin(1),
                        new CardEntry.Locked(),
                        new CardEntry.Locked(),
                        new CardEntry.Locked(),
                        new CardEntry.Locked());
    }

    @Test
    void aLockedCardIsToldWhereToUnlock() {
        var serial = issued();
        for (var i = 0; i < 2; i++) {
            cardSignIn.signIn(serial, "0000");
        }
        var result = post(serial, "0000", "/my");
        assertThat(result).hasStatus(422);
        assertThat(result).bodyText().contains("市民課の窓口で、ロックを解除");
    }

    @Test
    void aFormWithoutTokenIsRefused() {
        assertThat(mvc.post()
                        .uri("/sign-in/card")
                        .param("card", issued())
                        .param("pin", CardSamples.PIN)
                        .exchange())
                .hasStatus(403);
    }

    /// The path only takes posts: the same address asked by GET answers 405.
    @Test
    void whatWasPostedAfterTheSessionHadEndedGoesThroughAfterSigningIn() {
        var path = "/my/applications/" + UUID.randomUUID() + "/messages";
        var refused = mvc.post().uri(path).with(csrf()).param("text", "続きです").exchange();
        assertThat(refused).redirectedUrl().contains("/sign-in/card");
        var waiting = Objects.requireNonNull(refused.getResponse().getCookie("HITOMADO"));
        var signedIn = mvc.post()
                .uri("/sign-in/card")
                .with(csrf())
                .cookie(waiting)
                .param("card", issued())
                .param("pin", CardSamples.PIN)
                .param("to", path)
                .exchange();
        var again = Objects.requireNonNull(signedIn.getResponse().getRedirectedUrl());
        assertThat(again).startsWith(path + "?");
        var session = Objects.requireNonNull(signedIn.getResponse().getCookie("HITOMADO"));
        assertThat(mvc.get().uri(path).cookie(session)).hasStatus(405);
        assertThat(mvc.get().uri(again).cookie(session)).hasStatus(404);
    }

    private String issued() {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.card(serial));
        return serial;
    }

    private MvcTestResult post(String serial, String pin, String to) {
        return mvc.post()
                .uri("/sign-in/card")
                .with(csrf())
                .param("card", serial)
                .param("pin", pin)
                .param("to", to)
                .exchange();
    }

    private Cookie signIn(String serial, @org.jspecify.annotations.Nullable Cookie session) {
        var request = mvc.post()
                .uri("/sign-in/card")
                .with(csrf())
                .param("card", serial)
                .param("pin", CardSamples.PIN);
        if (session != null) {
            request.cookie(session);
        }
        return Objects.requireNonNull(request.exchange().getResponse().getCookie("HITOMADO"));
    }
}

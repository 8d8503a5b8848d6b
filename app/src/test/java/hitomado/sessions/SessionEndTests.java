package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.identity.CardSamples;
import hitomado.identity.card.PretendCards;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.rules.FactKey;
import hitomado.testing.DemoCityTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The web session ends while somebody types: nothing is lost.
@DemoCityTest
class SessionEndTests {
    private static final FactKey PHONE = FactKey.of("event.phone", "event");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PretendCards cards;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasPostedAfterTheEndGoesThroughAfterSigningInAgain() {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.card(serial));
        var first = cookie(signIn(serial, "/my", null));
        var begun =
                mvc.post().uri("/my/start/move-out").with(csrf()).cookie(first).exchange();
        var session = SessionId.parse(
                Objects.requireNonNull(begun.getResponse().getRedirectedUrl()).replace("/sessions/", ""));
        mvc.get().uri("/sessions/" + session).cookie(first).exchange();
        jdbc.sql("delete from spring_session").update();

        var path = "/sessions/" + session + "/questions";
        var late = mvc.post()
                .uri(path)
                .with(csrf())
                .cookie(first)
                .param(PHONE.toString(), "0312345678")
                .exchange();
        assertThat(late).redirectedUrl().contains("/sign-in/card?to=");
        var again = signIn(serial, path, cookie(late));
        var back = again.getResponse().getRedirectedUrl();
        assertThat(back).startsWith(path);
        mvc.get().uri(Objects.requireNonNull(back)).cookie(cookie(again)).exchange();

        var owner = new Actor.Resident(account(session), "葛󠄀西 𠮷乃", SignInLevel.CARD);
        assertThat(sessions.open(owner, session).answers().get(PHONE).value()).isEqualTo("0312345678");
    }

    private MvcTestResult signIn(String serial, String to, @Nullable Cookie session) {
        var request = mvc.post()
                .uri("/sign-in/card")
                .with(csrf())
                .param("card", serial)
                .param("pin", CardSamples.PIN)
                .param("to", to);
        if (session != null) {
            request.cookie(session);
        }
        return request.exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("HITOMADO"));
    }

    private UUID account(SessionId session) {
        var owner = jdbc.sql("select owner from sessions.session where id = :id")
                .param("id", session.value())
                .query(String.class)
                .single();
        return UUID.fromString(owner.replace("resident:", ""));
    }
}

package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Lang;
import hitomado.registry.ResidentId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// ワンクリック配信停止 — by the token of a mail alone, without sign-in, cookie or form token.
@OutreachTest
class OneClickStopTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Autowired
    OneClickStop stops;

    @Autowired
    PreferenceStore preferences;

    @Autowired
    MockMvcTester mvc;

    private final ResidentId person = new ResidentId(UUID.randomUUID());

    private MvcTestResult press(String token) {
        return mvc.post()
                .uri("/unsubscribe/" + token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange();
    }

    @Test
    void oneRequestWithoutCookiesStopsTheTopicsOfTheMailAlone() {
        var token = stops.token(person, Set.of("care"), DAY).orElseThrow();
        assertThat(token).as("256 bits").hasSize(43);
        assertThat(press(token)).hasStatusOk();
        assertThat(preferences.of(person).topicsOff()).containsExactly("care");
        assertThat(preferences.of(person).everythingOff()).isFalse();
        assertThat(press(token)).as("again").hasStatusOk();
        assertThat(preferences.of(person).topicsOff()).containsExactly("care");
    }

    @Test
    void anUnknownTokenGetsTheSameAnswer() throws Exception {
        var token = stops.token(person, Set.of("care"), DAY).orElseThrow();
        var known = press(token).getResponse();
        var unknown = press("A".repeat(43)).getResponse();
        assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
        assertThat(unknown.getHeaderNames()).isEqualTo(known.getHeaderNames());
        assertThat(plain(unknown.getContentAsString(), "A".repeat(43)))
                .isEqualTo(plain(known.getContentAsString(), token));
    }

    /// Without what the request itself brought, and the form token that every page gets anew.
    private static String plain(String page, String token) {
        return page.replace(token, "TOKEN")
                .replaceAll("hx-headers=\"[^\"]*\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void lookingStopsNothing() {
        var token = stops.token(person, Set.of("care"), DAY).orElseThrow();
        assertThat(mvc.get().uri("/unsubscribe/" + token)).hasStatusOk();
        assertThat(mvc.post().uri("/unsubscribe/" + token))
                .as("not the body of RFC 8058")
                .hasStatusOk();
        assertThat(preferences.of(person).topicsOff()).isEmpty();
    }

    @Test
    void theMailOfADayStopsAllThatItTellsOfAndTheNextDayHasItsOwn() {
        var token = stops.token(person, Set.of("care"), DAY).orElseThrow();
        assertThat(stops.token(person, Set.of("health"), DAY))
                .as("one mail a day")
                .isEmpty();
        var next = stops.token(person, Set.of("school"), DAY.plusDays(1)).orElseThrow();
        stops.stop(token);
        assertThat(preferences.of(person).topicsOff()).containsExactlyInAnyOrder("care", "health");
        stops.stop(next);
        assertThat(preferences.of(person).topicsOff()).containsExactlyInAnyOrder("care", "health", "school");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void itsPageSpeaksEveryLanguage(Lang lang) {
        var answer = mvc.get()
                .uri("/unsubscribe/x")
                .cookie(new jakarta.servlet.http.Cookie("lang", lang.code()))
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("One-Click").doesNotContain("??");
    }
}

package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.CardSamples;
import hitomado.identity.card.PretendCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every component in every state, the sign-in pages and the pages of the foot, in three languages and two widths.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesTests {
    @LocalServerPort
    int port;

    @Autowired
    PretendCards cards;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語", "やさしい日本語", "English"})
    void theComponentsAreAccessibleInEveryLanguage(String language) {
        for (var page : new com.microsoft.playwright.Page[] {chrome.phone(), chrome.desk()}) {
            page.navigate("/demo/components");
            Interviewee.follow(page, page.locator(".language button:text-is('" + language + "')"));
            assertThat(page.locator(".language [aria-current]").textContent()).isEqualTo(language);
            chrome.check(page, "components-" + language);
            page.navigate("/demo/components?staff=true&page=6");
            chrome.check(page, "components-staff-" + language);
            page.navigate("/accessibility");
            chrome.check(page, "accessibility-" + language);
            page.navigate("/privacy");
            chrome.check(page, "privacy-" + language);
        }
        chrome.noComplaints();
    }

    @Test
    void theErrorSummaryHasTheFocusAndLeadsToTheField() {
        var page = chrome.phone();
        page.navigate("/demo/components");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
        page.locator(".error-summary a").first().click();
        assertThat(page.evaluate("location.hash")).isEqualTo("#f-phone");
    }

    @Test
    void aWrongPinIsToldAtTheTopAndAtTheFieldAndTheCardStaysChosen() {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.card(serial));
        var page = chrome.phone();
        page.navigate("/sign-in/card?to=/privacy");
        chrome.check(page, "card");
        page.locator("input[name=other]").fill(serial);
        for (var pin : new String[] {"12", "0000", "0000", "0000"}) {
            page.locator("input[name=pin]").fill(pin);
            Interviewee.follow(page, page.locator("main form button"));
            assertThat(page.title()).startsWith("エラー：");
            assertThat(page.locator("input[name=other]").inputValue()).isEqualTo(serial);
            assertThat(page.locator("input[name=pin]").inputValue()).isEmpty();
        }
        assertThat(page.locator(".error-summary").textContent()).contains("ロックされています");
        chrome.check(page, "card-locked");
    }

    @Test
    void signsInWithTheKeyboardAloneAndSignsOut() {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.card(serial));
        var page = chrome.desk();
        page.navigate("/privacy");
        page.locator("header a.button").press("Enter");
        page.locator("input[name=other]").fill(serial);
        page.locator("input[name=pin]").fill(CardSamples.PIN);
        page.keyboard().press("Enter");
        page.waitForURL("**/privacy");
        assertThat(page.locator(".site-header__actor").textContent()).isEqualTo("葛󠄀西 𠮷乃 さん");
        chrome.check(page, "signed-in");
        page.locator("header form[action='/sign-out'] button").press("Enter");
        page.waitForURL("**/");
        assertThat(page.locator(".site-header__actor").count()).isZero();
    }

    @Test
    void theStaffPagesOfErrorsAreStaffPages() {
        var page = chrome.desk();
        page.navigate("/staff/nothing");
        chrome.check(page, "staff-sign-in");
        page.locator("input[name=login]").fill("uketsuke");
        page.locator("input[name=password]").fill("hitomado");
        page.keyboard().press("Enter");
        page.waitForURL("**/staff/nothing");
        assertThat(page.locator("h1").textContent()).isEqualTo("ページが見つかりません");
        assertThat(page.locator("body.staff").count()).isOne();
        chrome.check(page, "staff-not-found");
    }

    @Test
    void aResidentIsToldThatAStaffPageIsNotForThem() {
        var page = signedIn("/staff/nothing");
        page.navigate("/staff/nothing");
        assertThat(page.locator("h1").textContent()).isEqualTo("この画面は利用できません");
        chrome.check(page, "not-allowed");
    }

    @Test
    void aFormWithAnOldTokenSaysWhatToDo() {
        var page = signedIn("/privacy");
        page.locator("header form[action='/sign-out'] input[name=_csrf]").evaluate("field => field.value = 'old'");
        Interviewee.follow(page, page.locator("header form[action='/sign-out'] button"));
        assertThat(page.locator("h1").textContent()).isEqualTo("もう一度お試しください");
    }

    private com.microsoft.playwright.Page signedIn(String to) {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.card(serial));
        var page = chrome.phone();
        page.navigate("/sign-in/card?to=" + to);
        page.locator("input[name=other]").fill(serial);
        page.locator("input[name=pin]").fill(CardSamples.PIN);
        Interviewee.follow(page, page.locator("main form button"));
        page.waitForURL("**" + to);
        return page;
    }
}

package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// デジタル認証アプリ — through the real protocol of the pretend provider: in, on with what was begun, out.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class OidcJourneyTests {
    @LocalServerPort
    int port;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    @Test
    void aResidentComesInByTheProviderGoesOnAndSignsOut() {
        var phone = chrome.phone();
        phone.navigate("/my");
        chrome.check(phone, "oidc-choice");
        toTheProvider(phone);
        assertThat(phone.url()).contains("/card").doesNotContain(":" + port + "/");
        chrome.checkBoth(phone, "oidc-provider");
        phone.locator("button[name=lang][value=easy]").click();
        chrome.check(phone, "oidc-provider-easy");
        phone.locator("button[name=lang][value=en]").click();
        chrome.check(phone, "oidc-provider-en");
        phone.locator("button[name=lang][value=ja]").click();

        phone.locator("main label:has-text('髙橋')").first().click();
        phone.locator("main input[name=pin]").fill("0000");
        Interviewee.follow(phone, phone.locator("main form button[type=submit]"));
        assertThat(phone.locator(".error-summary").textContent()).contains("暗証番号が違います");
        chrome.check(phone, "oidc-provider-wrong");

        Doors.card(phone, "髙橋");
        assertThat(phone.url()).endsWith(":" + port + "/my");
        assertThat(phone.locator(".site-header").textContent()).contains("髙橋");

        Interviewee.follow(phone, phone.locator("form[action='/sign-out'] button"));
        phone.navigate("/my");
        assertThat(phone.url()).contains("/sign-in/card");
        toTheProvider(phone);
        assertThat(phone.url()).as("the provider asks for the card again").contains("/card");
    }

    private static void toTheProvider(Page phone) {
        Interviewee.follow(phone, phone.locator("main a[href^='/sign-in/oidc']"));
    }
}

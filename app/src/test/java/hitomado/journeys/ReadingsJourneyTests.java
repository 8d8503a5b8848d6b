package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 自分の情報が使われた記録 — what a session and a clerk read stands on the resident's page.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class ReadingsJourneyTests {
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
    void aResidentSeesWhichSectionReadWhatAndWhy() {
        var desk = chrome.desk();
        Doors.staff(desk, "uketsuke");
        desk.navigate("/staff/reception?name=渡邉　翔");
        desk.locator("main a:has-text('渡邉')").first().click();
        desk.waitForLoadState();
        assertThat(desk.locator("h1, h2").first().isVisible()).isTrue();

        var phone = chrome.phone();
        phone.navigate("/my/start/move-out");
        Doors.card(phone, "渡邉 翔");
        Interviewee.begin(phone);
        phone.navigate("/my");
        phone.locator("main a[href='/my/readings']").click();
        phone.waitForLoadState();
        var text = phone.locator("main").textContent();
        assertThat(text)
                .contains("市民課")
                .contains("窓口で受け付けるため")
                .contains("あなたの手続き（オンライン）")
                .doesNotContain("髙橋");
        chrome.check(phone, "readings");
        phone.locator("main details summary").first().click();
        chrome.check(phone, "readings-open");
        for (var language : new String[] {"やさしい日本語", "English"}) {
            phone.locator(".language button:text-is('" + language + "')").click();
            chrome.check(phone, "readings-" + language);
        }
        phone.locator(".language button:text-is('日本語')").click();
        phone.locator("main a[href='/my/history']").click();
        phone.waitForLoadState();
        for (var language : new String[] {"やさしい日本語", "English"}) {
            phone.locator(".language button:text-is('" + language + "')").click();
            chrome.check(phone, "history-" + language);
        }
        phone.navigate("/my/readings");
        phone.setViewportSize(1280, 900);
        chrome.check(phone, "readings-English");
        phone.locator(".language button:text-is('日本語')").click();
        chrome.check(phone, "readings");
        chrome.noComplaints();
    }
}

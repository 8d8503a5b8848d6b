package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 監査 — the auditor follows what a clerk did; the administrator sees what was published.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class AuditJourneyTests {
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
    void theAuditorNarrowsTheTrailInTheAddress() {
        var clerk = chrome.desk();
        Doors.staff(clerk, "uketsuke");

        var desk = chrome.desk();
        Doors.staff(desk, "kansa");
        desk.navigate("/staff/audit");
        chrome.check(desk, "audit");
        desk.locator("select[name=kind]").selectOption("SIGNED_IN");
        desk.locator("input[name=actor]").fill("髙橋美咲");
        Interviewee.press(desk, "探す");
        assertThat(desk.url()).contains("kind=SIGNED_IN");
        assertThat(desk.locator("main tbody tr").first().textContent())
                .contains("サインイン")
                .contains("髙橋 美咲");
        chrome.check(desk, "audit-found");
        desk.setViewportSize(390, 844);
        chrome.check(desk, "audit-found");
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            desk.locator(".language button:text-is('" + language + "')").click();
            chrome.check(desk, "audit-" + language);
        }
        desk.setViewportSize(1280, 900);
        desk.locator(".audit-seal summary").click();
        Interviewee.press(desk, "検証する");
        chrome.check(desk, "audit-seal");
        desk.locator("a[href='/staff/audit/unusual']").first().click();
        desk.waitForLoadState();
        Interviewee.press(desk, "昨日までと今日の分を調べる");
        desk.locator("main details summary").first().click();
        chrome.check(desk, "audit-unusual");
        desk.setViewportSize(390, 844);
        chrome.check(desk, "audit-unusual");
        chrome.noComplaints();
    }
}

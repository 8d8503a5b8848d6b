package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 対象者の把握 — a clerk has the city scanned and sees how many are entitled to what, and nobody by name.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=320"})
class EligibilityJourneyTests {
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
    void aClerkHasTheCityScannedAndSeesCountsOnly() {
        var desk = chrome.desk();
        Doors.staff(desk, "annai");
        desk.navigate("/staff/eligibility");
        assertThat(desk.locator("main").textContent()).contains("まだ一度も調べていません");
        chrome.check(desk, "eligibility-empty");
        Interviewee.press(desk, "今すぐ調べる");
        desk.waitForCondition(() -> {
            desk.navigate("/staff/eligibility");
            return desk.locator(".tag:has-text('完了')").count() > 0;
        });
        var text = desk.locator("main").textContent();
        assertThat(text).contains("敬老優待乗車証", "10人未満", "保留した記録はありません").doesNotContain("髙橋");
        chrome.check(desk, "eligibility");
        desk.setViewportSize(390, 844);
        chrome.check(desk, "eligibility-narrow");
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            desk.locator(".language button:text-is('" + language + "')").click();
            chrome.check(desk, "eligibility-" + language);
        }
        chrome.noComplaints();
    }
}

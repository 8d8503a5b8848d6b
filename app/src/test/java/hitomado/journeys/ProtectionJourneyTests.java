package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 支援措置 — the officer registers an application, reception is stopped, and the officer ends it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class ProtectionJourneyTests {
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
    void theAddressIsHiddenFromTheApplicationToItsEnd() {
        var officer = chrome.desk();
        Doors.staff(officer, "shiensochi");
        officer.navigate("/staff/protections");
        chrome.check(officer, "protections");
        officer.locator("input[name=name]").fill("山﨑　由佳");
        Interviewee.press(officer, "探す");
        chrome.check(officer, "protections-found");
        officer.locator("main table a:has-text('山﨑')").first().click();
        officer.waitForLoadState();
        chrome.check(officer, "protection-new");
        officer.getByLabel("配偶者からの暴力").check();
        officer.locator("input[name=authority]").fill("若草警察署");
        officer.locator("input[name=name1]").fill("葛󠄀城　𠮷男");
        officer.getByLabel("山﨑　颯太（子）").check();
        Interviewee.press(officer, "登録する");
        assertThat(officer.locator("#in-force").count()).isOne();
        assertThat(officer.locator("main").textContent()).contains("葛󠄀城　𠮷男").contains("山﨑　颯太");
        chrome.check(officer, "protection-in-force");
        officer.setViewportSize(390, 844);
        chrome.check(officer, "protection-in-force");
        officer.setViewportSize(1280, 900);
        officer.locator(".language button:text-is('English')").click();
        chrome.check(officer, "protection-English");
        officer.locator(".language button:text-is('やさしい日本語')").click();
        chrome.check(officer, "protection-easy");
        officer.locator(".language button:text-is('日本語')").click();

        var reception = chrome.desk();
        Doors.staff(reception, "uketsuke");
        reception.navigate("/staff/reception?name=山﨑　由佳");
        assertThat(reception.locator("main table").textContent())
                .contains("（表示できません）")
                .doesNotContain("菜の花台");

        Interviewee.press(officer, "1年のばす（更新）");
        assertThat(officer.locator("main").textContent()).contains("から受けられます");
        chrome.check(officer, "protection-too-early");
        officer.locator("select[name=reason]").selectOption("REQUEST");
        Interviewee.press(officer, "終了する");
        assertThat(officer.locator("main").textContent()).contains("終了しました");
        chrome.check(officer, "protection-ended");
        reception.reload();
        assertThat(reception.locator("main table").textContent()).contains("菜の花台");
        chrome.noComplaints();
    }
}

package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 職員のパスキー — registers one, signs in with it alone and as the second step, and removes it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class StaffPasskeyJourneyTests {
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
    void aClerkSignsInWithAPasskey() {
        var desk = chrome.desk();
        var authenticator = new Authenticator(desk);
        Doors.staff(desk, "kaigo");
        desk.navigate("/staff/me/sessions");
        Interviewee.follow(desk, desk.locator("main a:text-is('パスキー')"));
        chrome.checkBoth(desk, "passkeys-none");
        desk.locator("main input[name=name]").fill("𠮷田の端末");
        desk.locator("main form[data-passkey] button").click();
        desk.locator("main th:has-text('𠮷田の端末')").waitFor();
        assertThat(authenticator.passkeys()).isEqualTo(1);
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            desk.locator(".language button:text-is('" + language + "')").click();
            chrome.checkBoth(desk, "passkeys-" + language);
        }
        desk.locator("main form[data-passkey] button").click();
        desk.locator("[data-passkey-text=there]").waitFor();
        assertThat(desk.locator("[data-passkey-problem]").innerText()).isEqualTo("この端末のパスキーは、すでに登録されています。");

        signOut(desk);
        chrome.checkBoth(desk, "staff-sign-in");
        authenticator.verifies(false);
        desk.locator("main form[data-passkey] button").click();
        desk.locator("[data-passkey-text=stopped]").waitFor();
        assertThat(desk.url()).contains("/staff/sign-in");
        chrome.checkBoth(desk, "staff-sign-in-stopped");
        authenticator.verifies(true);
        desk.locator("main form[data-passkey] button").click();
        desk.waitForURL("**/staff");
        assertThat(desk.locator("h1").textContent()).isEqualTo("職員の入口");

        signOut(desk);
        Doors.staff(desk, "kaigo");
        assertThat(desk.locator("h1").textContent()).isEqualTo("パスキーの確認");
        chrome.checkBoth(desk, "passkey-step");
        desk.navigate("/staff/me/passkeys");
        assertThat(desk.url()).as("nothing is open before the second step").contains("/staff/sign-in");
        Doors.staff(desk, "kaigo");
        desk.locator("main form[data-passkey] button").click();
        desk.waitForURL("**/staff");

        desk.navigate("/staff/me/passkeys");
        desk.locator("main tbody form button").click();
        desk.locator("main:has-text('登録したパスキーはありません。')").waitFor();
        signOut(desk);
        desk.locator("main form[data-passkey] button").click();
        desk.locator("[data-passkey-text=refused]").waitFor();
        assertThat(desk.locator("[data-passkey-problem]").innerText()).startsWith("このパスキーではサインインできませんでした。");
        chrome.check(desk, "staff-sign-in-refused");
    }

    private static void signOut(Page page) {
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/staff/sign-in");
    }
}

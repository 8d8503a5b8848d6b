package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 職員アカウント — somebody joins, chooses a password, moves to another section, and leaves.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=332"})
class StaffAccountsJourneyTests {
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
    void somebodyJoinsMovesAndLeaves() {
        var desk = chrome.desk();
        Doors.staff(desk, "jinji");
        desk.navigate("/staff/accounts");
        chrome.checkBoth(desk, "accounts");
        Interviewee.follow(desk, desk.locator("main a:has-text('職員を登録する')"));
        chrome.checkBoth(desk, "accounts-new");
        desk.locator("input[name=login]").fill("shinjin");
        desk.locator("input[name=name]").fill("𠮷川 葛󠄀子");
        desk.locator("select[name=section]").selectOption("child-support");
        desk.locator("select[name=ward]").selectOption("991015");
        desk.locator("label:has-text('所管課の審査・決定')").click();
        Interviewee.press(desk, "登録する");
        chrome.checkBoth(desk, "accounts-handed");
        var handed = desk.locator("#handed").textContent();

        var clerk = chrome.phone();
        clerk.navigate("/staff/sign-in");
        clerk.locator("main input[name=login]").fill("shinjin");
        clerk.locator("main input[name=password]").fill(handed);
        Interviewee.follow(clerk, clerk.locator("main form button[type=submit]").last());
        chrome.checkBoth(clerk, "new-password");
        clerk.locator("input[name=password]").fill("seven green lanterns");
        clerk.locator("input[name=again]").fill("seven green lanterns");
        Interviewee.follow(clerk, clerk.locator("main form button[type=submit]").last());
        assertThat(clerk.locator("h1").textContent()).isEqualTo("職員の入口");
        clerk.navigate("/staff/me/sessions");
        assertThat(clerk.locator("main tbody").textContent()).contains("この端末");
        chrome.checkBoth(clerk, "sessions");
        Interviewee.follow(clerk, clerk.locator("main a:has-text('ワンタイムコード')"));
        assertThat(clerk.locator("#secret").textContent()).matches("([A-Z2-7]{4} ?){8}");
        chrome.checkBoth(clerk, "second-factor");

        Interviewee.follow(desk, desk.locator("main a:has-text('アカウントへ戻る')"));
        desk.locator("select[name=section]").selectOption("card");
        desk.locator("label:has-text('マイナンバーカードの担当')").click();
        Interviewee.press(desk, "変更を保存する");
        assertThat(desk.locator(".notice--done").textContent()).contains("配属と役割を保存しました。");
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            desk.locator(".language button:text-is('" + language + "')").click();
            chrome.checkBoth(desk, "account-" + language);
        }
        clerk.navigate("/staff/card-unlock");
        assertThat(clerk.locator("h1").textContent()).isEqualTo("カードの暗証番号のロック解除");

        desk.locator("input[name=reason]").fill("退職");
        Interviewee.press(desk, "停止する");
        chrome.checkBoth(desk, "account-disabled");
        clerk.navigate("/staff/card-unlock");
        assertThat(clerk.url()).contains("/staff/sign-in");
        chrome.noComplaints();
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        var desk = chrome.desk();
        Doors.staff(desk, "jinji");
        desk.navigate("/staff/accounts/new");
        Interviewee.press(desk, "登録する");
        assertThat(desk.locator(".error-summary li").count()).isEqualTo(5);
        chrome.checkBoth(desk, "accounts-new-wrong");
    }
}

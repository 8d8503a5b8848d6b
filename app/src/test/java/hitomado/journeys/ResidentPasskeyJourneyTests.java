package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 住民のパスキー — a mail address and a passkey, a session begun with them, and the card in the middle of it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class ResidentPasskeyJourneyTests {
    private static final Pattern CODE = Pattern.compile("\\b([CFGHJKMPQRTVWXY34679]{6})\\b");

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
    void somebodyWithoutACardBeginsAndStepsUpWithoutLosingAnAnswer() {
        var phone = chrome.phone();
        new Authenticator(phone);
        signUp(phone);
        assertThat(phone.url()).endsWith("/my/start/birth");
        phone.locator("form[action='/sign-out'] button").click();
        phone.waitForURL("**/");
        phone.navigate("/sign-in/passkey");
        phone.locator("main form[data-passkey] button").click();
        phone.waitForURL("**/my");

        phone.navigate("/my/readings");
        assertThat(phone.locator("h1").textContent()).isEqualTo("マイナンバーカードでのサインインが必要です");
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            phone.locator(".language button:text-is('" + language + "')").click();
            chrome.checkBoth(phone, "step-up-" + language);
        }
        phone.navigate("/my/start/birth");
        Interviewee.begin(phone);
        Interviewee.press(phone, "保存して次へ");
        assertThat(phone.locator("main").textContent()).contains("カードでのサインインが必要な手続があります");
        chrome.checkBoth(phone, "plan-step-up");
        var plan = phone.url();
        Interviewee.follow(phone, phone.locator("main .button-row a.button").first());
        var child = phone.locator("main form input[name='person.fullName@p2']");
        for (var page = 0; child.count() == 0; page++) {
            assertThat(page).as("pages before the child's name").isLessThan(5);
            fill(phone, "仮　花子", "カリ　ハナコ");
        }
        fill(phone, "小林　凪", "コバヤシ　ナギ");

        phone.navigate(plan);
        Interviewee.follow(phone, phone.locator("main a:text-is('今、カードでサインインする')"));
        Interviewee.press(phone, "カードでサインインする");
        Doors.card(phone, "小林");
        assertThat(phone.url()).isEqualTo(plan);
        chrome.checkBoth(phone, "plan-stepped-up");
        assertThat(phone.locator("main").textContent()).doesNotContain("カードでのサインインが必要な手続があります");
        phone.navigate(plan.replace("/plan", "/review"));
        assertThat(phone.locator("main").textContent()).contains("小林　凪");
    }

    private static void fill(Page phone, String name, String kana) {
        phone.locator("main form input[name^='person.fullName@']").all().forEach(field -> field.fill(name));
        phone.locator("main form input[name^='person.fullNameKana@']").all().forEach(field -> field.fill(kana));
        phone.locator("main form [name='person.birthDate@p1:year']").all().forEach(field -> field.fill("1990"));
        Interviewee.follow(phone, phone.locator("main form button[type=submit]").first());
    }

    private void signUp(Page phone) {
        phone.navigate("/my/start/birth");
        chrome.checkBoth(phone, "sign-in-card");
        Interviewee.follow(phone, phone.locator("main a:text-is('パスキーでサインイン')"));
        chrome.checkBoth(phone, "resident-passkey");
        Interviewee.press(phone, "メールアドレスで登録する");
        phone.locator("main input[name=address]").fill("nagi");
        Interviewee.press(phone, "確認コードを送る");
        chrome.checkBoth(phone, "mail-account-wrong");
        phone.locator("main input[name=address]").fill("nagi@example.jp");
        Interviewee.press(phone, "確認コードを送る");
        chrome.checkBoth(phone, "mail-account-code");
        phone.locator("main input[name=code]").fill(mailedCode());
        Interviewee.press(phone, "確認する");
        chrome.checkBoth(phone, "mail-account-passkey");
        phone.locator("main form[data-passkey] button").click();
        phone.waitForURL("**/my/start/birth");
    }

    private String mailedCode() {
        var mailbox = chrome.desk();
        mailbox.navigate("/demo/mailbox");
        mailbox.waitForCondition(() -> {
            mailbox.reload();
            return mailbox.locator(".mail:has-text('nagi@example.jp')").count() > 0;
        });
        var found = CODE.matcher(
                mailbox.locator(".mail:has-text('nagi@example.jp')").first().textContent());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

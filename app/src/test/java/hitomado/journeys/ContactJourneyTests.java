package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// お知らせのメール — an address is given, confirmed by the code in the mailbox, and ended again.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class ContactJourneyTests {
    private static final Pattern CODE = Pattern.compile("確認コードは ([A-Z0-9]{6})");

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
    void anAddressIsConfirmedByTheCodeThatWasMailedToIt() {
        var phone = chrome.phone();
        phone.navigate("/my/contact");
        Doors.card(phone, "中村 直樹");
        chrome.check(phone, "contact-new");
        phone.locator("input[name=address]").fill("naoki");
        Interviewee.press(phone, "確認コードを送る");
        assertThat(phone.locator("input[name=address]").inputValue()).isEqualTo("naoki");
        assertThat(phone.locator(".error-summary").count()).isOne();
        chrome.check(phone, "contact-wrong");
        phone.locator("input[name=address]").fill("ｎａｏｋｉ@example.jp");
        Interviewee.press(phone, "確認コードを送る");
        chrome.check(phone, "contact-code");

        var mailbox = chrome.desk();
        mailbox.navigate("/demo/mailbox");
        mailbox.waitForCondition(() -> {
            mailbox.reload();
            return mailbox.locator(".mail:has-text('naoki@example.jp')").count() > 0;
        });
        chrome.check(mailbox, "mailbox-code");
        var found = CODE.matcher(
                mailbox.locator(".mail:has-text('naoki@example.jp')").first().textContent());
        assertThat(found.find()).isTrue();

        phone.locator("input[name=code]").fill("CCCCCC");
        Interviewee.press(phone, "登録する");
        assertThat(phone.locator("main").textContent()).contains("確認コードが違います");
        phone.locator("input[name=code]").fill(found.group(1));
        Interviewee.press(phone, "登録する");
        assertThat(phone.locator("main").textContent()).contains("宛先を登録しました", "naoki@example.jp");
        chrome.check(phone, "contact-done");
        for (var language : new String[] {"やさしい日本語", "English", "日本語"}) {
            phone.locator(".language button:text-is('" + language + "')").click();
            chrome.check(phone, "contact-" + language);
        }
        phone.setViewportSize(1280, 900);
        chrome.check(phone, "contact-done");
        Interviewee.press(phone, "メールを受け取らない");
        assertThat(phone.locator("main").textContent()).contains("メールを止めました").doesNotContain("naoki@example.jp");
    }
}

package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 補正と却下 — staff ask for marked items, the resident corrects only those online and the case goes on; a refusal says
/// why and what can be done about it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=308"})
class CorrectionJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    private static Map<String, String> truth() {
        var truth = new HashMap<String, String>();
        truth.put("event.date", LocalDate.now().plusDays(10).toString());
        truth.put("event.destinationPrefecture", "東京都");
        truth.put("event.destinationCity", "架空区");
        truth.put("event.destinationTown", "青葉台一丁目");
        truth.put("event.destinationBlock", "4番12号");
        truth.put("event.destinationBuilding", "𠮷田ハイツ葛󠄀203");
        truth.put("event.phone", "09012345678");
        truth.put("event.residentCopies", "0");
        return truth;
    }

    private Page familyHasFiled() {
        var phone = chrome.phone();
        phone.navigate("/my/start/move-out");
        Doors.card(phone, "髙橋");
        Interviewee.begin(phone);
        Interviewee.press(phone, "保存して次へ");
        phone.locator("main a.button").first().click();
        new Interviewee(phone, truth()).answerAll();
        phone.locator("#submit input[name='pin']").fill("ABC123");
        phone.locator("form#submit button[type=submit]").click();
        phone.waitForLoadState();
        return phone;
    }

    @Test
    void onlyTheMarkedItemsAreCorrectedAndTheCaseGoesOn() {
        var phone = familyHasFiled();
        var clerk = new Clerk(chrome, "jumin").open("転出届", "髙橋").claims();
        clerk.asks("転出先の番地が、地図にありません。もう一度お確かめください。", "番地");

        phone.navigate("/my/notices");
        phone.waitForCondition(() -> {
            phone.reload();
            return phone.locator("main a:has-text('補正')").count() > 0;
        });
        chrome.checkBoth(phone, "correction-notices");
        phone.locator("main a:has-text('補正')").first().click();
        phone.waitForLoadState();
        assertThat(phone.locator("main").textContent()).contains("補正（修正）のお願いがあります", "要再申請");
        chrome.checkBoth(phone, "correction-asked");
        phone.locator("main a.button:has-text('補正する')").click();
        phone.waitForLoadState();
        assertThat(phone.locator("main").textContent()).contains("地図にありません");
        var fields = phone.locator("main form [name*='@']");
        assertThat(fields.count()).as("only what was marked").isOne();
        assertThat(fields.first().inputValue()).isEqualTo("4番12号");
        fields.first().fill("");
        Interviewee.press(phone, "補正を提出する");
        assertThat(phone.locator(".error-summary").count()).isOne();
        chrome.checkBoth(phone, "correction-error");
        fields.first().fill("4番13号");
        Interviewee.press(phone, "補正を提出する");
        chrome.checkBoth(phone, "correction-given");
        assertThat(phone.locator("main a:has-text('補正する')").count()).isZero();

        var desk = clerk.page();
        desk.waitForCondition(() -> {
            desk.reload();
            return clerk.state().equals("審査中");
        });
        assertThat(desk.locator(".case-items__row:has-text('4番13号')").textContent())
                .as("what was filed first stays visible")
                .contains("4番12号");
        clerk.check("staff-corrected");
        clerk.grants().delivers();
        assertThat(clerk.register("髙橋")).contains("転出");
        assertThat(destinations())
                .as("the register holds what was corrected")
                .isNotEmpty()
                .containsOnly("4番13号");
        told(phone, "完了");
        refusalIsExplained(phone);
        chrome.noComplaints();
    }

    /// Another section refuses its part; the reason and the way to object stand where the resident looks.
    private void refusalIsExplained(Page phone) {
        var section = new Clerk(chrome, "kosodate").open("子ども医療費", "髙橋").claims();
        section.refuses("受給者証の番号が記録と合いません。受給者証をお持ちのうえ、もう一度届け出てください。");
        told(phone, "却下");
        chrome.checkBoth(phone, "refusal-my");
        phone.locator("li:has(.tag:has-text('却下')) a").first().click();
        phone.waitForLoadState();
        assertThat(phone.locator("main").textContent()).contains("却下", "受給者証の番号が記録と合いません", "審査請求", "3か月");
        chrome.checkBoth(phone, "refusal");
        phone.navigate("/my/notices");
        assertThat(phone.locator("main").textContent()).contains("子ども医療費");
    }

    /// 転出先 of everybody who moved out by this filing.
    private List<String> destinations() {
        return jdbc.sql("select block from registry.address where place = 'AFTER' and town = '青葉台一丁目'")
                .query(String.class)
                .list();
    }

    private void told(Page phone, String status) {
        phone.navigate("/my");
        phone.waitForCondition(() -> {
            phone.reload();
            return phone.locator("main .tag:has-text('" + status + "')").count() > 0;
        });
    }
}

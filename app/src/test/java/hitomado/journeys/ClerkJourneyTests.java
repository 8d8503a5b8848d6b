package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 転出 at the clerks' desks: the section asks for a correction, grants, the register changes, the other sections wake,
/// the resident hears.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=302"})
class ClerkJourneyTests {
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
        Interviewee.follow(phone, phone.locator("main a.button").first());
        new Interviewee(phone, truth()).answerAll();
        phone.locator("#submit input[name='pin']").fill("ABC123");
        Interviewee.follow(phone, phone.locator("form#submit button[type=submit]"));
        return phone;
    }

    @Test
    void theClerkGrantsTheMoveAndTheOtherSectionsGoOn() {
        var phone = familyHasFiled();
        var receipt = phone.url();

        var desk = chrome.desk();
        Doors.staff(desk, "jumin");
        openCase(desk, "転出届");
        chrome.check(desk, "staff-case-received");
        Interviewee.press(desk, "着手する");
        assertThat(desk.locator(".tag").first().textContent()).isEqualTo("審査中");
        Interviewee.follow(desk, desk.locator(".case-people a").first());
        chrome.check(desk, "staff-case-review");
        assertThat(desk.locator("#register").textContent()).contains("髙橋").contains("現住");

        Interviewee.press(desk, "認める");
        assertThat(desk.locator(".error-summary").count()).isZero();
        chrome.check(desk, "staff-case-decided");
        desk.locator("#means-LETTER").check();
        Interviewee.press(desk, "交付する");
        desk.waitForCondition(() -> {
            desk.reload();
            return desk.locator(".case-prints a").count() > 0
                    && desk.locator(".tag").first().textContent().equals("完了");
        });
        Interviewee.follow(desk, desk.locator(".case-people a").first());
        assertThat(desk.locator("#register").textContent()).contains("転出");
        chrome.check(desk, "staff-case-delivered");

        var insurance = chrome.desk();
        Doors.staff(insurance, "kokuho");
        openCase(insurance, "国民健康保険");
        assertThat(insurance.locator("main").textContent()).contains("異動の反映");
        chrome.check(insurance, "staff-case-satisfied");
        insurance.navigate("/staff/figures");
        chrome.check(insurance, "staff-figures");

        var tablet = chrome.phone();
        Doors.staff(tablet, "kokuho");
        openCase(tablet, "国民健康保険");
        Interviewee.press(tablet, "着手する");
        chrome.check(tablet, "staff-case-review");

        phone.navigate(receipt);
        phone.waitForCondition(() -> {
            phone.reload();
            return phone.locator("main").textContent().contains("完了");
        });
        chrome.check(phone, "receipt-decided");
        chrome.noComplaints();
    }

    private void openCase(Page desk, String procedure) {
        desk.navigate("/staff/cases");
        desk.waitForCondition(() -> {
            desk.reload();
            return desk.locator("tr:has-text('" + procedure + "') a").count() > 0;
        });
        chrome.check(desk, "staff-cases-" + (procedure.equals("転出届") ? "residents" : "insurance"));
        Interviewee.follow(
                desk, desk.locator("tr:has-text('" + procedure + "') a").first());
    }
}

package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 転出 — a family of four moves out online: clerk decides, register changes, the resident is told.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=301"})
class MoveOutJourneyTests {
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

    @Test
    void aFamilyMovesOutOnlineAndEverythingIsDone() {
        var phone = chrome.phone();
        phone.navigate("/");
        chrome.check(phone, "portal");
        Interviewee.follow(phone, phone.locator("a[href='/guide/move-out']").first());
        chrome.check(phone, "guide-move-out");
        Interviewee.follow(phone, phone.locator("a[href='/my/start/move-out']").first());
        chrome.check(phone, "sign-in");
        Doors.card(phone, "髙橋");
        chrome.check(phone, "start-move-out");
        Interviewee.begin(phone);
        assertThat(phone.url()).endsWith("/people");
        chrome.check(phone, "people");
        assertThat(phone.locator("main input[type=checkbox]").count()).isEqualTo(4);
        Interviewee.press(phone, "保存して次へ");
        assertThat(phone.url()).endsWith("/plan");
        chrome.check(phone, "plan");
        Interviewee.follow(phone, phone.locator("main a.button").first());
        chrome.check(phone, "questions");
        var person = new Interviewee(phone, truth());
        person.answerAll();
        assertThat(phone.url()).endsWith("/review");
        chrome.check(phone, "review");
        assertThat(person.asked()).hasSizeLessThanOrEqualTo(12);
        assertThat(phone.locator("main").textContent()).contains("髙橋").contains("𠮷田ハイツ葛󠄀203");
        phone.locator("#submit input[name='pin']").fill("WRONG1");
        Interviewee.follow(phone, phone.locator("form#submit button[type=submit]"));
        assertThat(phone.locator(".error-summary").count()).isEqualTo(1);
        chrome.check(phone, "review-wrong-pin");
        phone.locator("#submit input[name='pin']").fill("ABC123");
        Interviewee.follow(phone, phone.locator("form#submit button[type=submit]"));
        assertThat(phone.url()).contains("/my/submissions/");
        chrome.check(phone, "receipt");
        assertThat(phone.locator(".receipt-number").count()).isGreaterThanOrEqualTo(4);
        var receipt = phone.url();
        phone.goBack();
        phone.reload();
        assertThat(phone.url()).as("a reload never submits again").isEqualTo(receipt);
        decide();
        phone.navigate("/my");
        chrome.check(phone, "my");
        assertThat(phone.locator("main").textContent()).contains("完了");
        phone.navigate(receipt);
        Interviewee.follow(phone, phone.locator(".plan-list__item h3 a").first());
        chrome.check(phone, "application");
        assertThat(phone.locator("main").textContent()).contains("完了");
        var insurance = chrome.desk();
        Doors.staff(insurance, "kokuho");
        insurance.navigate("/staff/cases");
        chrome.check(insurance, "worklist-insurance");
        assertThat(insurance.locator("main table").textContent()).contains("髙橋");
        chrome.noComplaints();
    }

    /// The clerk of 住民記録 takes the case, grants it (the register changes) and delivers the notice.
    private void decide() {
        var desk = chrome.desk();
        Doors.staff(desk, "jumin");
        desk.navigate("/staff/cases");
        chrome.check(desk, "worklist");
        Interviewee.follow(
                desk,
                desk.locator("main table tr:has-text('転出届') a:has-text('髙橋')").first());
        chrome.check(desk, "case");
        for (var action : new String[] {"claim", "grant", "deliver"}) {
            Interviewee.follow(
                    desk,
                    desk.locator("main form[action$='/" + action + "'] button").first());
            chrome.check(desk, "case-after-" + action);
            assertThat(desk.locator(".error-summary").count())
                    .as("errors after " + action)
                    .isZero();
        }
    }
}

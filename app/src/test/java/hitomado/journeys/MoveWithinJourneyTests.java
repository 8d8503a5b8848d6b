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

/// 転居 — prepared at home and finished at the counter by code; and begun at the counter.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class MoveWithinJourneyTests {
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
        truth.put("event.date", LocalDate.now().minusDays(3).toString());
        truth.put("event.newTown", "潮見区松風町二丁目");
        truth.put("event.newBlock", "11番4号");
        truth.put("event.newBuilding", "");
        truth.put("event.phone", "0312345678");
        truth.put("event.residentCopies", "0");
        truth.put("event.joinsHousehold", "false");
        truth.put("household.newHead", "髙橋　健一");
        return truth;
    }

    @Test
    void isPreparedAtHomeAndFinishedAtTheCounterByCode() {
        var phone = chrome.phone();
        phone.navigate("/my/start/move-within");
        Doors.card(phone, "髙橋");
        Interviewee.begin(phone);
        Interviewee.press(phone, "保存して次へ");
        chrome.check(phone, "within-plan");
        Interviewee.follow(phone, phone.locator("main a.button").first());
        var person = new Interviewee(phone, truth());
        person.answerAll();
        assertThat(person.asked()).hasSizeLessThanOrEqualTo(8);
        phone.navigate(phone.url().replace("/review", "/plan"));
        Interviewee.press(phone, "窓口や別の端末で続ける");
        chrome.check(phone, "within-handover");
        var code = phone.locator("#handover-code").textContent().strip();

        var desk = chrome.desk();
        Doors.staff(desk, "uketsuke");
        desk.navigate("/join");
        chrome.check(desk, "join");
        desk.locator("#code").fill(code);
        Interviewee.follow(desk, desk.locator("main form button[type=submit]").first());
        finishAtTheCounter(desk, "within-online");
    }

    @Test
    void isBegunAtTheCounterWithOnlyTheOpenQuestions() {
        var desk = chrome.desk();
        Doors.staff(desk, "uketsuke");
        desk.navigate("/staff/reception");
        chrome.check(desk, "reception");
        desk.locator("#name").fill("高橋健一");
        Interviewee.follow(desk, desk.locator("main form button[type=submit]").first());
        chrome.check(desk, "reception-results");
        Interviewee.follow(desk, desk.locator("main table a:has-text('髙橋')").first());
        chrome.check(desk, "reception-person");
        desk.locator("#event-move-within").check();
        desk.locator("#way-photoCard").check();
        Interviewee.press(desk, "受付を始める");
        Interviewee.press(desk, "保存して次へ");
        Interviewee.follow(desk, desk.locator("main a.button").first());
        var clerk = new Interviewee(desk, truth());
        clerk.answerAll();
        assertThat(clerk.asked()).hasSizeLessThanOrEqualTo(8);
        finishAtTheCounter(desk, "within-counter");
    }

    private void finishAtTheCounter(Page desk, String name) {
        var session = desk.url().replaceAll(".*/sessions/([^/?]+).*", "$1");
        desk.navigate("/staff/sessions/" + session);
        chrome.check(desk, name + "-panel");
        if (desk.locator("#way-photoCard").count() == 1) {
            desk.locator("#way-photoCard").check();
            Interviewee.press(desk, "本人確認をした");
        }
        Interviewee.press(desk, "確認画面を開く");
        var code = desk.locator("#confirm-code").textContent().strip();
        var screen = chrome.desk();
        screen.navigate("/confirm");
        screen.locator("#code").fill(code);
        Interviewee.press(screen, "内容を表示する");
        chrome.check(screen, name + "-confirm");
        assertThat(screen.locator("main").textContent()).contains("潮見区松風町二丁目");
        screen.locator("#typed").fill("髙橋 健一");
        Interviewee.press(screen, "間違いありません");
        chrome.check(screen, name + "-thanks");
        desk.reload();
        Interviewee.press(desk, "まとめて提出する");
        chrome.check(desk, name + "-submitted");
        Interviewee.follow(desk, desk.locator("main a.button").first());
        chrome.check(desk, name + "-receipt");
        assertThat(desk.locator(".receipt-number").count()).isGreaterThanOrEqualTo(4);
        chrome.noComplaints();
    }
}

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

/// 出生 — the first child: record side, child allowance, medical aid and the rest at once.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=305"})
class BirthJourneyTests {
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
        truth.put("person.birthDate", LocalDate.now().minusDays(5).toString());
        truth.put("person.fullName", "小林　凪");
        truth.put("person.fullNameKana", "コバヤシ　ナギ");
        truth.put("person.sex", "female");
        truth.put("person.birthOrderTitle", "長女");
        truth.put("event.birthTime", "09:30");
        truth.put("event.birthPlace", "ひとまど県ひとまど市若草区蓮池一丁目1番1号");
        truth.put("event.cohabitationMonth", "2021年4月");
        truth.put("event.householdWork", "own");
        truth.put("event.phone", "09012345678");
        truth.put("person.birthWeight", "3120");
        truth.put("person.gestationWeeks", "39");
        truth.put("event.birthHospital", "ひとまど市民病院");
        truth.put("event.satogaeri", "false");
        truth.put("event.visitWish", "true");
        truth.put("event.consultation", "");
        truth.put("household.raisesAllChildren", "true");
        truth.put("person.work", "会社員");
        truth.put("event.residentCopies", "0");
        truth.put("household.childrenElsewhere", "0");
        truth.put("household.saysPublicServant", "false");
        truth.put("household.mainEarner", "father");
        truth.put("household.useRegisteredAccount", "true");
        truth.put("person.choosesCard", "true");
        return truth;
    }

    @Test
    void aCoupleTellsOfTheirFirstChild() {
        var phone = chrome.phone();
        phone.navigate("/my/start/birth");
        Doors.card(phone, "小林");
        Interviewee.begin(phone);
        chrome.check(phone, "birth-people");
        Interviewee.press(phone, "保存して次へ");
        chrome.check(phone, "birth-plan");
        Interviewee.follow(phone, phone.locator("main a.button").first());
        var person = new Interviewee(phone, truth());
        person.answerAll();
        chrome.check(phone, "birth-review");
        assertThat(person.asked()).hasSizeLessThanOrEqualTo(30);
        chrome.noComplaints();
    }
}

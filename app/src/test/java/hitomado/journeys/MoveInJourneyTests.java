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

/// 転入 — a family of four whose former city has sent its message: prepared at home, told to come to the counter.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=304"})
class MoveInJourneyTests {
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
        truth.put("event.date", LocalDate.now().minusDays(2).toString());
        truth.put("event.joinsHousehold", "false");
        truth.put("event.phone", "09012345678");
        truth.put("event.residentCopies", "0");
        truth.put("household.childrenElsewhere", "0");
        truth.put("household.sameAddressOnJanuaryFirst", "true");
        truth.put("household.raisesAllChildren", "true");
        truth.put("household.anyCareLevel", "false");
        truth.put("household.wantsAnySeal", "false");
        truth.put("household.dogRegistered", "false");
        truth.put("household.useRegisteredAccount", "true");
        truth.put("person.schoolName", "さざなみ市立汐見台小学校");
        truth.put("person.work", "会社員");
        return truth;
    }

    @Test
    void aFamilyWhoseFormerCityHasWrittenPreparesEverythingAtOnce() {
        var phone = chrome.phone();
        phone.navigate("/my/start/move-in");
        Doors.card(phone, "松本");
        Interviewee.begin(phone);
        chrome.check(phone, "in-people");
        assertThat(phone.locator("main input[type=checkbox]").count()).isEqualTo(4);
        Interviewee.press(phone, "保存して次へ");
        chrome.check(phone, "in-plan");
        Interviewee.follow(phone, phone.locator("main a.button").first());
        var person = new Interviewee(phone, truth());
        person.answerAll();
        chrome.check(phone, "in-review");
        assertThat(person.asked()).hasSizeLessThanOrEqualTo(25);
        chrome.noComplaints();
    }
}

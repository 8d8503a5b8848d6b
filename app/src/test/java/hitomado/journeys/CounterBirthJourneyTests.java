package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 出生 at the counter: the couple of story 3 is received, signs, and the sections decide; the child enters the
/// household.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=307"})
class CounterBirthJourneyTests {
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
    void theChildEntersTheHouseholdAndTheAllowanceIsGranted() {
        var counter = new CounterDesk(chrome, "birth-counter");
        counter.finds("小林大輔", "birth");
        var desk = counter.page();
        Interviewee.press(desk, "保存して次へ");
        chrome.checkBoth(desk, "birth-counter-plan");
        desk.locator("main a[href$='/questions']").first().click();
        var clerk = new Interviewee(desk, truth());
        clerk.answerAll();
        assertThat(clerk.inputs()).isLessThanOrEqualTo(25);
        var reviewed = PaperForms.reviewed(desk);
        var receipt = counter.confirmAndSubmit("小林　大輔（本人）", "小林　凪");
        PaperForms.compare(receipt, reviewed, List.of("嫡出・嫡出でない子の別", "世帯の主な仕事"));
        assertThat(receipt.locator("li[id^='a-']").count()).isGreaterThanOrEqualTo(7);

        var koseki = new Clerk(chrome, "koseki").open("出生届", "小林").claims();
        koseki.check("birth-counter-case");
        koseki.grants();
        assertThat(PaperForms.squeezed(koseki.register("小林　凪")))
                .contains("コバヤシナギ", "現住", "続柄子")
                .contains("世帯主小林大輔", "妻小林沙織", "子小林凪");
        koseki.check("birth-counter-granted");
        koseki.delivers();
        for (var filed :
                List.of("kosodate 児童手当", "kosodate 子ども医療費", "kokuho 国民健康保険", "hoken 出生連絡票", "hoken 健診", "card 申請")) {
            var section = filed.split(" ");
            new Clerk(chrome, section[0])
                    .open(section[1], "小林")
                    .claims()
                    .grants()
                    .delivers();
        }
        theParentsReadIt();
        chrome.noComplaints();
    }

    /// Filed at the counter, it stands in the father's page as soon as his card is known as his.
    private void theParentsReadIt() {
        var phone = chrome.phone();
        phone.navigate("/my/start/birth");
        Doors.card(phone, "小林");
        Interviewee.begin(phone);
        phone.navigate("/my/notices");
        assertThat(phone.locator("main").textContent()).contains("出生届");
        phone.navigate("/my");
        assertThat(phone.locator("main .tag:has-text('完了')").count()).isGreaterThanOrEqualTo(7);
        chrome.checkBoth(phone, "birth-counter-my");
    }
}

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

/// 転入 at the counter, begun by staff and finished: with the former city's message, and from the paper alone.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=306"})
class CounterMoveInJourneyTests {
    private static final CounterDesk.Arrival MATSUMOTO =
            new CounterDesk.Arrival("松本 大樹", "昭和61年2月11日", "male", "みなと県さざなみ市汐見台三丁目4番5号 汐見台団地　2棟301号");

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
        truth.put("event.residentCopies", "1");
        truth.put("event.residentRange", "all");
        truth.put("event.residentRelation", "true");
        truth.put("event.residentHonseki", "false");
        truth.put("event.residentPurpose", "子どもの入園のため");
        truth.put("household.childrenElsewhere", "0");
        truth.put("household.sameAddressOnJanuaryFirst", "true");
        truth.put("household.raisesAllChildren", "true");
        truth.put("household.anyCareLevel", "false");
        truth.put("household.wantsAnySeal", "true");
        truth.put("person.choosesSeal@p1", "true");
        truth.put("person.choosesSeal", "false");
        truth.put("household.dogRegistered", "false");
        truth.put("household.useRegisteredAccount", "true");
        truth.put("person.schoolName", "さざなみ市立汐見台小学校");
        truth.put("person.work", "会社員");
        return truth;
    }

    @Test
    void aFamilyWhoseFormerCityHasWrittenIsDoneInOneVisit() {
        var counter = new CounterDesk(chrome, "in-counter");
        counter.arrives(MATSUMOTO, "move-in");
        var desk = counter.page();
        assertThat(desk.locator("main input[type=checkbox]:checked").count()).isEqualTo(4);
        Interviewee.press(desk, "保存して次へ");
        chrome.checkBoth(desk, "in-counter-plan");
        desk.locator("main a:has-text('この手続も申し込む')").first().click();
        var clerk = new Interviewee(desk, truth());
        clerk.answerOne();
        clerk.answerAll();
        System.err.println("ASKED " + clerk.asked() + " " + clerk.inputs() + " " + clerk.wordings());
        var reviewed = PaperForms.reviewed(desk);
        System.err.println("REVIEWED " + reviewed);
        System.err.println("ITEMS "
                + reviewed.values().stream().mapToInt(java.util.List::size).sum());
        var receipt = counter.confirmAndSubmit("松本　千尋", "潮見区港町一丁目");
        System.err.println(
                "RECEIPT " + receipt.locator("main .plan-list__item h3").allTextContents());
        var printed = PaperForms.printed(receipt);
        System.err.println("PRINTED " + printed);
        var numbers = java.util.List.copyOf(printed.keySet());
        for (var line : receipt.locator("li[id^='a-']").all()) {
            var title = line.locator("h3 a").textContent().strip();
            var number = String.join("-", line.locator(".receipt-number__group").allTextContents());
            System.err.println("MISSING " + title + number + " "
                    + (printed.containsKey(number) && reviewed.containsKey(title)
                            ? PaperForms.missing(reviewed.get(title), printed.get(number))
                            : "none " + printed.containsKey(number) + reviewed.containsKey(title)));
        }
        var jumin = new Clerk(chrome, "jumin").open("転入届", "松本").claims();
        jumin.check("in-counter-case");
        assertThat(jumin.register("松本")).contains("この方は、まだ住民票にありません。");
        jumin.grants();
        assertThat(PaperForms.squeezed(jumin.register("松本　千尋")))
                .contains("現住", "潮見区港町一丁目6番7号港町コーポ205号", "続柄妻", "世帯主松本大樹", "子松本澪", "子松本颯太");
        jumin.check("in-counter-granted");
        jumin.delivers();
        for (var section : java.util.List.of(
                "kokuho:国民健康保険",
                "kosodate:児童手当",
                "kosodate:子ども医療費",
                "gakumu:転入学",
                "hoken:健診",
                "card:継続利用",
                "card:署名用")) {
            var parts = section.split(":");
            var other = new Clerk(chrome, parts[0]).open(parts[1], "松本");
            System.err.println("OTHER " + section + " " + other.state()
                    + other.page().locator("main .notice").allTextContents());
            other.claims();
            other.grants();
            other.delivers();
        }
        var phone = chrome.phone();
        phone.navigate("/my");
        Doors.card(phone, "松本");
        System.err.println("MY " + phone.locator("main").innerText());
        chrome.noComplaints();
    }
}

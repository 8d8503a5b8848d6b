package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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

/// 転入 at the counter, begun by staff and finished: with the former city's message, and from the paper alone.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=306"})
class CounterMoveInJourneyTests {
    private static final CounterDesk.Arrival MATSUMOTO =
            new CounterDesk.Arrival("松本 大樹", "昭和61年2月11日", "male", "みなと県さざなみ市汐見台三丁目4番5号 汐見台団地　2棟301号");

    /// Name, birth date, sex and address as on the paper shown.
    private static final int ITEMS_OF_ARRIVAL = 4;

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
        truth.put("event.date", LocalDate.now().minusDays(2).toString());
        truth.put("event.joinsHousehold", "false");
        truth.put("event.phone", "09012345678");
        truth.put("event.residentCopies", "0");
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
        desk.locator("main a[href$='/questions']").first().click();
        var clerk = new Interviewee(desk, truth());
        clerk.answerAll();
        assertThat(clerk.asked())
                .as("what the message tells is never asked")
                .noneMatch(name -> name.startsWith("person.fullName")
                        || name.startsWith("person.birthDate")
                        || name.startsWith("event.newTown"));
        assertThat(clerk.inputs() + ITEMS_OF_ARRIVAL)
                .as("inputs, counted as the bench does: with the items typed from the paper shown")
                .isEqualTo(21);
        var reviewed = PaperForms.reviewed(desk);
        assertThat(reviewed).hasSizeGreaterThanOrEqualTo(8);
        assertThat(reviewed.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(120);
        var receipt = counter.confirmAndSubmit("松本　大樹（本人）", "松本　千尋", "潮見区港町一丁目");
        PaperForms.compare(receipt, reviewed, List.of("転入前の場所"));
        movedIn();
        sectionsGoOn();
        assertThat(usedCertificates()).as("the message is used up").isOne();
        knownFromNowOn(counter);
        assertThat(filingsOfNewResidents())
                .as("who filed finds it on their own page, once they sign in")
                .isOne();
        receipt.reload();
        receipt.locator("li[id^='a-'] h3 a").first().click();
        receipt.waitForLoadState();
        assertThat(receipt.locator("main").textContent()).contains("完了", "転入届の手続が終わりました");
        chrome.checkBoth(receipt, "in-counter-done");
        chrome.noComplaints();
    }

    /// 住民記録 enters the household: people who were in no register of ours are, with address and relations.
    private void movedIn() {
        var jumin = new Clerk(chrome, "jumin").open("転入届", "松本").claims();
        assertThat(jumin.register("松本")).contains("この方は、まだ住民票にありません。");
        jumin.grants();
        assertThat(PaperForms.squeezed(jumin.register("松本　千尋")))
                .contains("現住", "潮見区港町一丁目6番7号港町コーポ205号", "続柄妻")
                .contains("世帯主松本大樹", "子松本澪", "子松本颯太");
        jumin.check("in-counter-granted");
        jumin.delivers();
    }

    /// What the 付記 satisfied wakes; what was filed with it is decided by its own section.
    private void sectionsGoOn() {
        var insurance = new Clerk(chrome, "kokuho").open("国民健康保険", "松本");
        assertThat(insurance.page().locator("main").textContent()).contains("異動の反映", "異動は住民票に入っています");
        insurance.check("in-counter-satisfied");
        insurance.claims().grants().delivers();
        for (var filed :
                List.of("kosodate 児童手当", "kosodate 子ども医療費", "gakumu 転入学", "hoken 健診", "card 継続利用", "card 署名用")) {
            var section = filed.split(" ");
            new Clerk(chrome, section[0])
                    .open(section[1], "松本")
                    .claims()
                    .grants()
                    .delivers();
        }
    }

    /// Whoever comes with the same papers again is found in the register.
    private void knownFromNowOn(CounterDesk counter) {
        var again = new CounterDesk(chrome, "in-counter-again");
        again.fills(new CounterDesk.Arrival(MATSUMOTO.person(), MATSUMOTO.birth(), MATSUMOTO.sex(), ""), "move-in");
        Interviewee.press(again.page(), "受付を始める");
        assertThat(again.page().url()).contains("known=true");
        assertThat(again.page().locator("main").textContent()).contains("松本　大樹", "港町コーポ");
        chrome.checkBoth(again.page(), "in-counter-known");
    }

    private long filingsOfNewResidents() {
        return jdbc.sql("""
                        select count(*) from applications.viewer v
                        join registry.person p on v.viewer = 'person:' || p.id
                        where p.family_name = '松本' and p.given_name = '大樹'
                        """).query(Long.class).single();
    }

    private long usedCertificates() {
        return jdbc.sql("select count(*) from registry.move_certificate where used_at is not null")
                .query(Long.class)
                .single();
    }

    private static final CounterDesk.Arrival KIMURA =
            new CounterDesk.Arrival("木村 亮太", "昭和60年11月23日", "male", "やまなみ県こだま市中里41番地2");

    private static Map<String, String> paper() {
        var truth = new HashMap<>(truth());
        truth.put("event.residentCopies", "0");
        truth.put("household.wantsAnySeal", "false");
        truth.put("event.movedFrom", "japan");
        truth.put("event.plannedMoveOutDate", LocalDate.now().minusDays(4).toString());
        truth.put("event.newTown", "若草区蓮池三丁目");
        truth.put("event.newBlock", "2番15号");
        truth.put("household.addressPrefecture", "やまなみ県");
        truth.put("household.addressCity", "こだま市");
        truth.put("household.addressTown", "中里");
        truth.put("household.addressBlock", "41番地2");
        truth.put("household.headName", "木村　亮太");
        truth.put("household.anyForeigner", "false");
        truth.put("person.nationality", "JPN");
        truth.put("person.nhiInsured", "true");
        truth.put("person.willJoinNhi", "true");
        truth.put("person.cardHeld", "false");
        truth.put("person.childAllowanceRecipient", "false");
        truth.put("person.childAllowanceRecipient@p1", "true");
        truth.put("person.pensionCategory", "none");
        var names = new String[] {"木村　亮太", "木村　奈緒", "木村　湊斗", "木村　心春"};
        var kana = new String[] {"キムラ　リョウタ", "キムラ　ナオ", "キムラ　ミナト", "キムラ　コハル"};
        var born = new String[] {"1985-11-23", "1987-01-05", "2017-08-08", "2022-12-01"};
        var sex = new String[] {"male", "female", "male", "female"};
        var relation = new String[] {"世帯主", "妻", "子", "子"};
        for (var i = 0; i < names.length; i++) {
            var who = "@p" + (i + 1);
            truth.put("person.fullName" + who, names[i]);
            truth.put("person.fullNameKana" + who, kana[i]);
            truth.put("person.birthDate" + who, born[i]);
            truth.put("person.sex" + who, sex[i]);
            truth.put("person.relationship" + who, relation[i]);
            truth.put("person.residentCode" + who, "700000000" + (55 + 11 * i));
        }
        truth.put("person.pensionCategory@p1", "first");
        truth.put("person.pensionCategory@p2", "first");
        return truth;
    }

    @Test
    void aFamilyWithThePaperCertificateIsAskedWhatItSays() {
        var counter = new CounterDesk(chrome, "in-paper");
        counter.arrives(KIMURA, "move-in");
        var desk = counter.page();
        for (var i = 1; i < 4; i++) {
            Interviewee.press(desk, "人を追加する");
        }
        Interviewee.press(desk, "保存して次へ");
        desk.locator("main a[href$='/questions']").first().click();
        var clerk = new Interviewee(desk, paper());
        clerk.answerAll();
        assertThat(clerk.wordings())
                .as("people are named before anything else is asked of them")
                .noneMatch(question -> question.contains("人目）さん"));
        assertThat(clerk.asked()).as("what the paper shown has told").doesNotContain("person.fullName@p1");
        var reviewed = PaperForms.reviewed(desk);
        var receipt = counter.confirmAndSubmit("木村 亮太（本人）", "木村　奈緒", "若草区蓮池三丁目");
        PaperForms.compare(receipt, reviewed, List.of("転入前の場所"));
        var jumin = new Clerk(chrome, "jumin").open("転入届", "木村").claims().grants();
        assertThat(PaperForms.squeezed(jumin.register("木村　奈緒")))
                .contains("キムラナオ", "昭和62年（1987年）1月5日", "現住", "若草区蓮池三丁目2番15号")
                .contains("世帯主木村亮太", "子木村湊斗", "子木村心春");
        jumin.delivers();
        chrome.noComplaints();
    }
}

package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hitomado.platform.ids.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 制度の案内 — a clerk prepares, another person approves, a resident reads, goes on to apply and stops the topic.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=310"})
class OutreachJourneyTests {
    private static final String PROGRAMME = "child-medical-aid";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    /// 髙橋 葵's father, and forty others, as a scan finds them.
    private void found() {
        var people = jdbc.sql("""
                        (select id as person, id as receiver from registry.person
                         where status = 'RESIDENT' and ceased_on is null and family_name <> '髙橋' order by id limit 40)
                        union all
                        select c.id, f.id from registry.person c, registry.person f
                        where c.family_name = '髙橋' and c.given_name = '葵' and f.family_name = '髙橋' and f.given_name = '健一'
                        """)
                .query((rs, n) -> List.of(rs.getObject("person", UUID.class), rs.getObject("receiver", UUID.class)))
                .list();
        assertThat(people).hasSize(41);
        jdbc.sql("delete from registry.child_medical where child_id = :child")
                .param("child", people.getLast().getFirst())
                .update();
        people.forEach(pair -> jdbc.sql("""
                        insert into eligibility.entitlement (id, programme, person_id, receiver_id, household_id, occasion, revision,
                            found_on, since)
                        values (:id, :programme, :person, :receiver, :id, 'once', 1, current_date, now())
                        on conflict do nothing
                        """)
                .param("id", ids.next())
                .param("programme", PROGRAMME)
                .param("person", pair.get(0))
                .param("receiver", pair.get(1))
                .update());
    }

    private Page staff(String login) {
        var desk = chrome.desk();
        Doors.staff(desk, login);
        desk.navigate("/staff/outreach");
        return desk;
    }

    private String prepare(Page clerk) {
        chrome.checkBoth(clerk, "outreach-empty");
        Interviewee.follow(clerk, clerk.locator("main a[href='/staff/outreach/new']"));
        chrome.checkBoth(clerk, "outreach-form");
        clerk.locator("select[name=programme]").selectOption(PROGRAMME);
        clerk.locator("textarea[name=ja]").fill("お子さんの医療証の申請をお忘れなく。");
        clerk.locator("textarea[name=easy]").fill("医療証（いりょうしょう）の 申（もう）し込（こ）みを して ください。");
        clerk.locator("textarea[name=en]").fill("Please remember to apply for the medical certificate.");
        clerk.locator("input[name=quietFrom]").fill("0:00");
        clerk.locator("input[name=quietUntil]").fill("0:00");
        Interviewee.press(clerk, "下書きを保存する");
        assertThat(clerk.locator("h1").textContent()).contains("子ども医療費助成", "作成中");
        assertThat(clerk.locator("main").textContent())
                .contains("41人", "Medical aid for children", "Please remember")
                .doesNotContain("髙橋");
        chrome.checkBoth(clerk, "outreach-draft");
        Interviewee.press(clerk, "承認を求める");
        assertThat(clerk.locator("main button:has-text('承認して発送する')").count())
                .as("nobody approves their own")
                .isZero();
        return clerk.url();
    }

    private void approve(Page approver, String campaign) {
        approver.navigate(campaign);
        chrome.checkBoth(approver, "outreach-approval");
        Interviewee.press(approver, "承認して発送する");
        approver.waitForCondition(() -> {
            approver.reload();
            return approver.locator("h1").textContent().contains("完了")
                    || approver.locator("main table")
                            .allTextContents()
                            .toString()
                            .contains("保留");
        });
        approver.waitForCondition(() -> {
            approver.reload();
            return approver.locator("main table").allTextContents().toString().contains("送付済");
        });
        chrome.checkBoth(approver, "outreach-sent");
    }

    @Test
    void aFamilyIsToldBeforeItAsksAndCanStopIt() {
        found();
        var clerk = staff("annai");
        var campaign = prepare(clerk);
        var approver = staff("kacho");
        approve(approver, campaign);

        var phone = chrome.phone();
        phone.navigate("/my/notices");
        Doors.card(phone, "髙橋");
        chrome.checkBoth(phone, "notices-inbox");
        Interviewee.follow(phone, phone.locator("main a:has-text('子ども医療費助成')"));
        assertThat(phone.locator("main").textContent())
                .contains("お子さんの医療証の申請をお忘れなく。", "生年月日", "この市の定め", "ひとまど市が決めます")
                .contains("18歳の年度末までの方です。", "次のようなものとして")
                .doesNotContain("葵");
        chrome.checkBoth(phone, "notice");
        languages(phone);
        var notice = phone.url();
        applies(phone);
        phone.navigate(notice);
        Interviewee.press(phone, "「お子さんと手当」のお知らせを止める");
        assertThat(phone.locator("main").textContent()).contains("このお知らせを止めました");
        assertThat(phone.locator("input[name=topic][value=children]").isChecked())
                .isFalse();
        assertThat(phone.locator("input[name=topic][value=health]").isChecked()).isTrue();
        chrome.checkBoth(phone, "topics");
        Interviewee.press(phone, "LINE とつなぐ");
        assertThat(phone.locator("main").textContent()).contains("つなぎました", "つながっています");
        Interviewee.press(phone, "つながりを外す：LINE");
        phone.navigate("/my/notices/stop");
        chrome.checkBoth(phone, "topics-stop");
        Interviewee.press(phone, "制度のお知らせをすべて止める");
        assertThat(phone.locator("main").textContent()).contains("すべて止めました");

        approver.navigate("/staff/outreach");
        assertThat(approver.locator("main").textContent()).contains("子ども医療費助成", "10人未満");
        assertThat(approver.locator("svg.figures-chart rect").count()).isGreaterThanOrEqualTo(4);
        chrome.checkBoth(approver, "outreach-figures");
        chrome.noComplaints();
    }

    /// The button leads to the application, filled with what the city knows; what is left is asked, then it is filed.
    private void applies(Page phone) {
        Interviewee.press(phone, "申請に進む");
        Interviewee.begin(phone);
        chrome.checkBoth(phone, "outreach-plan");
        assertThat(phone.locator("main").textContent()).contains("医療費の受給者証をまだ受け取っていないお子さんがいます。");
        assertThat(phone.locator("main a[href$='/people']").count())
                .as("nobody is chosen here")
                .isZero();
        assertThat(phone.locator("main").textContent()).contains("子育て支援課にお尋ねください。");
        Interviewee.follow(phone, phone.locator("main a.button").first());
        var person = new Interviewee(
                        phone, Map.of("event.phone", "0312345678", "household.useRegisteredAccount", "true"))
                .deniesTheRest();
        person.answerAll();
        assertThat(person.asked()).as("the register knows the child").noneMatch(name -> name.startsWith("person."));
        chrome.check(phone, "outreach-review");
        assertThat(phone.locator("main").textContent()).contains("葵");
        Interviewee.press(phone, "この内容で提出する");
        assertThat(phone.url()).contains("/my/submissions/");
        assertThat(phone.locator("main").textContent()).contains("子ども医療費");
    }

    private void languages(Page phone) {
        phone.locator(".language button:text-is('English')").click();
        assertThat(phone.locator("main").textContent()).contains("Please remember", "Why you get this");
        chrome.check(phone, "notice-English");
        phone.locator(".language button:text-is('やさしい日本語')").click();
        chrome.check(phone, "notice-easy");
        phone.locator(".language button:text-is('日本語')").click();
        phone.waitForLoadState();
    }
}

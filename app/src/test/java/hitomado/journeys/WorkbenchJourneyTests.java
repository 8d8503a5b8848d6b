package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 規則の作業台 — a clerk edits by keyboard and pastes from a spreadsheet, a second person releases, the guide answers by
/// the new rule.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=315"})
class WorkbenchJourneyTests {
    private static final String REASON = "3歳から18歳の年度末までの児童です（改めた案内）。";

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

    @Test
    void aRuleIsEditedByKeyboardReleasedByASecondPersonAndAnsweredByTheGuide() {
        var author = chrome.desk();
        Doors.staff(author, "kanri");
        author.navigate("/staff/rules");
        chrome.checkBoth(author, "rules");
        Interviewee.follow(
                author,
                author.locator("tr:has-text('programme.childAllowance') button").first());
        author.locator(".effect__figures").waitFor();
        chrome.checkBoth(author, "rules-sheet");

        editsByKeyboard(author);
        pastes(author);
        languages(author);
        author.locator(".back-link").click();
        author.locator(".effect__figures").first().waitFor();
        chrome.checkBoth(author, "rules-draft");
        assertThat(author.locator(".diff ins").allTextContents()).contains(REASON);
        Interviewee.press(author, "承認に回す");
        assertThat(author.locator("main").textContent()).contains("承認に回しました");
        assertThat(author.locator("form[action$='/release']").count()).isZero();

        var second = chrome.desk();
        Doors.staff(second, "kacho");
        second.navigate("/staff/rules/drafts");
        chrome.checkBoth(second, "rules-drafts");
        Interviewee.follow(second, second.locator("main table a").first());
        second.locator(".effect__figures").first().waitFor();
        assertThat(second.locator(".diff ins").allTextContents()).contains(REASON);
        chrome.check(second, "rules-release");
        Interviewee.press(second, "公開する");
        assertThat(second.locator("main").textContent()).contains("公開しました");
        chrome.check(second, "rules-released");

        answersByTheNewRule(chrome.phone());
        chrome.noComplaints();
    }

    private void editsByKeyboard(Page page) {
        cell(page, 0, 0).focus();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowRight");
        }
        assertThat(cell(page, 4, 4).evaluate("cell => cell === document.activeElement"))
                .isEqualTo(true);
        page.keyboard().press("F2");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("<= 60");
        page.keyboard().press("Enter");
        saved(page);
        assertThat(cell(page, 4, 4).inputValue()).isEqualTo("<= 60");
        page.locator("#checks:has-text('合わない事例')").waitFor();
        assertThat(page.locator(".effect__figures").textContent()).contains("額が増える");
        chrome.checkBoth(page, "rules-edited");

        cell(page, 4, 4).focus();
        page.keyboard().type("<= drei");
        page.keyboard().press("Tab");
        page.locator("#checks [data-cell='c.4.4']").waitFor();
        page.waitForCondition(() -> "true".equals(cell(page, 4, 4).getAttribute("aria-invalid")));
        chrome.checkBoth(page, "rules-wrong");

        cell(page, 4, 4).focus();
        page.keyboard().type("<= 36");
        page.keyboard().press("Enter");
        page.locator("#checks:has-text('すべて合いました')").waitFor();
        assertThat(cell(page, 4, 4).getAttribute("aria-invalid")).isNull();
    }

    private void pastes(Page page) {
        cell(page, 5, 7).focus();
        var block =
                REASON + "\\t3さいから 18さいまでの 子（こ）どもです。（新（あたら）しい）\\tBetween three and the school year of 18 (revised).";
        cell(page, 5, 7)
                .evaluate(
                        "(cell) => { const data = new DataTransfer(); data.setData('text/plain', '" + block
                                + "'); cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }");
        page.locator("#paste-preview ins").first().waitFor();
        assertThat(page.locator("#paste-preview ins").allTextContents())
                .contains(REASON)
                .hasSize(3);
        chrome.checkBoth(page, "rules-paste");
        Interviewee.press(page, "反映する");
        assertThat(cell(page, 5, 7).inputValue()).isEqualTo(REASON);
        assertThat(page.locator("#checks").textContent()).contains("すべて合いました");
    }

    private void languages(Page page) {
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            page.locator(".language button:text-is('" + language + "')").click();
            page.locator(".effect__figures").waitFor();
            chrome.check(page, "rules-sheet-" + language);
        }
    }

    private void answersByTheNewRule(Page phone) {
        phone.navigate("/my/start/benefits");
        Doors.card(phone, "髙橋");
        Interviewee.begin(phone);
        Interviewee.follow(phone, phone.locator("main a[href$='/questions']").first());
        var person = new Interviewee(phone, Map.of("person.looksAfter", "true", "person.paysLiving", "true"))
                .deniesTheRest();
        person.answerAll();
        var allowance =
                phone.locator("main .plan-list__item:has(h3:has-text('児童手当'))").first();
        var open = allowance.locator("a[href*='household.childrenElsewhere']");
        if (open.count() > 0) {
            Interviewee.follow(phone, open);
            phone.locator("main form [name='household.childrenElsewhere@household']")
                    .fill("0");
            Interviewee.follow(
                    phone, phone.locator("main form button[type=submit]").first());
            person.answerAll();
        }
        assertThat(phone.locator("main").textContent()).contains(REASON);
    }

    private static void saved(Page page) {
        page.locator("#save-state:has-text('保存しました')").waitFor();
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator("[id='c." + row + "." + column + "']");
    }
}

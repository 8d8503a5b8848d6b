package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 表の形 — a clerk reads a published table, adds and removes a column and a table by keyboard, reads in words why an
/// example fails, and the second person sees columns as columns.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=316"})
class WorkbenchShapeJourneyTests {
    private static final String CHILD = "programme.childAllowance";

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
    void aReaderLooksUpTheRulesOfAnyDay() {
        var reader = chrome.desk();
        Doors.staff(reader, "kansa");
        reader.navigate("/staff/rules");
        assertThat(reader.locator("main form").count()).isZero();
        chrome.checkBoth(reader, "rules-read-list");
        Interviewee.follow(
                reader, reader.locator("tr:has-text('" + CHILD + "') a").first());
        assertThat(reader.locator("main").textContent()).contains("児童手当法6条1項");
        languages(reader, "rules-read");
        reader.locator(".sheet-frame").focus();
        reader.keyboard().press("End");
        assertThat(reader.locator(".sheet-frame").evaluate("one => one === document.activeElement"))
                .isEqualTo(true);
        reader.locator("#day").fill("2020-04-01");
        reader.locator("#day").press("Enter");
        reader.locator("main:has-text('この日に適用される版はありません')").waitFor();
        chrome.checkBoth(reader, "rules-read-none");
        reader.navigate("/staff/rules/tables/parameter.childAllowanceThirdChild");
        chrome.checkBoth(reader, "rules-read-parameter");
        chrome.noComplaints();
    }

    @Test
    void columnsAndTablesComeAndGoByKeyboard() {
        var author = chrome.desk();
        Doors.staff(author, "kanri");
        author.navigate("/staff/rules/tables/" + CHILD);
        Interviewee.press(author, "案を作る");
        author.locator(".effect__figures").waitFor();
        var table = author.url();
        addsAColumn(author);
        addsATable(author);
        failsAnExample(author, table);

        author.locator(".back-link").click();
        author.locator(".diff__columns").first().waitFor();
        assertThat(author.locator(".diff__columns ins").first().textContent()).contains("person.birthDate");
        languages(author, "rules-shape-draft");
        chrome.noComplaints();
    }

    private void addsAColumn(Page page) {
        page.locator("#shape summary").focus();
        page.keyboard().press("Enter");
        page.locator("#shape-input").selectOption("");
        chrome.checkBoth(page, "rules-shape");
        page.locator("#shape button[value=input]").focus();
        page.keyboard().press("Enter");
        page.locator("#shape-problem").waitFor();
        assertThat(page.locator("#shape").getAttribute("open")).isNotNull();
        chrome.checkBoth(page, "rules-shape-refused");
        page.locator("#shape-input").selectOption("person.birthDate");
        page.locator("#shape button[value=input]").focus();
        page.keyboard().press("Enter");
        page.locator("thead:has-text('person.birthDate')").waitFor();
        page.locator("#checks:has-text('すべて合いました')").waitFor();
        page.locator(".effect__figures").waitFor();
        languages(page, "rules-shape-column");
    }

    private void addsATable(Page page) {
        page.locator("#shape summary").click();
        page.locator("#shape-table").fill("rank");
        page.locator("#shape-table-input").selectOption("person.relationship");
        page.locator("#shape-table-result").fill("value");
        page.locator("#shape button[value=table]").focus();
        page.keyboard().press("Enter");
        page.locator("h1:has-text('childAllowance.rank')").waitFor();
        assertThat(page.locator("#checks [data-cell='c.0.1']").count()).isPositive();
        chrome.checkBoth(page, "rules-shape-table");
        page.locator("#shape summary").click();
        page.locator("#shape button[value=tableGone]").focus();
        page.keyboard().press("Enter");
        page.locator("main:has-text('この案で変える表')").waitFor();
    }

    private void failsAnExample(Page page, String table) {
        page.navigate(table);
        page.locator(".effect__figures").waitFor();
        var cell = page.locator("[id='c.4.4']");
        cell.focus();
        page.keyboard().press("F2");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("<= 60");
        page.keyboard().press("Enter");
        var failed = page.locator(".checks__failed").first();
        failed.waitFor();
        assertThat(failed.textContent())
                .contains("正しくは「10,000」、この規則では「15,000」")
                .contains("決めた行：表 programme.childAllowance の行5")
                .contains("生まれた月から数えた月数")
                .contains("生年月日");
        page.locator(".checks__failed summary").first().click();
        languages(page, "rules-shape-failed");
    }

    private void languages(Page page, String name) {
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            page.locator(".language button:text-is('" + language + "')").click();
            page.locator("html[lang^='" + (language.equals("English") ? "en" : "ja") + "']")
                    .waitFor();
            chrome.checkBoth(page, name + "-" + language);
        }
    }
}

package hitomado.eligibility.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.Drafts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Catalogue;
import hitomado.testing.DemoCityTest;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 規則の作業台の画面 — from an edit to a release by a second person, without a script.
@DemoCityTest
class WorkbenchScreenTests {
    private static final Actor.Staff AUTHOR =
            staff("加藤 明", Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE);
    private static final Actor.Staff SECOND = staff("岡﨑 徹", Permission.DEFINITIONS_RELEASE);
    private static final Actor.Staff READER = staff("𠮷田 恵", Permission.DEFINITIONS_READ);
    private static final Actor.Staff STRANGER = staff("葛󠄀西 由紀", Permission.CASE_WORK, Permission.AUDIT_READ);
    private static final String CHILD = "programme.childAllowance";
    private static final String SENIOR = "parameter.childAllowanceThirdChild";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Catalogue catalogue;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private static Actor.Staff staff(String name, Permission... permissions) {
        return new Actor.Staff(UUID.randomUUID(), name, "digital", "991015", Set.of(permissions));
    }

    private UUID begin() {
        return drafts.begin(Acting.by(AUTHOR), "児童手当の見直し");
    }

    private static String path(UUID draft, String table) {
        return "/staff/rules/drafts/" + draft + "/tables/" + table;
    }

    private Document page(Actor who, String address, String language) {
        var result = mvc.get()
                .uri(address)
                .cookie(new Cookie("lang", language))
                .with(SignIn.as(who))
                .exchange();
        assertThat(result).hasStatusOk();
        return document(result);
    }

    private static Document document(MvcTestResult result) {
        var html = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private MvcTestResult post(Actor who, String address, String... fields) {
        var request = mvc.post().uri(address).with(SignIn.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String cell(Document page, int row, int column) {
        var cell = page.getElementById("c." + row + "." + column);
        assertThat(cell).isNotNull();
        return cell.wholeText().replaceFirst("^\n", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void theListShowsProgrammesAndParametersWithTheirDates(String language) {
        var list = page(AUTHOR, "/staff/rules", language);
        assertThat(list.select("tr:has(span:contains(" + CHILD + "))").text()).contains("2024");
        assertThat(list.select("tr:has(span:contains(" + SENIOR + "))").text()).contains("30000");
        assertThat(list.select(".tag").size()).isPositive();
        var draft = begin();
        page(AUTHOR, "/staff/rules/drafts", language);
        page(AUTHOR, "/staff/rules/drafts/" + draft, language);
        page(AUTHOR, "/staff/rules/drafts/" + draft + "/tables", language);
        page(AUTHOR, path(draft, CHILD), language);
        page(AUTHOR, "/staff/rules/changes", language);
        page(READER, "/staff/rules", language);
        var read = page(READER, "/staff/rules/tables/" + CHILD, language);
        assertThat(read.select("table.sheet tbody tr")).hasSize(6);
        post(AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "c.4.4", "<= 60");
        page(AUTHOR, path(draft, CHILD), language);
    }

    @Test
    void onlyThoseWhoEditOrReleaseMayRead() {
        var draft = begin();
        for (var address : new String[] {
            "/staff/rules",
            "/staff/rules/drafts",
            "/staff/rules/drafts/" + draft,
            path(draft, CHILD),
            "/staff/rules/changes"
        }) {
            assertThat(mvc.get().uri(address).with(SignIn.as(STRANGER)).exchange())
                    .hasStatus(403);
        }
        assertThat(post(SECOND, path(draft, CHILD), "v", "1", "c.4.4", "<= 48")).hasStatus(403);
        assertThat(page(SECOND, path(draft, CHILD), "ja").select("textarea:not([readonly])"))
                .isEmpty();
    }

    @Test
    void anEditIsWrittenAndShownInTheDifference() {
        var draft = begin();
        var saved = post(AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "c.4.4", "<= 48");
        assertThat(saved).hasStatus(302);
        assertThat(cell(page(AUTHOR, path(draft, CHILD), "ja"), 4, 4)).isEqualTo("<= 48");
        var overview = page(AUTHOR, "/staff/rules/drafts/" + draft, "ja");
        assertThat(overview.select(".diff del").text()).isEqualTo("<= 36");
        assertThat(overview.select(".diff ins").text()).isEqualTo("<= 48");
        assertThat(overview.text()).contains("合わない事例が");
        assertThat(audit.of("draft:" + draft))
                .extracting(AuditTrail.Entry::kind)
                .contains(AuditKind.RULES_DRAFTED);
    }

    @Test
    void aCellThatIsNoExpressionIsKeptAndMarked() {
        var draft = begin();
        post(AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "c.4.4", "<= さんじゅう");
        var page = page(AUTHOR, path(draft, CHILD), "en");
        assertThat(cell(page, 4, 4)).isEqualTo("<= さんじゅう");
        assertThat(page.select("#checks [data-cell=c.4.4]").text())
                .contains("Row 5")
                .contains("unknown name");
        assertThat(post(AUTHOR, "/staff/rules/drafts/" + draft + "/send", "v", "2"))
                .hasStatus(302);
        assertThat(drafts.get(draft).state()).isEqualTo(Draft.State.EDITING);
    }

    @Test
    void whatIsTypedIntoAnOldPageIsShownAgain() {
        var draft = begin();
        post(AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "c.4.4", "<= 48");
        var stale = post(AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "c.4.4", "<= 60");
        assertThat(stale).hasStatus(409);
        var page = document(stale);
        assertThat(cell(page, 4, 4)).isEqualTo("<= 60");
        assertThat(page.select(".sheet__former").text()).contains("<= 48");
        assertThat(page.select("input[name=v]").attr("value")).isEqualTo("2");
    }

    @Test
    void aScriptGetsOnlyTheEffect() {
        var draft = begin();
        var saved = mvc.post()
                .uri(path(draft, CHILD))
                .header("HX-Request", "true")
                .param("v", "1")
                .param("c.4.4", "<= 48")
                .with(SignIn.as(AUTHOR))
                .exchange();
        assertThat(saved).hasStatusOk();
        assertThat(document(saved).select("#effect").attr("data-version")).isEqualTo("2");
        var checks = page(AUTHOR, path(draft, CHILD) + "/checks?version=0", "ja");
        assertThat(checks.select(".checks__failed li").size()).isPositive();
    }

    @Test
    void rowsAndVersionsAreAddedByButtons() {
        var draft = begin();
        assertThat(post(AUTHOR, path(draft, CHILD), "v", "1", "op", "insert:1")).hasStatus(302);
        assertThat(cell(page(AUTHOR, path(draft, CHILD), "ja"), 1, 0)).isEqualTo("-");
        assertThat(post(AUTHOR, path(draft, CHILD), "v", "2", "op", "remove:1")).hasStatus(302);
        assertThat(drafts.get(draft).files()).isEmpty();
        var dated = post(AUTHOR, path(draft, CHILD), "v", "3", "op", "new", "newFrom", "2027-04-01");
        assertThat(dated.getResponse().getRedirectedUrl()).contains("version=1");
        assertThat(page(AUTHOR, path(draft, CHILD) + "?version=1", "ja")
                        .select(".tabs")
                        .text())
                .contains("令和9年（2027年）3月31日")
                .contains("令和9年（2027年）4月1日");
        assertThat(post(AUTHOR, path(draft, CHILD), "v", "4", "op", "new", "newFrom", "あした"))
                .hasStatus(422);
    }

    @Test
    void aPasteIsShownBeforeItIsWritten() {
        var draft = begin();
        var text = "<= 48\t\"yes\"\t20000\n-\t\"yes\"\t5000";
        var preview = document(
                post(AUTHOR, path(draft, CHILD) + "/paste", "v", "1", "row", "5", "column", "4", "text", text));
        assertThat(preview.select("ins").eachText()).containsExactly("<= 48", "20000", "5000");
        assertThat(drafts.get(draft).files()).isEmpty();
        var applied = post(
                AUTHOR,
                path(draft, CHILD) + "/paste",
                "v",
                "1",
                "row",
                "5",
                "column",
                "4",
                "text",
                text,
                "apply",
                "true");
        assertThat(applied).hasStatus(302);
        assertThat(cell(page(AUTHOR, path(draft, CHILD), "ja"), 5, 6)).isEqualTo("5000");
        assertThat(post(AUTHOR, path(draft, CHILD) + "/paste", "v", "2", "row", "1", "column", "12", "text", "a\tb"))
                .hasStatus(422);
        assertThat(post(AUTHOR, path(draft, CHILD) + "/paste", "v", "2", "row", "99", "column", "0", "text", "a"))
                .hasStatus(422);
        assertThat(post(
                        AUTHOR,
                        path(draft, CHILD) + "/paste",
                        "v",
                        "2",
                        "row",
                        "1",
                        "column",
                        "0",
                        "text",
                        "a\n".repeat(10_000)))
                .hasStatus(422);
    }

    @Test
    void aSecondPersonReleasesAndTheAuthorNeverDoes() {
        var draft = begin();
        post(AUTHOR, path(draft, SENIOR), "v", "1", "op", "new", "newFrom", "2091-04-01");
        post(AUTHOR, path(draft, SENIOR), "v", "2", "op", "save", "c.1.2", "31000");
        var overview = "/staff/rules/drafts/" + draft;
        post(AUTHOR, overview + "/send", "v", "3");
        assertThat(drafts.get(draft).state()).isEqualTo(Draft.State.WAITING);
        assertThat(post(AUTHOR, overview + "/release", "v", "4")).hasStatus(403);
        assertThat(page(SECOND, overview, "ja").select("form[action$=/release]"))
                .hasSize(1);
        assertThat(page(AUTHOR, overview, "ja").select("form[action$=/release]"))
                .isEmpty();
        post(SECOND, overview + "/refuse", "v", "4", "reason", "附則も確かめてください。");
        assertThat(page(AUTHOR, overview, "ja").text()).contains("附則も確かめてください。").contains("岡﨑 徹");
        post(AUTHOR, overview + "/send", "v", "5");
        int before = catalogue.revisions().getFirst().no();
        assertThat(post(SECOND, overview + "/release", "v", "6")).hasStatus(302);
        assertThat(drafts.get(draft).state()).isEqualTo(Draft.State.RELEASED);
        assertThat(catalogue.current().revision()).isEqualTo(before + 1);
        assertThat(catalogue
                        .current()
                        .parameters()
                        .get("childAllowanceThirdChild")
                        .values())
                .hasSizeGreaterThan(1);
        assertThat(audit.of("draft:" + draft))
                .extracting(AuditTrail.Entry::kind)
                .contains(AuditKind.RULES_RELEASED);
        assertThat(page(SECOND, "/staff/rules/changes", "ja")
                        .select(".diff ins")
                        .eachText())
                .contains("31000");
        assertThat(post(AUTHOR, path(draft, SENIOR), "v", "7", "op", "insert:0"))
                .hasStatus(409);
    }

    @Test
    void examplesFollowTheRule() {
        var draft = begin();
        post(AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "c.4.4", "<= 60");
        var address = "/staff/rules/drafts/" + draft + "/examples/child-allowance";
        var before = page(AUTHOR, address, "en");
        assertThat(before.select(".checks__failed").text())
                .contains("expected “10,000”, these rules give “15,000”")
                .contains("Decided by row 5 of table programme.childAllowance: The child is under three");
        var text = before.select("textarea").first();
        assertThat(text).isNotNull();
        var corrected = text.wholeText()
                .replaceFirst("^\n", "")
                .replace(
                        "b: {entitled: yes, amount: 10000}\n  - name: a child of 29",
                        "b: {entitled: yes, amount: 15000}\n  - name: a child of 29")
                .replace(
                        "a: {entitled: yes, amount: 10000}\n  - name: the last day",
                        "a: {entitled: yes, amount: 15000}\n  - name: the last day");
        assertThat(post(AUTHOR, address, "v", "2", "text", corrected)).hasStatus(302);
        assertThat(page(AUTHOR, address, "ja").select(".checks__failed")).isEmpty();
        assertThat(post(AUTHOR, address, "v", "3", "text", "{kein: YAML")).hasStatus(302);
        assertThat(page(AUTHOR, address, "easy").select("textarea").text()).contains("{kein: YAML");
        assertThat(page(AUTHOR, address, "ja").select(".notice--stop")).isNotEmpty();
        assertThat(post(AUTHOR, address, "v", "3", "text", "alt")).hasStatus(409);
    }

    @Test
    void aDraftOnAnOldRevisionIsRebasedBeforeItIsSent() {
        var late = begin();
        post(AUTHOR, path(late, SENIOR), "v", "1", "op", "new", "newFrom", "2092-04-01");
        post(AUTHOR, path(late, SENIOR), "v", "2", "op", "save", "c.1.2", "32000");
        var first = begin();
        var under = "parameter.childAllowanceUnderThree";
        post(AUTHOR, path(first, under), "v", "1", "op", "new", "newFrom", "2093-04-01");
        post(AUTHOR, "/staff/rules/drafts/" + first + "/send", "v", "2");
        post(SECOND, "/staff/rules/drafts/" + first + "/release", "v", "3");
        var overview = "/staff/rules/drafts/" + late;
        post(AUTHOR, overview + "/send", "v", "3");
        assertThat(drafts.get(late).state()).isEqualTo(Draft.State.EDITING);
        assertThat(page(AUTHOR, overview, "ja").select("form[action$=/rebase]")).hasSize(1);
        post(AUTHOR, overview + "/rebase", "v", "3");
        assertThat(drafts.get(late).base()).isEqualTo(catalogue.current().revision());
        assertThat(page(AUTHOR, overview, "ja").select(".diff ins").eachText()).contains("32000");
        assertThat(drafts.text(drafts.get(late), "parameters/child-allowance.yaml"))
                .contains("2093-04-01", "32000");
        post(AUTHOR, overview + "/send", "v", "4");
        assertThat(drafts.get(late).state()).isEqualTo(Draft.State.WAITING);
    }

    @Test
    void theDatabaseRefusesAnAuthorWhoReleases() {
        var draft = begin();
        assertThatThrownBy(() -> jdbc.sql("""
                                update eligibility.draft
                                set state = 'RELEASED', reviewer = author, revision = 1 where id = :id
                                """).param("id", draft).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("draft_four_eyes");
        assertThatThrownBy(() -> jdbc.sql("update eligibility.draft set state = 'RELEASED' where id = :id")
                        .param("id", draft)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("draft_released_by_another");
    }

    @Test
    void pagesNeedFewStatements() throws Exception {
        var draft = begin();
        post(AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "c.4.4", "<= 48");
        for (var address :
                new String[] {"/staff/rules", "/staff/rules/drafts/" + draft, path(draft, CHILD), "/staff/rules/changes"
                }) {
            assertThat(QueryCount.of(() -> page(AUTHOR, address, "ja")))
                    .as(address)
                    .hasSizeLessThan(25);
        }
    }
}

package hitomado.eligibility.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.eligibility.workbench.Drafts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 表の形と公開中の表の画面 — columns and tables come and go, and the rules in force are read without editing them.
@DemoCityTest
class WorkbenchShapeScreenTests {
    private static final Actor.Staff AUTHOR =
            staff("加藤 明", Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE);
    private static final Actor.Staff SECOND = staff("岡﨑 徹", Permission.DEFINITIONS_RELEASE);
    private static final Actor.Staff READER = staff("𠮷田 恵", Permission.DEFINITIONS_READ);
    private static final String CHILD = "programme.childAllowance";
    private static final String SENIOR = "parameter.childAllowanceThirdChild";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Drafts drafts;

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
    @EnumSource(Permission.class)
    void whoMayReadTheRulesInForceSeesNoDraft(Permission permission) {
        boolean drafts = permission == Permission.DEFINITIONS_EDIT || permission == Permission.DEFINITIONS_RELEASE;
        boolean read = drafts || permission == Permission.DEFINITIONS_READ;
        var draft = begin();
        var who = staff("藤﨑 渚", permission);
        for (var address : new String[] {"/staff/rules", "/staff/rules/tables/" + CHILD}) {
            assertThat(mvc.get().uri(address).with(SignIn.as(who)).exchange()).hasStatus(read ? 200 : 403);
        }
        for (var address : new String[] {
            "/staff/rules/drafts", "/staff/rules/drafts/" + draft, path(draft, CHILD), "/staff/rules/changes"
        }) {
            assertThat(mvc.get().uri(address).with(SignIn.as(who)).exchange()).hasStatus(drafts ? 200 : 403);
        }
        assertThat(post(who, path(draft, CHILD) + "/shape", "v", "1", "op", "remove", "column", "0"))
                .hasStatus(403);
    }

    @Test
    void aPublishedTableIsReadForAnyDayAndRevision() {
        var child = page(READER, "/staff/rules/tables/" + CHILD, "ja");
        assertThat(child.select("main textarea, main form[method=post]")).isEmpty();
        assertThat(child.select("main").text())
                .contains("児童手当法6条1項")
                .contains("令和6年（2024年）10月1日")
                .contains("上から最初に当てはまる行")
                .contains("富加町");
        assertThat(page(READER, "/staff/rules/tables/" + CHILD + "?day=2020-04-01", "ja")
                        .text())
                .contains("この日に適用される版はありません");
        assertThat(page(READER, "/staff/rules/tables/" + CHILD + "?day=kyou&revision=99999", "ja")
                        .text())
                .contains("日付を 2027-04-01 のように入れてください");
        var shingles = page(READER, "/staff/rules/tables/programme.vaccineShingles?day=2026-05-01", "en");
        assertThat(shingles.select(".tabs [aria-current=page]")).hasSize(1);
        var value = page(READER, "/staff/rules/tables/" + SENIOR + "?revision=1&day=2026-05-01", "easy");
        assertThat(value.select("tbody tr:has(.tag)").text()).contains("30000");
        assertThat(mvc.get()
                        .uri("/staff/rules/tables/programme.none")
                        .with(SignIn.as(READER))
                        .exchange())
                .hasStatus(404);
        assertThat(page(AUTHOR, "/staff/rules/tables/" + CHILD, "ja").select("main form[method=post]"))
                .hasSize(1);
    }

    @Test
    void aColumnIsAddedAndRemovedAndTheApproverSeesIt() {
        var draft = begin();
        var shape = path(draft, CHILD) + "/shape";
        var before = page(AUTHOR, path(draft, CHILD), "ja");
        assertThat(before.select("#shape optgroup option").eachText())
                .anyMatch(text -> text.contains("person.careCertified"));
        assertThat(post(AUTHOR, shape, "v", "1", "op", "input", "input", "person.careCertified"))
                .hasStatus(302);
        var after = page(AUTHOR, path(draft, CHILD), "ja");
        assertThat(after.select("thead .sheet__code").eachText()).contains("person.careCertified");
        assertThat(cell(after, 0, 5)).isEqualTo("-");
        assertThat(after.select("#checks").text()).contains("案内の根拠", "person.careLevel");
        var definition = "/staff/rules/drafts/" + draft + "/programme/child-allowance";
        assertThat(after.select("#checks a[href=" + definition + "]")).hasSize(1);
        var text = page(AUTHOR, definition, "easy").select("textarea").first();
        assertThat(text).isNotNull();
        var basis = text.wholeText()
                .replaceFirst("^\n", "")
                .replace("  basis:\n", "  basis:\n    person.careLevel: 介護保険法27条\n");
        assertThat(post(AUTHOR, definition, "v", "2", "text", basis)).hasStatus(302);
        assertThat(page(AUTHOR, path(draft, CHILD), "ja").select("#checks .checks__good"))
                .as("examples play again")
                .hasSizeLessThan(2);
        assertThat(page(AUTHOR, path(draft, CHILD), "ja").select("#checks").text())
                .doesNotContain("読めないところ");
        post(AUTHOR, path(draft, CHILD), "v", "3", "op", "save", "c.3.5", "false");
        post(AUTHOR, shape, "v", "4", "op", "remove", "column", "2");
        var overview = page(SECOND, "/staff/rules/drafts/" + draft, "ja");
        assertThat(overview.select(".diff__columns ins").text()).contains("person.careCertified");
        assertThat(overview.select(".diff__columns del").text()).contains("household.saysPublicServant");
        assertThat(overview.select(".diff__columns").text()).contains("条件の列を追加").contains("条件の列を削除");
        assertThat(page(SECOND, "/staff/rules/drafts/" + draft, "en").text()).contains("condition column added");
    }

    @Test
    void columnsThatAreNotAllowedAreRefusedAndNothingIsLost() {
        var draft = begin();
        var shape = path(draft, CHILD) + "/shape";
        String[][] refused = {
            {"op", "input", "input", "person.shoeSize"},
            {"op", "input", "input", ""},
            {"op", "output", "result", "bonus", "type", "number"},
            {"op", "remove", "column", "5"},
            {"op", "remove", "column", "99"},
            {"op", "table", "table", "1 x", "result", "value", "type", "number", "input", "person.careCertified"},
            {"op", "table", "table", "rank", "result", "value", "type", "number", "input", "person.shoeSize"},
            {"op", "tableGone"},
            {"op", "nonsense"}
        };
        for (var fields : refused) {
            var all = new ArrayList<>(List.of("v", "1"));
            all.addAll(List.of(fields));
            var answer = post(AUTHOR, shape, all.toArray(String[]::new));
            assertThat(answer).hasStatus(302);
            assertThat(answer.getMvcResult().getFlashMap().get("refused"))
                    .as(String.join(" ", fields))
                    .isNotNull();
        }
        assertThat(drafts.get(draft).version()).isOne();
        assertThat(post(AUTHOR, shape, "v", "9", "op", "input", "input", "person.careCertified")
                        .getMvcResult()
                        .getFlashMap()
                        .get("refused"))
                .isEqualTo("workbench.stale");
    }

    @Test
    void whatIsTypedBeforeAColumnWentStaysAtItsOwnColumn() {
        var draft = begin();
        var shape = page(AUTHOR, path(draft, CHILD), "ja")
                .select("#sheet-form input[name=shape]")
                .attr("value");
        post(AUTHOR, path(draft, CHILD) + "/shape", "v", "1", "op", "remove", "column", "0");
        var late = post(
                AUTHOR, path(draft, CHILD), "v", "1", "op", "save", "shape", shape, "c.4.4", "<= 60", "c.0.0", "true");
        assertThat(late).hasStatus(409);
        var page = document(late);
        assertThat(cell(page, 4, 3)).isEqualTo("<= 60");
        assertThat(page.select(".sheet__former")).hasSize(1);
    }

    @Test
    void aTableIsAddedUsedAndRemoved() {
        var draft = begin();
        var shape = path(draft, CHILD) + "/shape";
        var added = post(
                AUTHOR,
                shape,
                "v",
                "1",
                "op",
                "table",
                "table",
                "rank",
                "result",
                "value",
                "type",
                "number",
                "input",
                "person.orderForAllowance");
        assertThat(added.getResponse().getRedirectedUrl()).contains("/tables/childAllowance.rank?version=0");
        var rank = path(draft, "childAllowance.rank");
        assertThat(page(AUTHOR, rank, "ja").select("#checks .checks__bad")).isNotEmpty();
        post(AUTHOR, rank, "v", "2", "op", "save", "c.0.1", "1", "c.0.5", "児童手当法6条1項");
        assertThat(page(AUTHOR, rank, "ja").select("#checks").text()).contains("すべて合いました");
        post(AUTHOR, shape, "v", "3", "op", "input", "input", "childAllowance.rank.value");
        var child = page(AUTHOR, path(draft, CHILD), "ja");
        assertThat(child.select("thead").text()).contains("表 childAllowance.rank の結果「value」");
        assertThat(child.select("#checks").text()).contains("すべて合いました");
        var impact = page(AUTHOR, rank + "/impact?version=0", "ja").text();
        assertThat(impact).contains("児童手当").doesNotContain("この表を使う制度はありません");
        assertThat(page(SECOND, "/staff/rules/drafts/" + draft, "ja")
                        .select(".diff")
                        .text())
                .contains("childAllowance.rank")
                .contains("新しい版です");
        assertThat(page(AUTHOR, "/staff/rules/drafts/" + draft + "/tables", "ja")
                        .text())
                .contains("childAllowance.rank");
        post(AUTHOR, rank + "/shape", "v", "4", "op", "tableGone");
        assertThat(page(AUTHOR, path(draft, CHILD), "en")
                        .select("#checks [data-cell='h.5']")
                        .text())
                .contains("unknown");
    }
}

package hitomado.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.eligibility.scan.Scans;
import hitomado.platform.Permission;
import hitomado.testing.DemoCityTest;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 対象者の把握の画面 — who may see it, in which words, and with how many statements.
@DemoCityTest
class EligibilityScreenTests {
    private static final String PATH = "/staff/eligibility";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scans scans;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Permission.class)
    void seeingAndScanningNeedTheirPermissions(Permission permission) {
        var who = SignIn.staff("digital", permission);
        assertThat(mvc.get().uri(PATH).with(who)).hasStatus(permission == Permission.ELIGIBILITY_READ ? 200 : 403);
        if (permission != Permission.ELIGIBILITY_SCAN) {
            assertThat(mvc.post().uri(PATH + "/scan").with(who)).hasStatus(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void showsCountsInEveryLanguageAndHidesSmallOnes(String language) {
        scans.run(new Scans.Asker("staff:test", "試験"));
        var page = page(language);
        assertThat(page.text()).doesNotContain("??");
        var cells = page.select("table").first().select("tbody td").eachText();
        assertThat(cells).hasSizeGreaterThan(60).noneMatch(cell -> cell.matches("[1-9]( ?人.*)?"));
    }

    @Test
    void showsSumsOfAmountsByTheYear() {
        scans.run(new Scans.Asker("staff:test", "試験"));
        var row = page("ja").select("tr:contains(児童手当)").first().select("td").eachText();
        assertThat(row.get(1)).matches("年 [0-9,]+0,000円");
        assertThat(page("ja")
                        .select("tr:contains(敬老パス)")
                        .first()
                        .select("td")
                        .get(1)
                        .text())
                .isEmpty();
    }

    @Test
    void asksAgainUntilTheScanThatWaitsHasEnded() {
        var waiting = "eligibility.scan";
        jdbc.sql("""
                insert into platform.job (task_name, task_instance, task_data, execution_time, picked, version, priority)
                values (:name, 'city', '{}', now() + interval '1 hour', false, 1, 50)
                """).param("name", waiting).update();
        try {
            for (var poll = 0; poll < 2; poll++) { // what a poll brings has to poll again
                var state = page("ja").selectFirst("#scan-state");
                assertThat(state.attr("hx-get")).isEqualTo(PATH);
                assertThat(state.attr("hx-trigger")).isEqualTo("every 2s");
                assertThat(state.text()).contains("走査を受け付けました");
            }
        } finally {
            jdbc.sql("delete from platform.job where task_name = :name")
                    .param("name", waiting)
                    .update();
        }
        var state = page("ja").selectFirst("#scan-state");
        assertThat(state.hasAttr("hx-get")).isFalse();
        assertThat(state.text()).doesNotContain("走査を受け付けました");
    }

    @Test
    void takesFewStatements() throws Exception {
        assertThat(QueryCount.of(() -> page("ja"))).hasSizeLessThanOrEqualTo(25);
    }

    private Document page(String language) {
        var result = mvc.get()
                .uri(PATH)
                .cookie(new Cookie("lang", language))
                .with(SignIn.staff("digital", Permission.ELIGIBILITY_READ))
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}

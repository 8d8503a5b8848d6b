package hitomado.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.registry.ResidentId;
import hitomado.registry.Towns;
import hitomado.registry.changes.Families;
import hitomado.registry.changes.RegisterChanges;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 支援措置の画面 — the officer's way from the 申出 to its end, closed to everybody else.
@DemoCityTest
class ProtectionScreenTests {
    private static final Actor.Staff OFFICER = staff(
            Permission.REGISTRY_SEARCH,
            Permission.REGISTRY_READ,
            Permission.REGISTRY_PROTECTED_READ,
            Permission.PROTECTION_READ,
            Permission.PROTECTION_DECIDE,
            Permission.RECEPTION);
    private static final Actor.Staff CLERK = staff(
            Permission.REGISTRY_SEARCH,
            Permission.REGISTRY_READ,
            Permission.REGISTRY_CHANGE,
            Permission.RECEPTION,
            Permission.CASE_WORK,
            Permission.CASE_DECIDE,
            Permission.AUDIT_READ);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RegisterChanges changes;

    @Autowired
    Towns towns;

    private Families.Family family;
    private String path = "";

    @BeforeEach
    void aFamilyLivesHere() {
        family = Families.family(changes, towns);
        path = "/staff/protections/" + family.wife();
    }

    private static Actor.Staff staff(Permission... permissions) {
        return new Actor.Staff(UUID.randomUUID(), "葛󠄀西 由紀", "resident-registration", "991015", Set.of(permissions));
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
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult granted() {
        return post(
                OFFICER,
                path,
                "harm",
                "SPOUSE_VIOLENCE",
                "filedOn",
                "令和8年2月28日",
                "authority",
                "潮見警察署",
                "name1",
                "葛󠄀城　𠮷男",
                "birth1",
                "昭和60年1月2日",
                "companion",
                family.younger().toString(),
                "companion",
                ResidentId.of(UUID.randomUUID().toString()).toString(),
                "cities",
                "982016 みなと県さざなみ市");
    }

    @Test
    void anApplicationHidesTheAddressAtOnce() {
        var address = page(CLERK, "/staff/reception/" + family.younger(), "ja")
                .select("main")
                .text();
        assertThat(address).doesNotContain("（表示できません）");

        assertThat(granted()).hasStatus3xxRedirection().hasRedirectedUrl(path);

        assertThat(page(CLERK, "/staff/reception/" + family.younger(), "ja")
                        .select("main")
                        .text())
                .contains("（表示できません）", "要確認");
        var text = page(OFFICER, path, "ja").select("main").text();
        assertThat(text)
                .contains("配偶者からの暴力", "潮見警察署", "葛󠄀城　𠮷男", "昭和60年", "令和9年", "982016 みなと県さざなみ市")
                .doesNotContain("（表示できません）");
        assertThat(page(OFFICER, "/staff/protections/" + family.younger(), "ja")
                        .select("main")
                        .text())
                .contains("併せて守られています");
    }

    @Test
    void nothingTypedIsLostWhereSomethingIsWrong() {
        var result = post(
                OFFICER,
                path,
                "harm",
                "NOTHING",
                "filedOn",
                "令和八年",
                "authority",
                "",
                "name1",
                "",
                "birth1",
                "<script>alert(1)</script>",
                "cities",
                "さざなみ市");
        assertThat(result).hasStatus(422);
        var page = document(result);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#f-harm", "#f-filedOn", "#f-authority", "#f-name1", "#f-birth1", "#f-cities");
        assertThat(page.select("#f-filedOn").attr("value")).isEqualTo("令和八年");
        assertThat(page.select("#f-birth1").attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("details[open] form")).isNotEmpty();
        assertThat(page(OFFICER, path, "ja").select("#in-force")).isEmpty();
    }

    @Test
    void aDayInTheFutureIsRefused() {
        var result = post(OFFICER, path, "harm", "STALKING", "filedOn", "令和90年1月1日", "authority", "警察署");
        assertThat(result).hasStatus(422);
        assertThat(document(result).text()).contains("これからの日は入力できません");
    }

    @Test
    void anEndNeedsItsReasonAndStaysInTheHistory() {
        granted();
        var without = post(OFFICER, path + "/end", "reason", "RENEWED");
        assertThat(without).hasStatus(422);
        assertThat(document(without).text()).contains("終了の理由を選んでください");
        assertThat(post(OFFICER, path + "/end", "reason", "OTHER")).hasStatus(422);

        assertThat(post(OFFICER, path + "/end", "reason", "REQUEST", "note", "来庁"))
                .hasStatus3xxRedirection();

        var page = page(OFFICER, path, "ja");
        assertThat(page.select("#in-force")).isEmpty();
        assertThat(page.select("#history").text()).isEqualTo("これまでの支援措置");
        assertThat(page.text()).contains("本人の申出 — 来庁");
        assertThat(page(CLERK, "/staff/reception/" + family.wife(), "ja")
                        .select("main")
                        .text())
                .doesNotContain("（表示できません）");
    }

    @Test
    void aRenewalTooEarlyIsToldWithItsDay() {
        post(OFFICER, path, "harm", "STALKING", "filedOn", today(), "authority", "警察署");
        var refused = post(OFFICER, path + "/renew");
        assertThat(refused).hasStatus3xxRedirection();
        assertThat(refused.getMvcResult().getFlashMap().get("refused"))
                .asString()
                .startsWith("更新は")
                .endsWith("から受けられます。");
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Asia/Tokyo")))
                .toString();
    }

    @Test
    void thePagesSpeakThreeLanguages() {
        granted();
        assertThat(page(OFFICER, path, "en").text()).contains("Violence by a spouse", "Protected together", "Renew");
        assertThat(page(OFFICER, path, "easy").text()).contains("いっしょに 守（まも）る 人（ひと）");
        assertThat(page(OFFICER, "/staff/protections", "en").text()).contains("Protection measures");
        assertThat(page(OFFICER, "/staff/protections?name=𠮷﨑", "ja")
                        .select("table a")
                        .eachText())
                .anyMatch(name -> name.startsWith("𠮷﨑"));
    }

    @Test
    void theWorklistNamesWhoseTermIsOver() {
        post(OFFICER, path, "harm", "STALKING", "filedOn", "2024-02-29", "authority", "警察署");
        var page = page(OFFICER, "/staff/protections", "ja");
        assertThat(page.select("tr:has(a[href='" + path + "'])").text()).contains("令和7年（2025年）2月28日", "期間経過");
    }

    @Test
    void everythingIsClosedWithoutThePermission() {
        for (var address : new String[] {"/staff/protections", "/staff/protections?name=佐藤", path}) {
            assertThat(mvc.get().uri(address).with(SignIn.as(CLERK)).exchange()).hasStatus(403);
        }
        for (var address : new String[] {path, path + "/renew", path + "/end"}) {
            assertThat(post(CLERK, address, "harm", "STALKING", "filedOn", "2026-01-01", "authority", "x"))
                    .hasStatus(403);
        }
        assertThat(page(OFFICER, path, "ja").select("#in-force")).isEmpty();
        assertThat(mvc.get()
                        .uri(path)
                        .with(SignIn.resident(UUID.randomUUID(), "住民"))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/staff/protections/" + UUID.randomUUID())
                        .with(SignIn.as(OFFICER))
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/staff/protections/x")
                        .with(SignIn.as(OFFICER))
                        .exchange())
                .hasStatus(404);
    }
}

package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Lang;
import hitomado.platform.Permission;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// 案内の画面 — for those whose work it is, in three languages, within the budget of a page, and nothing typed is lost.
@OutreachTest
class OutreachScreensTests {
    private static final int BUDGET = 25;
    private static final String PROGRAMME = "screening-stomach";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    OutreachRound round;

    @Autowired
    Outreach.Found found;

    @Autowired
    Outreach.MorningClock clock;

    private final RequestPostProcessor clerk = SignIn.staff("digital", Outreach.PREPARES.toArray(Permission[]::new));

    @AfterEach
    void nobodyIsLeft() {
        found.end(PROGRAMME);
    }

    private CampaignId sent() {
        found.residents(12).forEach(person -> found.entitled(PROGRAMME, person, person, "once" + UUID.randomUUID()));
        var who = Outreach.clerk();
        var plan = CampaignPlan.usual(LocalDate.now(clock));
        var id = ((CampaignResult.Done) campaigns.prepare(who, PROGRAMME, plan)).id();
        campaigns.submit(who, id);
        campaigns.approve(Outreach.approver(), id);
        round.run(() -> true);
        return id;
    }

    private String page(String path, Lang lang, RequestPostProcessor who) {
        var answer = mvc.get()
                .uri(path)
                .cookie(new Cookie("lang", lang.code()))
                .with(who)
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        var html = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).as(path).doesNotContain("??");
        return html;
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyPageSpeaksEveryLanguage(Lang lang) {
        var id = sent();
        assertThat(page("/staff/outreach", lang, clerk)).contains("<svg", "<table");
        assertThat(page("/staff/outreach/" + id, lang, clerk)).contains("12");
        page("/staff/outreach/new", lang, clerk);
        page("/staff/outreach/letters", lang, clerk);
        page(
                "/staff/outreach/held",
                lang,
                SignIn.staff(
                        "x", Permission.OUTREACH_HELD, Permission.REGISTRY_PROTECTED_READ, Permission.REGISTRY_READ));
    }

    @Test
    void pagesStayInTheirBudgetOfStatements() throws Exception {
        var id = sent();
        page("/staff/outreach", Lang.JA, clerk);
        assertThat(QueryCount.of(() -> page("/staff/outreach", Lang.JA, clerk))).hasSizeBetween(1, BUDGET);
        assertThat(QueryCount.of(() -> page("/staff/outreach/" + id, Lang.JA, clerk)))
                .hasSizeBetween(1, BUDGET);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void othersAreRefused(Permission permission) {
        var id = sent();
        var who = SignIn.staff("digital", permission);
        var sees = permission == Permission.OUTREACH_READ;
        assertThat(mvc.get().uri("/staff/outreach").with(who)).hasStatus(sees ? 200 : 403);
        assertThat(mvc.get().uri("/staff/outreach/" + id).with(who)).hasStatus(sees ? 200 : 403);
        assertThat(mvc.get().uri("/staff/outreach/new").with(who))
                .hasStatus(permission == Permission.OUTREACH_PREPARE ? 200 : 403);
        assertThat(mvc.get().uri("/staff/outreach/letters").with(who))
                .hasStatus(permission == Permission.OUTREACH_LETTERS ? 200 : 403);
        assertThat(mvc.post().uri("/staff/outreach/" + id + "/approve").with(who))
                .hasStatus(permission == Permission.OUTREACH_APPROVE ? 302 : 403);
        if (permission != Permission.OUTREACH_HELD) {
            assertThat(mvc.get().uri("/staff/outreach/held").with(who)).hasStatus(403);
        }
        found.end(PROGRAMME);
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() {
        var answer = mvc.post()
                .uri("/staff/outreach/new")
                .param("programme", PROGRAMME)
                .param("ja", "お早めに。")
                .param("quietFrom", "25時")
                .param("quietUntil", "8:00")
                .param("perWeek", "9")
                .param("expires", "昨日")
                .with(clerk)
                .exchange();
        assertThat(answer).hasStatus(422);
        var html = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("お早めに。", "25時", "昨日", "三つの表記すべて", "時刻を", "1から7まで", "日付を")
                .doesNotContain("??");
    }

    @Test
    void theOrderOfChannelsIsChosenStoredAndShownToTheApprover() {
        var order = prepared("PUSH", "", "LETTER", "MAIL");
        assertThat(page(
                        "/staff/outreach/" + order,
                        Lang.JA,
                        SignIn.staff("digital", Outreach.APPROVES.toArray(Permission[]::new))))
                .contains("Web プッシュ → 封書 → 電子メール");
        assertThat(Jsoup.parse(page("/staff/outreach/" + order + "/edit", Lang.JA, clerk))
                        .select("select[name=channel] option[selected]")
                        .eachAttr("value"))
                .containsExactly("PUSH", "LETTER", "MAIL");
        found.end(PROGRAMME);
        assertThat(page("/staff/outreach/" + prepared("USUAL", "", "", ""), Lang.JA, clerk))
                .contains("電子メール → LINE → Web プッシュ");
        found.end(PROGRAMME);
        assertThat(page("/staff/outreach/" + prepared("", "", "", ""), Lang.JA, clerk))
                .contains("マイページのお知らせ<");
    }

    @Test
    void aChannelTwiceIsRefusedAtItsPlace() {
        var answer = posted("LINE", "MAIL", "LINE", "");
        assertThat(answer).hasStatus(422).bodyText().contains("同じ届け方が二度", "f-channel-1-error");
        assertThat(posted("USUAL", "MAIL", "", "")).hasStatus(422).bodyText().contains("標準の順にするときは");
    }

    private MvcTestResult posted(String... channels) {
        return mvc.post()
                .uri("/staff/outreach/new")
                .param("programme", PROGRAMME)
                .param("channel", channels)
                .param("quietFrom", "21:00")
                .param("quietUntil", "8:00")
                .param("perWeek", "2")
                .param("expires", "令和9年1月31日")
                .with(clerk)
                .exchange();
    }

    private String prepared(String... channels) {
        var answer = posted(channels);
        assertThat(answer).hasStatus(302);
        var to = java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return to.substring(to.lastIndexOf('/') + 1);
    }

    @Test
    void aSmallCountDoesNotFollowFromTheOthersOnThePageOfACampaign() {
        found.entitled(PROGRAMME, found.protectedResident(), found.protectedResident(), "once" + UUID.randomUUID());
        var id = sent();
        var rows = Jsoup.parse(page("/staff/outreach/" + id, Lang.JA, clerk))
                .select("main table tbody tr")
                .eachText();
        assertThat(rows)
                .as("13 less 12 would be the one who is held")
                .containsExactlyInAnyOrder(
                        "保留（支援措置。人が決めます） 非表示（少ない数が分かるため）", "送付済 非表示（少ない数が分かるため）", "合計 非表示（少ない数が分かるため）");
    }

    @Test
    void aResidentSeesNothingOfTheOfficeAndStrangersNoNotice() {
        var resident = SignIn.resident(UUID.randomUUID(), "試験");
        assertThat(mvc.get().uri("/staff/outreach").with(resident)).hasStatus(403);
        assertThat(mvc.get().uri("/my/notices/" + UUID.randomUUID()).with(resident))
                .hasStatus(404);
        assertThat(page("/my/notices/topics", Lang.JA, resident)).contains("照らし合わせ");
        assertThat(page("/my/notices", Lang.JA, resident)).contains("/my/notices/topics");
    }
}

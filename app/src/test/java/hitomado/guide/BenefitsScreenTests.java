package hitomado.guide;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.Lang;
import hitomado.platform.SignInLevel;
import hitomado.rules.FactKey;
import hitomado.sessions.Answers;
import hitomado.sessions.Begin;
import hitomado.sessions.Channel;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 受けられる制度 — told in three languages within the budget of a page, to nobody but those who take part.
@DemoCityTest
class BenefitsScreenTests {
    private static final int BUDGET = 25;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sessions sessions;

    @Autowired
    Answering answering;

    @Autowired
    Answers answers;

    private final Actor.Resident resident = new Actor.Resident(UUID.randomUUID(), "髙橋　健一", SignInLevel.CARD);
    private final Acting acting = Acting.by(resident);

    private SessionId begun() {
        return sessions.begin(new Begin(
                acting,
                "benefits",
                Channel.ONLINE,
                new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 14), "male", "ひとまど県ひとまど市東雲本区桜馬場二丁目12番3号"),
                FilerBasis.SELF));
    }

    private Document page(SessionId id, Lang lang) {
        var response = mvc.get()
                .uri("/sessions/" + id + "/benefits")
                .cookie(new Cookie("lang", lang.code()))
                .with(SignIn.as(resident))
                .exchange();
        assertThat(response).hasStatusOk();
        var html = new String(response.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyProgrammeStandsInOneGroupWithItsReasonOrWhatWouldDecideIt(Lang lang) {
        var id = answering.all(acting, begun());
        var items = page(id, lang).select(".plan-list__item");
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.select(".law, li")).as(item.text()).isNotEmpty());
        sessions.discard(acting, id);
    }

    @Test
    void whoEarnsTooMuchIsToldByHowMuch() {
        var id = begun();
        answering.choose(acting, id);
        var income = FactKey.of("person.totalIncome", "p1");
        assertThat(answers.save(acting, id, Map.of(income, "9000000"), Set.of(income))
                        .clean())
                .isTrue();
        var not = page(answering.all(acting, id), Lang.JA).select(".plan-list__item li");
        assertThat(not.eachText())
                .anyMatch(text -> text.matches("髙橋　健一さんの「前年の合計所得金額」が [0-9,]+円以下（いまより [0-9,]+円 低い）なら、対象になります。"));
        sessions.discard(acting, id);
    }

    @Test
    void thePageStaysInItsBudgetOfStatements() throws Exception {
        var id = answering.all(acting, begun());
        page(id, Lang.JA);
        assertThat(QueryCount.of(() -> page(id, Lang.JA))).hasSizeBetween(1, BUDGET);
        sessions.discard(acting, id);
    }

    @Test
    void nothingCanBeReviewedOrFiledAndNobodyElseSeesIt() {
        var id = answering.all(acting, begun());
        assertThat(mvc.get().uri("/sessions/" + id + "/review").with(SignIn.as(resident)))
                .hasRedirectedUrl("/sessions/" + id + "/plan");
        assertThat(mvc.get().uri("/sessions/" + id + "/plan").with(SignIn.as(resident)))
                .hasRedirectedUrl("/sessions/" + id + "/benefits");
        var stranger = new Actor.Resident(UUID.randomUUID(), "他人", SignInLevel.CARD);
        assertThat(mvc.get().uri("/sessions/" + id + "/benefits").with(SignIn.as(stranger)))
                .hasStatus(404);
        sessions.discard(acting, id);
        assertThat(mvc.get().uri("/sessions/" + id + "/benefits").with(SignIn.as(resident)))
                .hasRedirectedUrl("/sessions/" + id);
    }
}

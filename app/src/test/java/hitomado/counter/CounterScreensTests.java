package hitomado.counter;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.ids.HandoverCode;
import hitomado.registry.DemoCity;
import hitomado.sessions.Answers;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DemoCityTest
class CounterScreensTests {
    private static final String[] HIDDEN = {"北星", "銀河台", "2番30号", "となり市", "架橋通"};

    @Autowired
    MockMvcTester mvc;

    private Counter counter;

    @Autowired
    void counter(Reception reception, Answering answering) {
        counter = new Counter(reception, answering);
    }

    @Autowired
    Confirmations confirmations;

    @Autowired
    Answers answers;

    private final Actor.Staff staff = Counter.receptionist();
    private final String address = "screen-" + UUID.randomUUID();

    private MvcTestResult get(Actor who, String path, Object... values) {
        return mvc.get().uri(path, values).with(SignIn.as(who)).exchange();
    }

    private MvcTestResult post(Actor who, String path, String... params) {
        var request = mvc.post().uri(path).with(SignIn.as(who));
        for (var i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult screen(String path) {
        return mvc.get()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    @Test
    void theListShowsAStopSignAndNothingOfTheAddress() {
        var list = get(staff, "/staff/reception?name={name}", "佐藤真央");
        assertThat(list).hasStatusOk();
        assertThat(list).bodyText().contains("佐藤　真央", "抑止あり", "（表示できません）").doesNotContain(HIDDEN);
    }

    @Test
    void aProtectedPersonIsNotFoundByWhereTheyLive() {
        assertThat(get(staff, "/staff/reception?address={place}", "北星区銀河台五丁目"))
                .bodyText()
                .doesNotContain("佐藤　真央");
        var officer = Counter.staff(
                "991015",
                Permission.RECEPTION,
                Permission.REGISTRY_SEARCH,
                Permission.REGISTRY_READ,
                Permission.REGISTRY_PROTECTED_READ,
                Permission.PROTECTION_READ,
                Permission.PROTECTION_DECIDE);
        assertThat(get(officer, "/staff/reception?address={place}", "北星区銀河台五丁目"))
                .bodyText()
                .contains("佐藤　真央", "銀河台");
    }

    @Test
    void thePersonsPageTellsWhatToDoAndNothingOfTheAddress() {
        var page = get(staff, "/staff/reception/" + DemoCity.id("protected.head"));
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("佐藤　真央", "上席の職員に引き継いで", "（表示できません）")
                .doesNotContain(HIDDEN)
                .doesNotContain("佐藤　隆史", "配偶者");
    }

    @Test
    void aRefusedVisitShowsNothingOfTheAddressEither() {
        var page = post(
                staff,
                "/staff/reception/" + DemoCity.id("protected.head"),
                "event",
                "move-within",
                "basis",
                "proxy",
                "visitorName",
                "佐藤 隆史",
                "identifiedBy",
                "photoCard",
                "authority",
                "letter");
        assertThat(page).hasStatus(422);
        assertThat(page).bodyText().contains("本人以外の受付はできません").doesNotContain(HIDDEN);
    }

    @Test
    void whatIsMissingIsToldAtTheTopAndAtTheFieldAndNothingTypedIsLost() {
        var page = post(
                staff,
                "/staff/reception/" + DemoCity.id("watanabe.head"),
                "event",
                "move-within",
                "basis",
                "proxy",
                "visitorName",
                "<b>田中</b> 次郎",
                "authority",
                "none");
        assertThat(page).hasStatus(422);
        assertThat(page)
                .bodyText()
                .contains("href=\"#way-myNumberCard\"", "本人確認の方法を選んでください")
                .contains("value=\"move-within\" checked", "value=\"proxy\" checked")
                .contains("value=\"&lt;b>田中&lt;/b> 次郎\"");
    }

    @Test
    void anArrivalWithoutDateAndSexIsAskedAgain() {
        var page = post(staff, "/staff/reception/arrival", "name", "𠮷田 葛󠄀子", "birth", "令和元年4月30日", "sex", "x");
        assertThat(page).hasStatus(422);
        assertThat(page)
                .bodyText()
                .contains("value=\"𠮷田 葛󠄀子\"", "value=\"令和元年4月30日\"", "性別を選んでください", "href=\"#arrival-birth\"");
    }

    @Test
    void aSheetOfSomebodyElseIsNotThere() {
        var session = counter.begun(staff, "gion.head", "move-within");
        var colleague = Counter.receptionist();
        assertThat(get(colleague, "/staff/sessions/" + session)).hasStatus(404);
        assertThat(get(colleague, "/staff/reception")).bodyText().contains("/staff/sessions/" + session + "/take-over");
        assertThat(post(colleague, "/staff/sessions/" + session + "/take-over")).hasStatus(302);
        assertThat(get(colleague, "/staff/sessions/" + session))
                .hasStatusOk()
                .bodyText()
                .contains("祇󠄀園　さくら");
    }

    @Test
    void theSecondScreenShowsNothingAfterSigning() {
        var session = counter.answered(staff, "takahashi.head", "move-within");
        post(staff, "/staff/sessions/" + session + "/confirm");
        var code = confirmations.find(staff, session).orElseThrow().code().value();
        var shown = screen("/confirm/" + code);
        assertThat(shown).hasStatusOk().bodyText().contains("髙橋　健一", "潮見区松風町二丁目");
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(post(staff, "/staff/sessions/" + session + "/submit")).hasStatus(302);
        assertThat(get(staff, "/staff/sessions/" + session)).bodyText().contains(code.substring(0, 3) + "-");
        assertThat(post(staff, "/confirm/" + code, "signature", Counter.signature()))
                .redirectedUrl()
                .isEqualTo("/confirm/thanks");
        assertThat(screen("/confirm/" + code)).hasStatus(404).bodyText().doesNotContain("髙橋", "松風町");
        assertThat(screen("/confirm/thanks")).hasStatusOk().bodyText().doesNotContain("髙橋", "松風町");
        assertThat(post(staff, "/staff/sessions/" + session + "/submit")).hasStatus(302);
        assertThat(get(staff, "/staff/sessions/" + session)).bodyText().contains("提出しました");
    }

    @Test
    void aTextThatIsNoPictureIsNoSignature() {
        var session = counter.answered(staff, "takahashi.head", "move-within");
        confirmations.open(staff, session);
        var code = confirmations.find(staff, session).orElseThrow().code().value();
        assertThat(post(staff, "/confirm/" + code, "signature", "data:image/png;base64,AAAA"))
                .hasStatus(422)
                .bodyText()
                .contains("署名を読み取れませんでした");
        assertThat(post(staff, "/confirm/" + code)).hasStatus(422);
        assertThat(confirmations.find(staff, session).orElseThrow().state()).isEqualTo(Confirmations.State.OPEN);
    }

    @Test
    void unknownUsedAndExpiredCodesGetTheSameAnswer() throws Exception {
        var session = counter.answered(staff, "takahashi.head", "move-within");
        confirmations.open(staff, session);
        var used = confirmations.find(staff, session).orElseThrow().code();
        confirmations.sign("screen:" + UUID.randomUUID(), used, Counter.picture());
        var unknown = new HandoverCode("CFGHJK");
        assertThat(body(used)).isEqualTo(body(unknown)).contains("このコードは使えません");
    }

    /// The page without what differs by nature: the code itself and the token.
    private String body(HandoverCode code) throws Exception {
        var page = screen("/confirm/" + code.value());
        assertThat(page).hasStatus(404);
        return page.getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("hx-headers=\"[^\"]*\"", "")
                .replace(code.value(), "")
                .replace(code.display(), "");
    }

    @Test
    void tenWrongCodesAreEnough() {
        for (var i = 0; i < 10; i++) {
            assertThat(screen("/confirm/CFGHJK")).hasStatus(404);
        }
        assertThat(screen("/confirm/CFGHJK")).hasStatus(429).bodyText().contains("10分待ってから");
    }

    @Test
    void changingAnAnswerAfterTheScreenWasOpenedIsTold() {
        var session = counter.answered(staff, "takahashi.head", "move-within");
        confirmations.open(staff, session);
        answers.save(
                Acting.by(staff),
                session,
                java.util.Map.of(hitomado.rules.FactKey.of("event.phone", "event"), "0399999999"),
                java.util.Set.of());
        assertThat(get(staff, "/staff/sessions/" + session))
                .bodyText()
                .contains("前の確認は無効です")
                .doesNotContain("confirm-code");
    }
}

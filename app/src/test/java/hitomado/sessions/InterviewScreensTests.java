package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.Lang;
import hitomado.platform.SignInLevel;
import hitomado.rules.FactKey;
import hitomado.rules.Question;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoCityTest
class InterviewScreensTests {
    private static final FactKey DATE = FactKey.of("event.date", "event");
    private static final FactKey PHONE = FactKey.of("event.phone", "event");
    private static final Pattern LEFT = Pattern.compile("あと最大(\\d+)問");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sessions sessions;

    @Autowired
    Answers answers;

    @Autowired
    Interview interview;

    @Autowired
    Answering answering;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Resident resident = new Actor.Resident(UUID.randomUUID(), "髙橋　健一", SignInLevel.CARD);
    private final Acting acting = Acting.by(resident);

    private SessionId begun(String event) {
        var id = sessions.begin(new Begin(
                acting,
                event,
                Channel.ONLINE,
                new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 14), "male", "ひとまど県ひとまど市東雲本区桜馬場二丁目12番3号"),
                FilerBasis.SELF));
        answering.choose(acting, id);
        return id;
    }

    private Document page(String path, Object... values) throws Exception {
        return page(Lang.JA, path, values);
    }

    private Document page(Lang lang, String path, Object... values) throws Exception {
        var result = mvc.get()
                .uri(path, values)
                .with(SignIn.as(resident))
                .cookie(new Cookie("lang", lang.code()))
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private void send(SessionId id, Map<String, String> form) {
        var request = mvc.post().uri("/sessions/" + id + "/questions").with(SignIn.as(resident));
        form.forEach(request::param);
        assertThat(request).hasStatus(302);
    }

    private Document changing(SessionId id, FactKey key) throws Exception {
        return page("/sessions/{id}/answers?key={key}", id, key);
    }

    private String answer(SessionId id, FactKey key) {
        return sessions.open(resident, id).answers().get(key).value();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aDateOfAnEraThatHadNotBegunIsToldAndKeptAsTyped(Lang lang) throws Exception {
        var id = begun("move-out");
        send(id, Map.of(DATE + ":era", "令和", DATE + ":year", "元", DATE + ":month", "4", DATE + ":day", "30"));
        var page = page(lang, "/sessions/" + id + "/questions");
        var problem = switch (lang) {
            case JA -> "その元号はまだ始まっていません";
            case EASY -> "元号（げんごう）は まだ";
            case EN -> "era";
        };
        var summary = page.selectFirst(".error-summary a");
        assertThat(summary.text()).contains(problem);
        var field = page.selectFirst(summary.attr("href"));
        assertThat(field.attr("name")).isEqualTo(DATE + ":year");
        assertThat(field.val()).isEqualTo("元");
        assertThat(page.selectFirst("fieldset:has([name='" + DATE + ":year']) .field__error")
                        .text())
                .contains(problem);
        assertThat(page.selectFirst("[name='" + DATE + ":era'] [selected]").val())
                .isEqualTo("令和");
        assertThat(page.selectFirst("[name='" + DATE + ":month']").val()).isEqualTo("4");
        assertThat(page.selectFirst("[name='" + DATE + ":day']").val()).isEqualTo("30");
        assertThat(page.title()).doesNotContain("??");
    }

    @Test
    void aGroupOfWhichNothingIsChosenIsTold() throws Exception {
        var id = begun("move-within");
        var radios = firstPageWith(id, "fieldset[role=radiogroup] input[type=radio]");
        var name = radios.selectFirst("input[type=radio]").attr("name");
        var required = radios.select("fieldset[role=radiogroup][aria-required=true] [name='" + name + "']");
        assertThat(required).as(name + " is required").isNotEmpty();
        send(id, Map.of("asked", name));
        var again = page("/sessions/" + id + "/questions");
        assertThat(again.selectFirst(".error-summary").text()).contains("選んでください");
        assertThat(again.select("main form [name='" + name + "']")).isNotEmpty();
    }

    /// Answers page after page until one holds what is looked for.
    private Document firstPageWith(SessionId id, String selector) throws Exception {
        for (var left = 0; left < 30; left++) {
            var page = page("/sessions/" + id + "/questions");
            if (!page.select(selector).isEmpty()) {
                return page;
            }
            for (var name : asked(page)) {
                var key = FactKey.parse(name);
                answers.save(acting, id, Map.of(key, answering.truth(acting, id, key)), Set.of());
            }
        }
        throw new AssertionError("no page with " + selector);
    }

    private static List<String> asked(Document page) {
        return page.select("main form input[name=asked]").eachAttr("value");
    }

    @Test
    void manyChoicesAreAListFewAreRadiosAndNumbersAskForDigits() throws Exception {
        var id = begun("move-out");
        var prefecture = changing(id, FactKey.of("event.destinationPrefecture", "event"));
        assertThat(prefecture.select("main select option"))
                .hasSize(50)
                .element(0)
                .satisfies(option -> assertThat(option.val()).isEmpty());
        assertThat(prefecture.select("main select option").eachText()).contains("東京都", "ひとまど県");
        var copies = changing(id, FactKey.of("event.residentCopies", "event"));
        assertThat(copies.selectFirst("main form input[name='event.residentCopies@event']")
                        .attr("inputmode"))
                .isEqualTo("numeric");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三", "-1", "1.5", "1e3", "999"})
    void aNumberThatIsNoneIsToldAndKept(String typed) throws Exception {
        var id = begun("move-out");
        var key = FactKey.of("event.residentCopies", "event");
        var saved = mvc.post()
                .uri("/sessions/" + id + "/answers")
                .param(key.toString(), typed)
                .with(SignIn.as(resident))
                .exchange();
        assertThat(saved).redirectedUrl().contains("/answers?key=");
        var page = changing(id, key);
        assertThat(page.selectFirst("[name='" + key + "']").val()).isEqualTo(typed);
        assertThat(page.selectFirst("[name='" + key + "']").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.selectFirst(".error-summary").text()).contains("数");
    }

    @Test
    void whatWasTypedWrongComesFirstWhateverElseIsOpenNow() throws Exception {
        var id = begun("move-out");
        var prefecture = FactKey.of("event.destinationPrefecture", "event").toString();
        send(id, Map.of(prefecture, "無い県", DATE + ":year", "2026", DATE + ":month", "4", DATE + ":day", "31"));
        var page = page("/sessions/" + id + "/questions");
        assertThat(asked(page)).containsExactlyInAnyOrder(prefecture, DATE.toString());
        assertThat(page.select(".error-summary li")).hasSize(2);
    }

    @Test
    void aDecisiveAnswerCannotBeTakenBackToNothing() throws Exception {
        var id = begun("move-out");
        answers.save(acting, id, Map.of(DATE, LocalDate.now().plusDays(5).toString()), Set.of());
        var before = answer(id, DATE);
        mvc.post()
                .uri("/sessions/" + id + "/answers")
                .param("asked", DATE.toString())
                .with(SignIn.as(resident))
                .exchange();
        assertThat(answer(id, DATE)).isEqualTo(before);
        assertThat(changing(id, DATE).selectFirst(".error-summary").text()).contains("入力してください");
    }

    @Test
    void ofTwoTabsTheLaterOneWinsFactByFactAndHistoryKeepsBoth() throws Exception {
        var id = begun("move-out");
        var names = asked(page("/sessions/" + id + "/questions"));
        assertThat(names).isNotEmpty();
        send(id, Map.of(PHONE.toString(), "0311111111", "event.destinationCity@event", "第一市"));
        send(id, Map.of(PHONE.toString(), "0322222222"));
        assertThat(answer(id, PHONE)).isEqualTo("0322222222");
        assertThat(answer(id, FactKey.of("event.destinationCity", "event"))).isEqualTo("第一市");
        assertThat(jdbc.sql("""
                        select value || case when superseded_at is null then '' else ' before' end from sessions.answer
                        where session_id = :id and fact = 'event.phone' order by id
                        """).param("id", id.value()).query(String.class).list())
                .containsExactly("0311111111 before", "0322222222");
    }

    @ParameterizedTest
    @ValueSource(strings = {"move-out", "move-within", "birth"})
    void theNumberOfQuestionsLeftNeverGrows(String event) throws Exception {
        var id = begun(event);
        var shown = new ArrayList<Integer>();
        shown.add(left(page("/sessions/" + id + "/plan")));
        while (!interview.state(resident, id).plan().questions().isEmpty()) {
            assertThat(shown).as("pages of " + event).hasSizeLessThan(40);
            var page = page("/sessions/" + id + "/questions");
            assertThat(page.select(".error-summary").text()).isEmpty();
            shown.add(left(page));
            var form = new java.util.LinkedHashMap<String, String>();
            for (var name : asked(page)) {
                form.put(name, answering.truth(acting, id, FactKey.parse(name)));
            }
            send(id, optional(id, form));
        }
        assertThat(shown).hasSizeGreaterThan(1);
        for (var i = 1; i < shown.size(); i++) {
            assertThat(shown.get(i)).as("left after page " + i + " of " + shown).isLessThanOrEqualTo(shown.get(i - 1));
        }
    }

    /// Nothing is typed where nothing is known; required texts get something.
    private Map<String, String> optional(SessionId id, Map<String, String> form) {
        var must = interview.state(resident, id).plan().questions().stream()
                .filter(question -> question.required() || question.decisive())
                .map(Question::key)
                .toList();
        form.replaceAll((name, value) -> value.isEmpty() && must.contains(FactKey.parse(name))
                ? answering.something(id, resident, FactKey.parse(name))
                : value);
        return form;
    }

    private static int left(Document page) {
        var found = LEFT.matcher(page.text());
        assertThat(found.find()).as(page.text()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}

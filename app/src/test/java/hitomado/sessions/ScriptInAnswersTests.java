package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.SignInLevel;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Fact;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Script and four-byte characters typed into every field that may be typed: kept exactly, shown as text.
@DemoCityTest
class ScriptInAnswersTests {
    private static final String ATTACK = "\"'><script>alert(1)</script><b onclick=a()>𠮷葛󠄀😀";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sessions sessions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Answering answering;

    private final Actor.Resident resident = new Actor.Resident(UUID.randomUUID(), "髙橋　健一", SignInLevel.CARD);

    private SessionId begun() {
        var acting = Acting.by(resident);
        var id = sessions.begin(new Begin(
                acting,
                "move-within",
                Channel.ONLINE,
                new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 14), "male", "ひとまど県ひとまど市東雲本区桜馬場二丁目12番3号"),
                FilerBasis.SELF));
        answering.choose(acting, id);
        return id;
    }

    private List<Fact> typed() {
        return catalogue.current().facts().values().stream()
                .filter(Fact::askable)
                .filter(fact -> fact.type() == FactType.TEXT || fact.type() == FactType.NUMBER)
                .toList();
    }

    private static FactKey key(Fact fact) {
        var kind = fact.id().value().replaceAll("\\..*", "");
        return FactKey.of(fact.id().value(), kind.equals("person") ? "p1" : kind);
    }

    private Document page(String path, Object... values) throws Exception {
        var result = mvc.get().uri(path, values).with(SignIn.as(resident)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static void isHarmless(Document page) {
        assertThat(page.select("[onclick]")).isEmpty();
        assertThat(page.select("script").stream().map(script -> script.data()))
                .noneMatch(code -> code.contains("alert(1)"));
    }

    private void type(SessionId id, Fact fact) {
        assertThat(mvc.post()
                        .uri("/sessions/" + id + "/answers")
                        .param(key(fact).toString(), ATTACK)
                        .with(SignIn.as(resident)))
                .as(fact.id().value())
                .hasStatus3xxRedirection();
    }

    @TestFactory
    Stream<DynamicTest> everyFieldGivesBackWhatWasTyped() {
        var id = begun();
        return typed().stream()
                .map(fact -> DynamicTest.dynamicTest(fact.id().value(), () -> {
                    type(id, fact);
                    var page = page("/sessions/{id}/answers?key={key}", id, key(fact));
                    isHarmless(page);
                    assertThat(page.select("main [name='" + key(fact) + "']").val())
                            .isEqualTo(ATTACK);
                }));
    }

    @Test
    void noPageOfTheSessionRunsWhatWasTyped() throws Exception {
        var id = begun();
        assertThat(typed()).hasSizeGreaterThan(10);
        typed().forEach(fact -> type(id, fact));
        for (var page : List.of("people", "plan", "questions", "review")) {
            isHarmless(page("/sessions/" + id + "/" + page));
        }
        assertThat(sessions.open(resident, id).answers().values())
                .extracting(Answer::value)
                .as("plain texts are kept exactly")
                .contains(ATTACK);
        assertThat(page("/sessions/" + id + "/review").select("main").text()).contains(ATTACK);
    }
}

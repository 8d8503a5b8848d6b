package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.SubmittedApplication;
import hitomado.platform.Permission;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Procedure;
import hitomado.rules.FactType;
import hitomado.rules.SubjectId;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Script in every text item of every form: on the clerk's desk and on paper it is text.
@CaseworkTest
class ScriptOnDeskTests {
    private static final String ATTACK = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' onload=\"a(3) 𠮷葛󠄀";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Intake intake;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Papers papers;

    @Autowired
    CaseStore store;

    @Autowired
    Desk desk;

    @TestFactory
    Stream<DynamicTest> everyTextItemOfEveryFormIsShownAndPrintedAsText() {
        return catalogue.current().procedures().values().stream()
                .map(procedure -> DynamicTest.dynamicTest(procedure.id(), () -> isHarmless(procedure)));
    }

    private void isHarmless(Procedure procedure) {
        var application = attacking(procedure);
        door.submit(application);
        intake.pull();
        var id = desk.id(application);
        var section = store.find(id).orElseThrow().section();
        var clerk = Office.clerk("山﨑 健一", section, Permission.REGISTRY_READ);
        var response = mvc.get()
                .uri("/staff/cases/" + id)
                .with(SignIn.as(clerk))
                .exchange()
                .getResponse();
        var page = Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        var texts = application.items().stream()
                .filter(item -> item.value().equals(ATTACK))
                .count();
        assertThat(texts).as("text items of the form").isPositive();
        holdsTheAttackAsText(page, "main");
        holdsTheAttackAsText(Jsoup.parse(papers.html(print(id))), "body");
    }

    private static void holdsTheAttackAsText(Document page, String part) {
        assertThat(page.select(part).text()).contains(ATTACK);
        assertThat(page.select("[onerror], [onload], img[src=x]")).isEmpty();
        assertThat(page.select("script").eachText()).noneMatch(text -> text.contains("alert"));
        assertThat(page.select("script").stream().map(script -> script.data()))
                .noneMatch(code -> code.contains("alert(1)"));
    }

    private SubmittedApplication attacking(Procedure procedure) {
        var filed = Filed.of(catalogue.current(), procedure.id())
                .unit(unit(procedure))
                .person("p1", null, ATTACK);
        for (var item : procedure.form().items()) {
            var fact = catalogue.current().fact(item.fact());
            if (fact.type() == FactType.TEXT) {
                var subject = fact.id().value().startsWith("person.")
                        ? new SubjectId("p1")
                        : new SubjectId(fact.id().value().replaceAll("\\..*", ""));
                filed.fact(fact.id().value(), subject.value(), ATTACK);
            }
        }
        return filed.application();
    }

    private static String unit(Procedure procedure) {
        return switch (procedure.unit()) {
            case PERSON -> "p1";
            case HOUSEHOLD -> "household";
            case EVENT -> "event";
        };
    }

    private static Print print(CaseId id) {
        return new Print(
                UUID.randomUUID(),
                id,
                Print.Kind.FORM,
                false,
                ATTACK,
                ATTACK,
                false,
                "staff:1",
                "山﨑 健一",
                Instant.EPOCH,
                null,
                null,
                null,
                "");
    }
}

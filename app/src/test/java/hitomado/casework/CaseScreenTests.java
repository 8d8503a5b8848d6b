package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.SubmittedApplication;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.procedures.Catalogue;
import hitomado.registry.DemoCity;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CaseworkTest
class CaseScreenTests {
    @Autowired
    DataSource database;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Desk desk;

    final Actor.Staff clerk = Office.clerk("山﨑 健一", Office.RESIDENTS, Permission.REGISTRY_READ);
    final Actor.Staff colleague = Office.clerk("濵田 直樹", Office.RESIDENTS);
    SubmittedApplication application;
    SubmittedApplication insurance;
    CaseId id;

    @BeforeEach
    void aFamilyHasFiled() {
        DemoCity.in(database);
        var filed = Homes.leaving(
                new Homes(catalogue.current())
                        .filing(
                                "move-out",
                                List.of("yoshida.head", "yoshida.wife", "yoshida.student", "yoshida.second")),
                "2026-11-20");
        application = filed.application();
        insurance =
                filed.with("nhi-loss").unit("household").satisfiedBy("move-out").application();
        door.submit(application, insurance);
        intake.pull();
        id = desk.id(application);
    }

    private String page(Actor.Staff who, String path) {
        var response = mvc.get().uri(path).with(SignIn.as(who)).exchange().getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theCasePageShowsItemsFilerAndSiblingsOfOtherSectionsWithoutLinks() {
        var page = page(clerk, "/staff/cases/" + id);

        assertThat(page).contains("𠮷田　浩二", "令和8年（2026年）11月20日", "東京都", "架空区", "本人の入力", "髙橋　𠮷男");
        assertThat(page).contains("国民健康保険 資格喪失届").doesNotContain("/staff/cases/" + desk.id(insurance));
    }

    @Test
    void aSatisfiedCaseSaysWhichFilingCarriesItsNote() {
        var kokuho = Office.clerk("𠮷田 拓也", Office.INSURANCE);

        assertThat(page(kokuho, "/staff/cases/" + desk.id(insurance)))
                .contains("転出届の付記により", desk.file(application).number(), "異動待ち");
    }

    @Test
    void whoComesTooLateSeesWhatHappenedAndKeepsWhatWasTyped() {
        cases.claim(clerk, id, 0);

        var answer = mvc.post()
                .uri("/staff/cases/" + id + "/correction")
                .with(SignIn.as(colleague))
                .param("version", "0")
                .param("item", "destinationCity|event")
                .param("text", "区名をお書きください。")
                .exchange();

        assertThat(answer).hasStatus(409);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("ほかの人が先に処理しました", "着手", "山﨑 健一");
        // the colleague is not the holder now, so the form is gone; the holder's own typing stays in it
        var kept = mvc.post()
                .uri("/staff/cases/" + id + "/correction")
                .with(SignIn.as(clerk))
                .param("version", "0")
                .param("item", "destinationCity|event")
                .param("text", "区名をお書きください。")
                .exchange();
        assertThat(new String(kept.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("区名をお書きください。")
                .containsPattern(
                        "value=\"destinationCity\\|event\"[^>]*checked|checked[^>]*value=\"destinationCity\\|event\"");
    }

    @Test
    void aRefusalWithoutReasonComesBackWithTheErrorAtItsField() {
        cases.claim(clerk, id, 0);

        var answer = mvc.post()
                .uri("/staff/cases/" + id + "/refuse")
                .with(SignIn.as(clerk))
                .param("version", "1")
                .param("text", " ")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("href=\"#refuse-text\"", "理由を書いてください。");
    }

    @Test
    void whatPeopleWriteIsShownAsText() {
        cases.message(clerk, id, "<script>alert(1)</script>");

        assertThat(page(clerk, "/staff/cases/" + id))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void aCaseOfAnotherSectionIsNotFoundAndACitizenIsTurnedAway() {
        var stranger = Office.clerk("森 由美子", "health-centre");

        assertThat(mvc.get().uri("/staff/cases/" + id).with(SignIn.as(stranger)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/staff/cases").with(SignIn.resident(java.util.UUID.randomUUID(), "住民")))
                .hasStatus(403);
    }

    @Test
    void theListKeepsItsFiltersInTheAddressAndFindsVariantNames() {
        assertThat(page(clerk, "/staff/cases?view=open&procedure=move-out&text=吉田"))
                .contains("𠮷田　浩二")
                .contains("view=waiting&amp;procedure=move-out");
        assertThat(page(clerk, "/staff/cases?text=" + application.receipt().display()))
                .contains("𠮷田　浩二");
        assertThat(page(clerk, "/staff/cases?text=だれもいない")).contains("条件に合う事案はありません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "easy"})
    void everyTextIsThereInEveryLanguage(String lang) {
        cases.claim(clerk, id, 0);
        for (var path : List.of("/staff/cases", "/staff/cases/" + id + "?person=p1&done=claim", "/staff/figures")) {
            var response = mvc.get()
                    .uri(path)
                    .cookie(new jakarta.servlet.http.Cookie("lang", lang))
                    .with(SignIn.as(clerk))
                    .exchange()
                    .getResponse();
            assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .doesNotContain("??");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/cases", "/staff/cases/ID", "/staff/cases/ID?person=p1", "/staff/figures"})
    void everyPageStaysWithinItsQueryBudget(String path) throws Exception {
        page(clerk, "/staff/cases");
        var statements = QueryCount.of(() -> page(clerk, path.replace("ID", id.toString())));

        assertThat(statements).hasSizeLessThanOrEqualTo(25);
        System.out.println(path + " " + statements.size());
    }
}

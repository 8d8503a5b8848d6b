package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.DeliveryKind;
import hitomado.applications.FiledDocument;
import hitomado.applications.ResidentReply;
import hitomado.applications.SubmittedApplication;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.procedures.Catalogue;
import hitomado.registry.DemoCity;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 支援措置 — on every way that a case takes, the address stays hidden from whoever lacks the permission.
@CaseworkTest
class ProtectionTests {
    /// Where the household lived by the filing, where it goes, and where it lives by the register.
    private static final String[] SECRETS = {"秘密区", "内緒町", "青葉台", "架空区", "𠮷田ハイツ", "銀河台"};

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Deliveries deliveries;

    @Autowired
    CaseReading reading;

    @Autowired
    Papers papers;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestClock clock;

    @Autowired
    Desk desk;

    final Actor.Staff clerk = Office.clerk("山﨑 健一", Office.RESIDENTS, Permission.REGISTRY_READ);
    final Actor.Staff officer = Office.clerk(
            "葛󠄀西 由紀",
            Office.RESIDENTS,
            Permission.REGISTRY_READ,
            Permission.REGISTRY_PROTECTED_READ,
            Permission.PROTECTION_READ,
            Permission.PROTECTION_DECIDE);
    SubmittedApplication application;
    CaseId id;

    @BeforeEach
    void aFilingOfTheProtectedHousehold() {
        DemoCity.in(database);
        application = Homes.leaving(
                        new Homes(catalogue.current())
                                .filing("move-out", List.of("protected.head", "protected.daughter")),
                        "2026-11-20")
                .fact("person.isFiler", "p1", "true")
                .document(UUID.randomUUID(), "青葉台の契約書.png")
                .application();
        door.submit(application);
        intake.pull();
        id = desk.id(application);
    }

    private String page(Actor.Staff who, String path) {
        var response = mvc.get().uri(path).with(SignIn.as(who)).exchange().getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theCaseAndTheListShowTheStopSignAndNoAddress() {
        door.reply(new ResidentReply.ResidentReplied(
                UUID.randomUUID(), application.id(), clock.instant(), "青葉台一丁目へ送ってください。", "佐藤　真央"));
        intake.pull();

        assertThat(page(clerk, "/staff/cases/" + id))
                .contains("要確認")
                .contains("佐藤　真央")
                .doesNotContain(SECRETS);
        assertThat(page(clerk, "/staff/cases/" + id + "?person=p1"))
                .contains("現住")
                .doesNotContain(SECRETS);
        assertThat(page(clerk, "/staff/cases?text=佐藤")).contains("要確認").doesNotContain(SECRETS);
        assertThat(desk.audit(id)).doesNotContain("PROTECTED_READ");
    }

    @Test
    void theOfficerSeesItAndTheReadingIsAudited() {
        assertThat(page(officer, "/staff/cases/" + id))
                .contains("要確認")
                .contains("青葉台一丁目")
                .contains("内緒町");
        assertThat(desk.audit(id)).contains("PROTECTED_READ");
    }

    @Test
    void documentsAreNotThereForWhoMayNot() {
        var document = reading.open(officer, id).documents().getFirst().id();

        assertThat(mvc.get()
                        .uri("/staff/cases/" + id + "/documents/" + document)
                        .with(SignIn.as(clerk)))
                .hasStatus(404);
    }

    @Test
    void theMoveIsDecidedByTheOfficerOnly() {
        cases.claim(clerk, id, 0);

        assertThat(decisions.mayGrant(clerk, desk.file(application))).isFalse();
        assertThat(decisions.grant(clerk, id, 1, "")).isEqualTo(new ActionResult.Refused("casework.refused.guarded"));
        assertThat(desk.file(application).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(decisions.mayGrant(officer, desk.file(application))).isTrue();
    }

    @Test
    void aPaperThatTheClerkOrdersHasNoAddress() {
        deliveries.print(clerk, id, Print.Kind.FORM, "届出書");
        deliveries.print(officer, id, Print.Kind.FORM, "届出書");

        var prints = reading.open(officer, id).prints();
        assertThat(papers.html(prints.get(0)))
                .contains("佐藤　真央")
                .contains("支援措置により表示しません")
                .doesNotContain(SECRETS);
        assertThat(papers.html(prints.get(1))).contains("青葉台一丁目");
    }

    @Test
    void nothingIsPrintedOrPostedForDelivery() {
        var insurance = new Homes(catalogue.current())
                .filing("nhi-loss", List.of("protected.head"))
                .unit("household")
                .application();
        door.submit(insurance);
        intake.pull();
        var kokuho = Office.clerk("𠮷田 拓也", Office.INSURANCE);
        var case2 = desk.id(insurance);
        cases.claim(kokuho, case2, 0);
        decisions.grant(kokuho, case2, 1, "");

        for (var delivery : List.of(
                new Deliveries.Delivery(DeliveryKind.POST, "通知", "送ります。", null),
                new Deliveries.Delivery(DeliveryKind.DOCUMENT, "通知", "送ります。", Print.Kind.LETTER))) {
            assertThat(deliveries.deliver(kokuho, case2, 2, delivery))
                    .isEqualTo(new ActionResult.Refused("casework.refused.guardedDelivery"));
        }
        assertThat(deliveries.deliver(
                        kokuho, case2, 2, new Deliveries.Delivery(DeliveryKind.NOTICE, "通知", "終わりました。", null)))
                .isEqualTo(new ActionResult.Done(CaseState.DONE));
    }

    @Test
    void aProtectionThatBeginsLaterGuardsTheCasesThatAreThere() {
        var later = Homes.leaving(new Homes(catalogue.current()).filing("move-out", List.of("ono.head")), "2026-11-20")
                .document(UUID.randomUUID(), "契約書.png")
                .application();
        door.submit(later);
        intake.pull();
        var case2 = desk.id(later);
        assertThat(page(clerk, "/staff/cases/" + case2)).contains("青葉台一丁目");

        jdbc.sql("""
                        insert into registry.protection (id, person_id, harm, filed_on, valid_from, valid_to, authority)
                        values (gen_random_uuid(), :person, 'STALKING', date '2026-11-10', date '2026-11-10', date '2027-11-09', '警察署')
                        """).param("person", DemoCity.id("ono.head")).update();

        assertThat(page(clerk, "/staff/cases/" + case2)).contains("要確認").doesNotContain(SECRETS);
        assertThat(desk.file(later).guarded()).isTrue();
    }

    @Test
    void filesOfACaseCarryNoAddressInTheirNames() {
        var document = new FiledDocument(UUID.randomUUID(), "", "青葉台.jpg", "image/jpeg", 10, UUID.randomUUID());
        door.reply(new ResidentReply.DocumentAdded(UUID.randomUUID(), application.id(), clock.instant(), document));
        intake.pull();

        assertThat(page(clerk, "/staff/cases/" + id)).contains("書類の追加").doesNotContain(SECRETS);
    }
}

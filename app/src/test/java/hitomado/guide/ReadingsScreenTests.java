package hitomado.guide;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.door.FactRequest;
import hitomado.door.ReadingRequest;
import hitomado.door.ReadingRequests;
import hitomado.identity.Accounts;
import hitomado.identity.CardClaims;
import hitomado.identity.CardSamples;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.SignInLevel;
import hitomado.registry.Asking;
import hitomado.registry.Protections;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.Towns;
import hitomado.registry.changes.Families;
import hitomado.registry.changes.RegisterChanges;
import hitomado.testing.DemoCityTest;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 自分の情報が使われた記録 — a resident sees who read what of them, and nothing of anybody else.
///
/// Without jobs: whoever moves in is looked at for outreach soon after, and that reading stands on the list, too.
@DemoCityTest
@TestPropertySource(properties = "hitomado.jobs.enabled=false")
class ReadingsScreenTests {
    private static final String PATH = "/my/readings";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Residents residents;

    @Autowired
    Protections protections;

    @Autowired
    RegisterChanges changes;

    @Autowired
    Towns towns;

    @Autowired
    Accounts accounts;

    @Autowired
    ReadingRequests door;

    Families.Family family;
    Actor.Resident head;

    @BeforeEach
    void aFamilyLivesHere() {
        family = Families.family(changes, towns);
        head = account(family.head());
    }

    private Actor.Resident account(ResidentId person) {
        var claims = new CardClaims("𠮷﨑　一郎", "ひとまど県ひとまど市", LocalDate.parse("1985-01-01"), "male");
        var account = accounts.enter(CardSamples.newSerial(), claims);
        accounts.bind(account.id(), person.toString());
        return new Actor.Resident(account.id(), claims.fullName(), SignInLevel.CARD);
    }

    private static Actor.Staff staff(String section, Permission... more) {
        var permissions = new java.util.HashSet<>(Set.of(Permission.REGISTRY_READ, Permission.REGISTRY_SEARCH));
        permissions.addAll(List.of(more));
        return new Actor.Staff(UUID.randomUUID(), "職員 秘名子", section, "991066", permissions);
    }

    private void read(String section, ResidentId person, Purpose purpose) {
        residents.open(Asking.by(staff(section), purpose), person);
    }

    private Document page(Actor who, String path, String language) {
        var response = mvc.get()
                .uri(path)
                .cookie(new Cookie("lang", language))
                .with(SignIn.as(who))
                .exchange();
        assertThat(response).hasStatusOk();
        var html = new String(response.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private Document page(Actor who) {
        return page(who, PATH, "ja");
    }

    private static List<String> purposes(Document page) {
        return page.select(".readings h2").eachText();
    }

    @Test
    void tellsSectionPurposeBasisAndFactsButNoNameOfStaff() {
        read("insurance-pension", family.head(), Purpose.CASEWORK);

        var text = page(head).select("main").text();
        assertThat(text).contains("申請・届出の審査のため", "国保年金課", "各手続の根拠法", "氏名", "異動の履歴", "全部で1件");
        assertThat(text).doesNotContain("秘名子", "北星区", "991066");
    }

    @Test
    void tellsWhatTheCityChangedInTheRecord() {
        assertThat(page(head).select(".own-changes").text()).contains("住民記録の変更", "転入を記録しました", "いつから");
        assertThat(page(head, PATH, "en").select(".own-changes").text()).contains("Moving in recorded");
        assertThat(page(head, PATH, "easy").select(".own-changes").text()).contains("転入（てんにゅう）を");
    }

    @Test
    void speaksThreeLanguages() {
        read("child-support", family.head(), Purpose.RECEPTION);

        assertThat(page(head, PATH, "en").select("main").text())
                .contains("How the city used your data", "To receive you at the counter", "Child Support Section");
        assertThat(page(head, PATH, "easy").select("main").text()).contains("窓口（まどぐち）で 受（う）け付（つ）ける ため");
    }

    @Test
    void showsTheOwnOnlineSessionAndNotThatOfAnotherMember() {
        residents.facts(
                Asking.resident(head.key(), "𠮷﨑　一郎", Purpose.PREFILL), family.head(), List.of("person.birthDate"));
        residents.facts(
                Asking.resident("resident:" + UUID.randomUUID(), "𠮷﨑　妻子", Purpose.PREFILL),
                family.wife(),
                List.of("person.nationality"));

        var page = page(head);
        assertThat(purposes(page)).containsExactly("あなたの届出に、書く項目を減らすため");
        assertThat(page.select("main").text())
                .contains("あなたの手続き（オンライン）", "生年月日")
                .doesNotContain("妻子", "国籍");
    }

    @Test
    void readsForProtectionOrAuditAreNeitherShownNorCounted() {
        read("resident-registration", family.head(), Purpose.PROTECTION);
        read("audit", family.head(), Purpose.AUDIT);
        read("card", family.head(), Purpose.RECEPTION);

        var page = page(head);
        assertThat(purposes(page)).containsExactly("窓口で受け付けるため");
        assertThat(page.select("main").text()).contains("全部で1件").doesNotContain("支援措置");
    }

    @Test
    void whatTouchedAProtectedMemberOfTheHouseholdIsNoLongerShown() {
        read("resident-registration", family.wife(), Purpose.RECEPTION);
        assertThat(purposes(page(head))).hasSize(1);

        var officer = staff(
                "resident-registration",
                Permission.REGISTRY_PROTECTED_READ,
                Permission.PROTECTION_READ,
                Permission.PROTECTION_DECIDE);
        protections.grant(
                Acting.by(officer),
                new Protections.Application(
                        family.wife(),
                        Protections.Harm.SPOUSE_VIOLENCE,
                        LocalDate.parse("2026-02-28"),
                        "警察署",
                        List.of(),
                        List.of(),
                        List.of()));

        var page = page(head);
        assertThat(purposes(page)).isEmpty();
        assertThat(page.select("main").text()).contains("まだ記録はありません").doesNotContain("支援措置");
        assertThat(page.select(".own-changes"))
                .as("they were entered in one change")
                .isEmpty();
        protections.end(Acting.by(officer), family.wife(), Protections.EndReason.REQUEST, "");
        assertThat(purposes(page(head))).as("still withheld after the end").isEmpty();
    }

    @Test
    void aProtectedPersonIsSentToTheCounter() {
        var wife = account(family.wife());
        read("card", family.wife(), Purpose.RECEPTION);
        var officer = staff(
                "resident-registration",
                Permission.REGISTRY_PROTECTED_READ,
                Permission.PROTECTION_READ,
                Permission.PROTECTION_DECIDE);
        protections.grant(
                Acting.by(officer),
                new Protections.Application(
                        family.wife(),
                        Protections.Harm.STALKING,
                        LocalDate.parse("2026-02-28"),
                        "警察署",
                        List.of(),
                        List.of(),
                        List.of()));

        var text = page(wife).select("main").text();
        assertThat(text).contains("市民課の窓口で本人確認のうえ").doesNotContain("支援措置", "マイナンバーカード係");
    }

    @Test
    void whoIsNotInTheRegisterIsToldSo() {
        var claims = new CardClaims("架空　太郎", "どこにもない県", LocalDate.parse("1901-01-01"), "male");
        var account = accounts.enter(CardSamples.newSerial(), claims);
        var stranger = new Actor.Resident(account.id(), claims.fullName(), SignInLevel.CARD);

        assertThat(page(stranger).select("main").text()).contains("記録が見つかりません");
    }

    @Test
    void longListsArePagedInTheDatabase() throws Exception {
        for (var i = 0; i < 25; i++) {
            read("environment", family.head(), Purpose.CASEWORK);
        }

        assertThat(purposes(page(head))).hasSize(20);
        var second = page(head, PATH + "?page=2", "ja");
        assertThat(purposes(second)).hasSize(5);
        assertThat(second.select(".pager [aria-current=page]").text()).isEqualTo("2");
        assertThat(QueryCount.of(() -> page(head, PATH + "?page=2", "ja"))).hasSizeBetween(1, 25);
    }

    @Test
    void anAnswerIsForTheAccountThatAskedOnly() {
        read("card", family.head(), Purpose.RECEPTION);
        var request = UUID.randomUUID();
        door.ask(
                request,
                new ReadingRequest(
                        head.key(), new FactRequest.Person.Ref(family.head().toString()), 1));
        var stranger = account(family.wife());

        assertThat(page(stranger, PATH + "?request=" + request, "ja")
                        .select("main")
                        .text())
                .contains("市の記録を確認しています")
                .doesNotContain("窓口で受け付けるため");
        assertThat(purposes(page(head, PATH + "?request=" + request, "ja"))).containsExactly("窓口で受け付けるため");
        assertThat(door.collect(request, head.key())).isEmpty();
    }

    @Test
    void staffHaveNoSuchPage() {
        assertThat(mvc.get().uri(PATH).with(SignIn.as(staff("card"))).exchange())
                .hasStatus(403);
    }
}

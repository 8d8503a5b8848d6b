package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.FiledPerson;
import hitomado.applications.StatusReport;
import hitomado.applications.SubmittedApplication;
import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.procedures.Catalogue;
import hitomado.registry.Asking;
import hitomado.registry.ChangeKind;
import hitomado.registry.DemoCity;
import hitomado.registry.History;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.Standing;
import hitomado.registry.Whereabouts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a granted 届出 does to the register and to the cases that waited for it.
@CaseworkTest
class RegisterChainTests {
    @Autowired
    DataSource database;

    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Reports reports;

    @Autowired
    Residents residents;

    @Autowired
    CaseItemStore items;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Desk desk;

    final Actor.Staff clerk = Office.clerk("山﨑 健一", Office.RESIDENTS);
    Homes homes;

    @BeforeEach
    void theCityIsThere() {
        DemoCity.in(database);
        homes = new Homes(catalogue.current());
    }

    private void taken(SubmittedApplication... applications) {
        door.submit(applications);
        intake.pull();
    }

    private ActionResult granted(SubmittedApplication application) {
        var id = desk.id(application);
        cases.claim(clerk, id, 0);
        return decisions.grant(clerk, id, 1, "");
    }

    private Reading now(ResidentId person) {
        return residents.open(Asking.by(clerk, Purpose.AUDIT), person);
    }

    private List<ChangeKind> changes(ResidentId person) {
        return residents.history(Asking.by(clerk, Purpose.AUDIT), person).changes().stream()
                .map(History.Change::kind)
                .toList();
    }

    @Test
    void aFamilyLeavesTheRegisterAndTheOtherSectionsGoOn() {
        var filed = Homes.leaving(
                homes.filing(
                        "move-out", List.of("takahashi.head", "takahashi.wife", "takahashi.daughter", "takahashi.son")),
                "2026-11-20");
        var move = filed.application();
        var insurance =
                filed.with("nhi-loss").unit("household").satisfiedBy("move-out").application();
        var pension =
                filed.with("pension-address").unit("p1").satisfiedBy("move-out").application();
        taken(move, insurance, pension);

        assertThat(granted(move)).isEqualTo(new ActionResult.Done(CaseState.DECIDED));

        assertThat(now(DemoCity.person("takahashi.son")))
                .isInstanceOfSatisfying(
                        Reading.Removed.class,
                        removed -> assertThat(removed.resident().standing())
                                .isInstanceOfSatisfying(
                                        Standing.MovedOut.class,
                                        left -> assertThat(left.on()).isEqualTo(LocalDate.of(2026, 11, 20))));
        assertThat(changes(DemoCity.person("takahashi.wife"))).contains(ChangeKind.MOVE_OUT);
        for (var satisfied : List.of(insurance, pension)) {
            assertThat(desk.file(satisfied).state()).isEqualTo(CaseState.RECEIVED);
            assertThat(desk.file(satisfied).dates().dueOn()).isNotNull();
            assertThat(desk.history(desk.id(satisfied))).containsExactly("OPENED", "MOVE_APPLIED");
        }
        reports.deliver();
        assertThat(door.reports(move.id())).contains(new StatusReport.Decided(true, "", null));
        assertThat(desk.audit(desk.id(move))).contains("CASE_DECIDED");
    }

    @Test
    void aRegisterThatRefusesTakesBackTheWholeDecision() {
        var keys = List.of("katsuragi.head", "katsuragi.wife");
        var first = Homes.leaving(homes.filing("move-out", keys), "2026-11-15").application();
        var filed = Homes.leaving(homes.filing("move-out", keys), "2026-11-16");
        var second = filed.application();
        var satisfied =
                filed.with("nhi-loss").unit("household").satisfiedBy("move-out").application();
        taken(first, second, satisfied);
        granted(first);

        assertThat(granted(second)).isEqualTo(new ActionResult.Refused("casework.change.OVERTAKEN"));

        var id = desk.id(second);
        assertThat(desk.file(second).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(desk.file(second).decision()).isNull();
        assertThat(desk.file(second).version()).isEqualTo(1);
        assertThat(desk.intervals(id)).containsExactly("RECEIVED", "IN_REVIEW…");
        assertThat(desk.history(id)).containsExactly("OPENED", "CLAIM");
        assertThat(desk.audit(id)).doesNotContain("CASE_DECIDED");
        assertThat(desk.reports(id)).hasSize(1);
        assertThat(desk.file(satisfied).state()).isEqualTo(CaseState.AWAITING_MOVE);
    }

    @Test
    void aHeadWhoLeavesSeveralNeedsTheFilingOfTheNewHead() {
        var keys = List.of("saito.head", "saito.wife", "saito.first", "saito.second");
        var filed = Homes.leaving(homes.filing("move-out", keys), "2026-11-18");
        // only the head moves: the form has one row of movers
        var alone = filed.onlyItemsOf("p1").application();
        taken(alone);
        assertThat(granted(alone)).isEqualTo(new ActionResult.Refused("casework.change.NEEDS_HEAD"));

        var again = Homes.leaving(homes.filing("move-out", keys), "2026-11-18");
        var move = again.onlyItemsOf("p1").application();
        var head = again.with("household-change")
                .fact("person.relationshipInRest", "p2", "世帯主")
                .fact("person.relationshipInRest", "p3", "子")
                .fact("person.relationshipInRest", "p4", "子")
                .onlyItemsOf("p2", "p3", "p4")
                .application();
        taken(move, head);
        assertThat(granted(head)).isEqualTo(new ActionResult.Refused("casework.change.MOVE_FIRST"));
        assertThat(granted(move)).isEqualTo(new ActionResult.Done(CaseState.DECIDED));
        assertThat(decisions.grant(clerk, desk.id(head), 1, "")).isEqualTo(new ActionResult.Done(CaseState.DECIDED));

        assertThat(now(DemoCity.person("saito.first")))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.household().members())
                                .extracting(member -> member.id() + " " + member.relation())
                                .containsExactly(
                                        DemoCity.id("saito.wife") + " 世帯主",
                                        DemoCity.id("saito.first") + " 子",
                                        DemoCity.id("saito.second") + " 子"));
    }

    @Test
    void aMoveWithinTheCityChangesTheAddressAndKeepsTheHousehold() {
        var move = Homes.moving(
                        homes.filing("move-within", List.of("yamasaki.head", "yamasaki.son", "yamasaki.daughter")),
                        "2026-11-08",
                        "潮見区松風町二丁目")
                .fact("household.movePart", "household", "whole")
                .counter()
                .application();
        taken(move);

        assertThat(granted(move)).isEqualTo(new ActionResult.Done(CaseState.DECIDED));

        assertThat(now(DemoCity.person("yamasaki.son"))).isInstanceOfSatisfying(Reading.Opened.class, opened -> {
            assertThat(opened.resident().address())
                    .isInstanceOfSatisfying(
                            Whereabouts.Known.class,
                            known -> assertThat(known.address().withinCity()).isEqualTo("潮見区松風町二丁目8番8号"));
            assertThat(opened.household().members()).hasSize(3);
        });
    }

    @Test
    void aTownThatIsNotThereIsSaidToTheClerk() {
        var move = Homes.moving(homes.filing("move-within", List.of("gion.head")), "2026-11-08", "潮見区架空町九丁目")
                .application();
        taken(move);

        assertThat(granted(move)).isEqualTo(new ActionResult.Refused("casework.change.UNKNOWN_TOWN"));
        assertThat(desk.file(move).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    void whoMovesInIsEnteredFromTheFilingAndKnownToAllItsCases() {
        var filed = Homes.moving(Filed.of(catalogue.current(), "move-in"), "2026-11-09", "若草区蓮池二丁目")
                .fact("event.movedFrom", "event", "japan")
                .fact("household.address", "household", "みなと県さざなみ市大浦90番地")
                .fact("event.filerBasis", "event", "self");
        newcomer(filed, "p1", "葛󠄀城　髙志", "1990-02-28", "male", "世帯主");
        newcomer(filed, "p2", "葛󠄀城　𠮷乃", "1992-02-29", "female", "妻");
        var move = filed.visit().application();
        var school =
                filed.with("nhi-join").unit("household").satisfiedBy("move-in").application();
        taken(move, school);
        var id = desk.id(move);
        cases.visit(clerk, id, 0);
        cases.claim(clerk, id, 1);

        assertThat(decisions.grant(clerk, id, 2, "")).isEqualTo(new ActionResult.Done(CaseState.DECIDED));

        var people = items.people(desk.id(school));
        assertThat(people).extracting(CasePerson::ref).doesNotContainNull();
        reports.deliver();
        assertThat(door.reports(move.id()))
                .as("the resident's side learns under which references they are known")
                .contains(new StatusReport.Entered(people.stream()
                        .map(person -> new FiledPerson(person.subject(), person.ref(), true))
                        .toList()));
        assertThat(now(ResidentId.of(people.get(1).ref()))).isInstanceOfSatisfying(Reading.Opened.class, opened -> {
            assertThat(opened.resident().name().full()).isEqualTo("葛󠄀城　𠮷乃");
            assertThat(opened.resident().relation()).isEqualTo("妻");
            assertThat(opened.household().members()).hasSize(2);
        });
        assertThat(desk.file(school).state()).isEqualTo(CaseState.RECEIVED);
    }

    private static void newcomer(Filed filed, String subject, String name, String birth, String sex, String relation) {
        filed.person(subject, null, name)
                .fact("person.fullNameKana", subject, "カツラギ　タカシ")
                .fact("person.birthDate", subject, birth)
                .fact("person.sex", subject, sex)
                .fact("person.newRelationship", subject, relation)
                .fact("person.honseki", subject, "みなと県さざなみ市大浦90番地")
                .fact("person.hittousha", subject, "葛󠄀城　髙志");
    }

    @Test
    void twinsEnterTheHouseholdOfTheirParents() {
        var filed = homes.filing("birth", List.of("kobayashi.head", "kobayashi.wife"));
        for (var twin : List.of("p3", "p4")) {
            filed.person(twin, null, twin.equals("p3") ? "小林　凪" : "小林　澪")
                    .fact("person.birthDate", twin, "2026-11-05")
                    .fact("person.sex", twin, "female")
                    .fact("person.newRelationship", twin, "子");
        }
        filed.fact("person.honseki", "p2", "ひとまど県ひとまど市若草区1番地").fact("person.hittousha", "p2", "小林　大輔");
        var birth = filed.rows("newborns", "p3", "p4")
                .rows("mother", "p2")
                .rows("father", "p1")
                .counter()
                .application();
        taken(birth);
        var registrar = Office.clerk("濵田 直樹", "family-register");
        cases.claim(registrar, desk.id(birth), 0);

        assertThat(decisions.grant(registrar, desk.id(birth), 1, ""))
                .isEqualTo(new ActionResult.Done(CaseState.DECIDED));

        assertThat(now(DemoCity.person("kobayashi.wife")))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.household().members())
                                .extracting(member -> member.name().full())
                                .containsExactly("小林　大輔", "小林　沙織", "小林　凪", "小林　澪"));
    }

    @Test
    void aFilingThatLacksWhatTheRegisterNeedsIsSentBackToTheClerk() {
        var move = homes.filing("move-out", List.of("watanabe.head"))
                .fact("event.date", "event", "2026-11-20")
                .application();
        taken(move);

        assertThat(granted(move)).isEqualTo(new ActionResult.Refused("casework.change.INCOMPLETE"));
    }

    @Test
    void onlyWhoMayChangeTheRegisterGrantsAMove() {
        var move = Homes.leaving(homes.filing("move-out", List.of("gion.head")), "2026-11-20")
                .application();
        taken(move);
        var file = desk.file(move);
        var sectionClerk = new Actor.Staff(UUID.randomUUID(), "見習", Office.RESIDENTS, "991015", Office.CASES);

        assertThat(decisions.mayGrant(clerk, file)).isTrue();
        assertThat(decisions.mayGrant(sectionClerk, file)).isFalse();
    }
}

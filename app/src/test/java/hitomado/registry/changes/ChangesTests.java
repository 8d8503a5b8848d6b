package hitomado.registry.changes;

import static hitomado.registry.changes.Families.CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.ChangeKind;
import hitomado.registry.DemoCity;
import hitomado.registry.History;
import hitomado.registry.HouseholdId;
import hitomado.registry.Reading;
import hitomado.registry.ResidentBorn;
import hitomado.registry.ResidentId;
import hitomado.registry.ResidentMoved;
import hitomado.registry.ResidentMovedIn;
import hitomado.registry.ResidentMovedOut;
import hitomado.registry.Residents;
import hitomado.registry.Sex;
import hitomado.registry.Standing;
import hitomado.registry.Towns;
import hitomado.registry.changes.ChangeOutcome.Applied;
import hitomado.registry.changes.ChangeOutcome.Reason;
import hitomado.registry.changes.ChangeOutcome.Refused;
import hitomado.registry.changes.Families.Family;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RecordApplicationEvents
class ChangesTests {
    private static final LocalDate DAY = LocalDate.parse("2026-10-20");
    private static final Asking ASKING = Asking.by(new Actor.Process("test"), Purpose.RESIDENT_RECORD);

    @Autowired
    RegisterChanges changes;

    @Autowired
    Residents residents;

    @Autowired
    Towns towns;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Family family;

    @BeforeEach
    void arrive() {
        DemoCity.in(database);
        family = Families.family(changes, towns);
    }

    private static Filing filed(LocalDate day) {
        return new Filing(day, day, null);
    }

    private Applied applied(ChangeOutcome outcome) {
        assertThat(outcome).isInstanceOf(Applied.class);
        return (Applied) outcome;
    }

    private List<String> members(ResidentId person) {
        return ((Reading.Opened) residents.open(ASKING, person))
                .household().members().stream()
                        .map(member -> member.name().given() + member.relation())
                        .toList();
    }

    private MoveOut leaving(List<ResidentId> movers) {
        return new MoveOut(filed(DAY), movers, Families.elsewhere(), List.of());
    }

    private MoveWithin moving(List<ResidentId> movers) {
        return new MoveWithin(filed(DAY), movers, Families.at(towns, "官庁通二丁目", "3番3号"), null, List.of(), List.of());
    }

    @Test
    void entersAFamilyThatMovesIn() {
        assertThat(members(family.wife())).containsExactly("一郎世帯主", "花子妻", "葵子", "湊子");
        var history = residents.history(ASKING, family.younger());
        assertThat(history.changes()).extracting(History.Change::kind).containsExactly(ChangeKind.MOVE_IN);
        assertThat(history.stays())
                .extracting(stay -> stay.address().line())
                .containsExactly("大浦5番地　大浦荘　2号", "潮見区港町一丁目8番8号");
        assertThat(events.stream(ResidentMovedIn.class)
                        .filter(event -> event.household().equals(family.household())))
                .hasSize(1);
        assertThat(nhi(family.household())).containsExactly("01", "02", "03", "04");
    }

    private List<String> nhi(HouseholdId household) {
        return jdbc.sql(
                        "SELECT branch FROM registry.nhi n JOIN registry.membership m USING (person_id) WHERE m.household_id = :h AND m.superseded_at IS NULL AND n.valid_to IS NULL ORDER BY 1")
                .param("h", household.value())
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    @Test
    void movesAFamilyOutAndKeepsTheirRecords() {
        var out = applied(changes.applyMoveOut(CLERK, leaving(family.all())));
        assertThat(residents.open(ASKING, family.head()))
                .isInstanceOfSatisfying(
                        Reading.Removed.class,
                        removed -> assertThat(removed.resident().standing())
                                .isEqualTo(new Standing.MovedOut(Families.ARRIVED, DAY)));
        var history = residents.history(ASKING, family.head());
        assertThat(history.stays()).extracting(History.Stay::until).containsExactly(Families.ARRIVED, DAY, null);
        assertThat(history.changes().getLast()).satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.MOVE_OUT);
            assertThat(change.eventDate()).isEqualTo(DAY);
            assertThat(change.actor()).isEqualTo(CLERK.actor().key());
        });
        assertThat(nhi(family.household())).isEmpty();
        assertThat(jdbc.sql("SELECT DISTINCT valid_to FROM registry.nhi WHERE person_id = :p")
                        .param("p", family.head().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DAY.plusDays(1));
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM platform.audit_event WHERE subject = :s AND kind = 'REGISTER_CHANGED'")
                        .param("s", "change:" + out.change())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(events.stream(ResidentMovedOut.class))
                .singleElement()
                .satisfies(event -> assertThat(event.persons()).containsExactlyInAnyOrderElementsOf(family.all()));
    }

    @Test
    void letsTheDayOfMovingOutLieAhead() {
        var ahead = new Filing(LocalDate.parse("2027-03-31"), DAY, null);
        applied(changes.applyMoveOut(CLERK, new MoveOut(ahead, family.all(), Families.elsewhere(), List.of())));
        assertThat(residents.history(ASKING, family.head()).changes().getLast().filedOn())
                .isEqualTo(DAY);
    }

    @Test
    void needsANewHeadWhenTheHeadLeavesSeveral() {
        assertThat(changes.applyMoveOut(CLERK, leaving(List.of(family.head()))))
                .isEqualTo(new Refused(Reason.NEEDS_HEAD));
        var staying = List.of(
                new Placement(family.older(), "子"),
                new Placement(family.wife(), "世帯主"),
                new Placement(family.younger(), "子"));
        applied(changes.applyMoveOut(
                CLERK, new MoveOut(filed(DAY), List.of(family.head()), Families.elsewhere(), staying)));
        assertThat(members(family.older())).containsExactly("花子世帯主", "葵子", "湊子");
    }

    @Test
    void makesTheOnlyOneWhoStaysTheHeadWithoutAFiling() {
        applied(changes.applyMoveOut(CLERK, leaving(List.of(family.head(), family.older(), family.younger()))));
        assertThat(members(family.wife())).containsExactly("花子世帯主");
    }

    @Test
    void movesAFamilyWithinTheCityAsOneHousehold() {
        var moved = applied(changes.applyMoveWithin(CLERK, moving(family.all())));
        assertThat(moved.household()).isEqualTo(family.household());
        assertThat(((Reading.Opened) residents.open(ASKING, family.younger()))
                        .household()
                        .address()
                        .line())
                .isEqualTo("東雲本区官庁通二丁目3番3号");
        assertThat(members(family.head())).containsExactly("一郎世帯主", "花子妻", "葵子", "湊子");
        assertThat(events.stream(ResidentMoved.class)).hasSize(1);
    }

    @Test
    void foundsAHouseholdForWhoMovesAlone() {
        var moved = applied(changes.applyMoveWithin(CLERK, moving(List.of(family.older()))));
        assertThat(moved.household()).isNotEqualTo(family.household());
        assertThat(members(family.older())).containsExactly("葵世帯主");
        assertThat(members(family.head())).containsExactly("一郎世帯主", "花子妻", "湊子");
    }

    @Test
    void joinsAnotherHousehold() {
        var other = Families.family(changes, towns);
        var join = new MoveWithin(
                filed(DAY),
                List.of(family.older()),
                Families.at(towns, "港町一丁目", "8番8号"),
                other.household(),
                List.of(new Placement(family.older(), "子の妻")),
                List.of());
        assertThat(applied(changes.applyMoveWithin(CLERK, join)).household()).isEqualTo(other.household());
        assertThat(members(other.head())).containsExactly("一郎世帯主", "花子妻", "葵子", "湊子", "葵子の妻");
    }

    @Test
    void refusesWhatCannotBe() {
        var town = Families.at(towns, "官庁通二丁目", "3番3号");
        var nowhere = new NewAddress("0000000", "1番", null);
        assertThat(changes.applyMoveWithin(
                        CLERK, new MoveWithin(filed(DAY), family.all(), nowhere, null, List.of(), List.of())))
                .isEqualTo(new Refused(Reason.UNKNOWN_TOWN));
        assertThat(changes.applyMoveWithin(
                        CLERK, new MoveWithin(filed(DAY), List.of(), town, null, List.of(), List.of())))
                .isEqualTo(new Refused(Reason.NOBODY));
        assertThat(changes.applyMoveWithin(
                        CLERK,
                        new MoveWithin(
                                new Filing(DAY, DAY.minusDays(1), null),
                                family.all(),
                                town,
                                null,
                                List.of(),
                                List.of())))
                .isEqualTo(new Refused(Reason.NOT_YET));
        assertThat(changes.applyMoveWithin(
                        CLERK, new MoveWithin(filed(Families.ARRIVED), family.all(), town, null, List.of(), List.of())))
                .isEqualTo(new Refused(Reason.BEFORE_PRESENT));
        assertThat(changes.applyMoveOut(CLERK, leaving(List.of(family.head(), new ResidentId(UUID.randomUUID())))))
                .isEqualTo(new Refused(Reason.OVERTAKEN));
        assertThat(changes.applyMoveOut(CLERK, leaving(List.of(family.head(), DemoCity.person("ono.head")))))
                .isEqualTo(new Refused(Reason.SEVERAL_HOUSEHOLDS));
        assertThat(changes.cancel(CLERK, new ExOfficio(DAY, "誤り", null), UUID.randomUUID()))
                .isEqualTo(new Refused(Reason.NOTHING_TO_CANCEL));
    }

    @Test
    void refusesWhoMayNotChangeTheRegister() {
        var reception = Acting.by(new Actor.Staff(UUID.randomUUID(), "窓口 花子", "市民課", "991015", Set.of()));
        assertThatThrownBy(() -> changes.applyMoveOut(reception, leaving(family.all())))
                .isInstanceOf(NotAllowed.class);
        assertThat(members(family.head())).hasSize(4);
    }

    @Test
    void refusesWhoLivesHereAlreadyAndWelcomesBackWhoLeft() {
        var code = Families.code();
        var programmes = NewPerson.Programmes.NONE;
        var returner = List.of(Families.person("戻", "1999-09-09", Sex.MALE, "世帯主", programmes, code));
        var first = applied(changes.applyMoveIn(CLERK, Families.arrival(towns, returner)));
        assertThat(changes.applyMoveIn(CLERK, Families.arrival(towns, returner)))
                .isEqualTo(new Refused(Reason.ALREADY_RESIDENT));
        applied(changes.applyMoveOut(
                CLERK,
                new MoveOut(filed(LocalDate.parse("2022-02-02")), first.persons(), Families.elsewhere(), List.of())));
        var back = new MoveIn(
                filed(LocalDate.parse("2025-05-05")),
                returner,
                Families.elsewhere(),
                Families.at(towns, "昴二丁目", "1番1号"),
                null,
                null);
        assertThat(applied(changes.applyMoveIn(CLERK, back)).persons()).isEqualTo(first.persons());
        assertThat(residents.history(ASKING, first.persons().getFirst()).stays())
                .hasSize(4);
    }

    @Test
    void entersANewbornIntoTheParentsHousehold() {
        var child = Families.person("新", "2026-10-01", Sex.FEMALE, "子");
        var born = applied(changes.applyBirth(CLERK, new Birth(child, family.wife(), DAY, null)));
        assertThat(members(family.head())).containsExactly("一郎世帯主", "花子妻", "葵子", "湊子", "新子");
        assertThat(((Reading.Opened) residents.open(ASKING, born.persons().getFirst()))
                        .resident()
                        .address()
                        .line())
                .isEqualTo("潮見区港町一丁目8番8号");
        assertThat(nhi(family.household())).containsExactly("01", "02", "03", "04", "05");
        assertThat(events.stream(ResidentBorn.class))
                .singleElement()
                .extracting(ResidentBorn::birthDate)
                .isEqualTo(LocalDate.parse("2026-10-01"));
    }

    @Test
    void changesTheHeadAndSplitsAHousehold() {
        var roles = List.of(new Placement(family.wife(), "世帯主"), new Placement(family.head(), "夫"));
        applied(changes.applyHouseholdChange(
                CLERK, new HouseholdChange(filed(DAY), family.household(), roles, List.of())));
        assertThat(members(family.younger())).containsExactlyInAnyOrder("花子世帯主", "一郎夫", "葵子", "湊子");
        var split = new HouseholdChange(
                filed(DAY.plusDays(1)), null, List.of(new Placement(family.head(), "世帯主")), List.of());
        assertThat(applied(changes.applyHouseholdChange(CLERK, split)).household())
                .isNotEqualTo(family.household());
        assertThat(members(family.head())).containsExactly("一郎世帯主");
        var twoHeads = List.of(new Placement(family.older(), "世帯主"));
        assertThat(changes.applyHouseholdChange(
                        CLERK, new HouseholdChange(filed(DAY.plusDays(2)), family.household(), twoHeads, List.of())))
                .isEqualTo(new Refused(Reason.NO_HOUSEHOLD));
    }

    @Test
    void appliesACaseOnceHoweverOftenItIsDelivered() {
        var filing = new Filing(DAY, DAY, "case:" + UUID.randomUUID());
        var move = new MoveWithin(filing, family.all(), Families.at(towns, "昴二丁目", "2番2号"), null, List.of(), List.of());
        var first = applied(changes.applyMoveWithin(CLERK, move));
        var second = applied(changes.applyMoveWithin(CLERK, move));
        assertThat(second.change()).isEqualTo(first.change());
        assertThat(second.household()).isEqualTo(family.household());
        assertThat(residents.history(ASKING, family.head()).changes()).hasSize(2);
    }
}

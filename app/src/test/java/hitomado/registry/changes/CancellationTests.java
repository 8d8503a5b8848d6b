package hitomado.registry.changes;

import static hitomado.registry.changes.Families.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.platform.text.PersonName;
import hitomado.registry.Asking;
import hitomado.registry.ChangeKind;
import hitomado.registry.DemoCity;
import hitomado.registry.History;
import hitomado.registry.Household;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class CancellationTests {
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
    void correctsAPersonAndKeepsTheFormerWords() {
        var right = new PersonCorrection(
                family.older(),
                PersonName.japanese("𠮷﨑", "茜", "ヨシザキ", "アカネ"),
                LocalDate.parse("2010-05-06"),
                null,
                null,
                null);
        applied(changes.correct(CLERK, new ExOfficio(DAY, "戸籍との照合", null), right));
        var now = ((Reading.Opened) residents.open(ASKING, family.older())).resident();
        assertThat(now.name().full()).isEqualTo("𠮷﨑　茜");
        assertThat(now.birthDate()).isEqualTo(LocalDate.parse("2010-05-06"));
        assertThat(now.honseki()).isEqualTo("みなと県さざなみ市大浦1番");
        assertThat(jdbc.sql("SELECT record ->> 'given_name' FROM registry.person_version WHERE person_id = :p")
                        .param("p", family.older().value())
                        .query(String.class)
                        .list())
                .containsExactly("葵");
        assertThat(jdbc.sql("SELECT name_folded FROM registry.person WHERE id = :p")
                        .param("p", family.older().value())
                        .query(String.class)
                        .single())
                .endsWith("茜");
    }

    @Test
    void correctsAnAddressFromItsFirstDay() {
        applied(changes.correctAddress(
                CLERK, new ExOfficio(DAY, "番地の誤り", null), family.all(), Families.at(towns, "港町一丁目", "8番9号")));
        var stays = residents.history(ASKING, family.wife()).stays();
        assertThat(stays.getLast().address().line()).isEqualTo("潮見区港町一丁目8番9号");
        assertThat(stays.getLast().from()).isEqualTo(Families.ARRIVED);
        assertThat(jdbc.sql("SELECT block FROM registry.address WHERE person_id = :p AND superseded_at IS NOT NULL")
                        .param("p", family.wife().value())
                        .query(String.class)
                        .list())
                .containsExactly("8番8号");
    }

    @Test
    void cancelsAMoveOutSoThatEverythingIsAsBefore() {
        var before = snapshot();
        var out = applied(changes.applyMoveOut(CLERK, leaving(family.all())));
        assertThat(snapshot()).isNotEqualTo(before);
        applied(changes.cancel(CLERK, new ExOfficio(DAY, "転出の取りやめ", null), out.change()));
        assertThat(snapshot()).isEqualTo(before);
        assertThat(members(family.head())).containsExactly("一郎世帯主", "花子妻", "葵子", "湊子");
        assertThat(residents.history(ASKING, family.head()).changes())
                .extracting(History.Change::kind, History.Change::cancelled)
                .contains(org.assertj.core.groups.Tuple.tuple(ChangeKind.MOVE_OUT, true));
        assertThat(changes.cancel(CLERK, new ExOfficio(DAY, "再度", null), out.change()))
                .isEqualTo(new Refused(Reason.NOTHING_TO_CANCEL));
    }

    /// What the register believes of the family, without the record's own history.
    private List<String> snapshot() {
        return jdbc.sql("""
                        SELECT f::text FROM registry.person_fact f WHERE person_id = ANY(:ids::uuid[])
                        UNION ALL SELECT concat_ws('|', person_id, place, town, block, valid_from, valid_to) FROM registry.address
                          WHERE person_id = ANY(:ids::uuid[]) AND superseded_at IS NULL
                        UNION ALL SELECT concat_ws('|', id, status, ceased_on, became_on) FROM registry.person WHERE id = ANY(:ids::uuid[]) ORDER BY 1
                        """)
                .param("ids", ChangeStore.array(family.all()))
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    @Test
    void cancelsAMoveWithinOnlyWhileNothingStandsOnIt() {
        var first = applied(changes.applyMoveWithin(CLERK, moving(family.all())));
        var later = new MoveWithin(
                filed(DAY.plusDays(5)),
                List.of(family.older()),
                Families.at(towns, "昴二丁目", "7番7号"),
                null,
                List.of(),
                List.of());
        var second = applied(changes.applyMoveWithin(CLERK, later));
        var why = new ExOfficio(DAY, "誤記", null);
        assertThat(changes.cancel(CLERK, why, first.change())).isEqualTo(new Refused(Reason.STOOD_UPON));
        applied(changes.cancel(CLERK, why, second.change()));
        applied(changes.cancel(CLERK, why, first.change()));
        assertThat(((Reading.Opened) residents.open(ASKING, family.older()))
                        .household()
                        .members())
                .extracting(Household.Member::id)
                .containsExactlyElementsOf(family.all());
        assertThat(residents
                        .history(ASKING, family.older())
                        .stays()
                        .getLast()
                        .address()
                        .line())
                .isEqualTo("潮見区港町一丁目8番8号");
    }

    @Test
    void cancelsAnEntryByEndingTheRecords() {
        var born = applied(changes.applyBirth(
                CLERK, new Birth(Families.person("誤", "2026-10-02", Sex.MALE, "子"), family.wife(), DAY, null)));
        applied(changes.cancel(CLERK, new ExOfficio(DAY, "誤った記載", null), born.change()));
        assertThat(residents.open(ASKING, born.persons().getFirst()))
                .isInstanceOfSatisfying(
                        Reading.Removed.class,
                        removed -> assertThat(removed.resident().standing()).isInstanceOf(Standing.Cancelled.class));
        assertThat(members(family.head())).hasSize(4);
    }
}

package hitomado.registry;

import static hitomado.registry.Askers.counter;
import static hitomado.registry.Askers.online;
import static hitomado.registry.Askers.reception;
import static hitomado.registry.Askers.senior;
import static hitomado.registry.DemoCity.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.SignInLevel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ReadingTests {
    private static final List<String> ADDRESS_FACTS = List.of(
            "household.addressPrefecture",
            "household.addressCity",
            "household.addressTown",
            "household.addressBlock",
            "household.addressBuilding",
            "household.addressPostcode",
            "person.schoolName",
            "person.honseki",
            "person.nhiNumber");

    @Autowired
    Residents residents;

    @Autowired
    AccessLog log;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void city() {
        DemoCity.in(database);
    }

    @Test
    void turnsAwayStaffAndResidentsWithoutThePermission() {
        var auditor = new Actor.Staff(UUID.randomUUID(), "監査 次郎", "監査", "", Set.of(Permission.AUDIT_READ));
        var resident = new Actor.Resident(UUID.randomUUID(), "髙橋　健一", SignInLevel.CARD);
        for (var actor : List.<Actor>of(auditor, resident)) {
            var asking = Asking.by(actor, Purpose.CASEWORK);
            var someone = person("takahashi.head");
            assertThatThrownBy(() -> residents.search(asking, ResidentQuery.name("髙橋")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> residents.open(asking, someone)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> residents.history(asking, someone)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> residents.facts(asking, someone, List.of("person.sex")))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void opensAPersonWithTheHouseholdHeadFirst() {
        assertThat(residents.open(reception(), person("takahashi.son")))
                .isInstanceOfSatisfying(Reading.Opened.class, opened -> {
                    assertThat(opened.resident().name().full()).isEqualTo("髙橋　湊");
                    assertThat(opened.resident().relation()).isEqualTo("子");
                    assertThat(opened.resident().address().line()).isEqualTo("東雲本区桜馬場二丁目12番3号");
                    assertThat(opened.household().members())
                            .extracting(Household.Member::relation)
                            .containsExactly("世帯主", "妻", "子", "子");
                    assertThat(opened.household().members())
                            .extracting(member -> member.name().full())
                            .containsExactly("髙橋　健一", "髙橋　美咲", "髙橋　葵", "髙橋　湊");
                    assertThat(opened.resident().stop()).isNull();
                });
    }

    @Test
    void showsAForeignResidentByTheAlphabetNameWithoutHonseki() {
        assertThat(residents.open(reception(), person("nguyen.head")))
                .isInstanceOfSatisfying(Reading.Opened.class, opened -> {
                    assertThat(opened.resident().name().full()).isEqualTo("NGUYEN VAN AN");
                    assertThat(opened.resident().honseki()).isNull();
                    assertThat(opened.resident().permit()).isNotNull();
                });
    }

    @Test
    void knowsNobodyByAForeignReference() {
        assertThat(residents.open(reception(), new ResidentId(UUID.randomUUID())))
                .isEqualTo(new Reading.Missing());
        assertThat(residents.facts(reception(), new ResidentId(UUID.randomUUID()), List.of("person.sex")))
                .isEqualTo(new FactSheet.Unknown());
    }

    @Test
    void givesTheFactsOfAFamilyForOnePurpose() {
        var wanted = List.of(
                "person.fullName",
                "person.birthDate",
                "person.nhiInsured",
                "person.childAllowanceRecipient",
                "household.addressCity",
                "household.addressTown",
                "household.addressBuilding",
                "household.dogName",
                "person.mood");
        var given = (FactSheet.Given) residents.facts(online("takahashi.head"), person("takahashi.head"), wanted);
        assertThat(given.members()).hasSize(4);
        assertThat(given.members().getFirst().facts())
                .containsEntry("person.fullName", "髙橋　健一")
                .containsEntry("person.birthDate", "1981-05-14")
                .containsEntry("person.nhiInsured", "true")
                .containsEntry("person.childAllowanceRecipient", "true")
                .doesNotContainKey("person.mood");
        assertThat(given.household())
                .containsEntry("household.addressCity", "ひとまど市東雲本区")
                .containsEntry("household.addressTown", "桜馬場二丁目")
                .containsEntry("household.addressBuilding", "")
                .containsEntry("household.dogName", "ポチ");
    }

    @Test
    void writesWhichFieldsOfWhomWereReadForWhat() {
        residents.facts(
                online("kobayashi.head"), person("kobayashi.head"), List.of("person.sex", "household.addressTown"));
        assertThat(log.readsOf(person("kobayashi.head")).getFirst()).satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("本人");
            assertThat(entry.purpose()).isEqualTo(Purpose.PREFILL.label());
            assertThat(entry.fields()).containsExactly("person.sex", "household.addressTown");
        });
        assertThat(log.readsOf(person("kobayashi.wife")).getFirst().fields()).containsExactly("person.sex");
    }

    @Test
    void hidesTheAddressOfAProtectedHouseholdInEveryView() {
        var hit = residents.search(reception(), ResidentQuery.name("佐藤真央")).hits().stream()
                .filter(found -> found.id().equals(person("protected.head")))
                .findFirst()
                .orElseThrow();
        assertThat(hit.address()).isEqualTo(new Whereabouts.Hidden());
        assertThat(hit.stop()).isNotNull();
        assertThat(residents.open(reception(), person("protected.daughter")))
                .isInstanceOfSatisfying(Reading.Opened.class, opened -> {
                    assertThat(opened.resident().address()).isEqualTo(new Whereabouts.Hidden());
                    assertThat(opened.household().address()).isEqualTo(new Whereabouts.Hidden());
                    assertThat(opened.resident().honseki()).isNull();
                    assertThat(opened.resident().stop()).isNotNull();
                });
        assertThat(residents.history(reception(), person("protected.head")).stays())
                .isNotEmpty()
                .allMatch(stay -> stay.address().equals(new Whereabouts.Hidden()));
        var facts = (FactSheet.Given) residents.facts(reception(), person("protected.head"), ADDRESS_FACTS);
        assertThat(facts.household()).isEmpty();
        assertThat(facts.members()).allMatch(member -> member.facts().isEmpty());
    }

    @Test
    void findsNoProtectedPersonByTheirAddress() {
        var home = new ResidentQuery(null, null, "北星区銀河台五丁目2番30号", null, false, null, 50);
        assertThat(residents.search(reception(), home).hits())
                .extracting(ResidentPage.Hit::id)
                .doesNotContain(person("protected.head"), person("protected.daughter"));
        assertThat(residents
                        .search(reception(), ResidentQuery.name("佐藤真央").livingAt("銀河台五丁目"))
                        .hits())
                .isEmpty();
        assertThat(residents.search(senior(), home).hits())
                .extracting(ResidentPage.Hit::id)
                .contains(person("protected.head"));
    }

    @Test
    void showsTheAddressToThePermittedAndRecordsIt() {
        var before = audits();
        assertThat(residents.open(senior(), person("protected.head")))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.resident().address().line()).isEqualTo("北星区銀河台五丁目2番30号"));
        assertThat(audits() - before).isEqualTo(2);
    }

    private long audits() {
        return jdbc.sql("SELECT count(*) FROM platform.audit_event WHERE kind = 'PROTECTED_READ'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(FilerBasis.class)
    void refusesTheOpponentOnAnyBasis(FilerBasis basis) {
        assertThat(residents.open(counter("opponent.head", basis), person("protected.daughter")))
                .isInstanceOf(Reading.Refused.class);
        assertThat(residents.facts(counter("opponent.head", basis), person("protected.head"), List.of("person.sex")))
                .isInstanceOf(FactSheet.Stopped.class);
        assertThat(residents
                        .history(counter("opponent.head", basis), person("protected.head"))
                        .stays())
                .isEmpty();
    }

    @Test
    void refusesProxiesAndMessengersOfTheProtectedAndAnyoneOutsideTheProtection() {
        for (var basis : List.of(FilerBasis.PROXY, FilerBasis.MESSENGER)) {
            assertThat(residents.open(counter("protected.head", basis), person("protected.daughter")))
                    .isInstanceOf(Reading.Refused.class);
        }
        assertThat(residents.open(counter("ono.head", FilerBasis.LEGAL_REPRESENTATIVE), person("protected.daughter")))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void letsTheProtectedActForThemselvesAndEachOtherAtTheCounter() {
        assertThat(residents.open(counter("protected.head", FilerBasis.SELF), person("protected.head")))
                .isInstanceOf(Reading.Opened.class);
        assertThat(residents.open(
                        counter("protected.head", FilerBasis.LEGAL_REPRESENTATIVE), person("protected.daughter")))
                .isInstanceOf(Reading.Opened.class);
    }

    @Test
    void stopsPrefillAndIssueWithoutMeetingForTheProtected() {
        assertThat(residents.facts(online("protected.head"), person("protected.head"), ADDRESS_FACTS))
                .isInstanceOf(FactSheet.Stopped.class);
        assertThat(residents.mayIssueWithoutMeeting(person("protected.daughter")))
                .isFalse();
        assertThat(residents.mayIssueWithoutMeeting(person("takahashi.head"))).isTrue();
    }

    @Test
    void recordsARefusedReadWithoutFields() {
        residents.open(counter("opponent.head", FilerBasis.HEAD), person("protected.daughter"));
        assertThat(log.readsOf(person("protected.daughter"))).anySatisfy(entry -> {
            assertThat(entry.fields()).isEmpty();
            assertThat(entry.masked()).isTrue();
        });
    }

    @Test
    void identifiesByTheFourItemsAndDoubtsNamesakes() {
        var four =
                new BasicFour("高橋　健一", java.time.LocalDate.parse("1981-05-14"), Sex.MALE, "ひとまど県ひとまど市東雲本区桜馬場二丁目12番3号");
        assertThat(residents.identify(four)).isEqualTo(new Identified.One(person("takahashi.head")));
        assertThat(residents.identify(new BasicFour("髙橋健一", java.time.LocalDate.parse("1981-05-15"), Sex.MALE, "")))
                .isEqualTo(new Identified.Nobody());
        assertThat(residents.identify(
                        new BasicFour("NGUYEN VAN AN", java.time.LocalDate.parse("1991-02-17"), Sex.MALE, "")))
                .isEqualTo(new Identified.One(person("nguyen.head")));
    }

    @Test
    void identifiesForeignResidentsByTheNameOnTheirCard() {
        var both = jdbc.sql("""
                        SELECT id FROM registry.person
                        WHERE alphabet_name IS NOT NULL AND status = 'RESIDENT' ORDER BY id LIMIT 30
                        """)
                .query((rs, n) -> new ResidentId(rs.getObject("id", UUID.class)))
                .list();
        assertThat(both).hasSizeGreaterThan(3);
        for (var one : both) {
            var sheet = (FactSheet.Given)
                    residents.facts(reception(), one, List.of("person.fullName", "person.birthDate", "person.sex"));
            var facts = sheet.members().stream()
                    .filter(member -> member.id().equals(one))
                    .findFirst()
                    .orElseThrow()
                    .facts();
            var four = new BasicFour(
                    facts.get("person.fullName"),
                    java.time.LocalDate.parse(facts.get("person.birthDate")),
                    Sex.ofCode(facts.get("person.sex")),
                    "");
            assertThat(residents.identify(four)).as(four.fullName()).isNotInstanceOf(Identified.Nobody.class);
        }
    }
}

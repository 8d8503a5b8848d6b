package hitomado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.registry.changes.Families;
import hitomado.registry.changes.RegisterChanges;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ProtectionsTests {
    private static final Acting SENIOR = Acting.by(Askers.SENIOR);
    private static final LocalDate FILED = LocalDate.parse("2026-02-28");

    @Autowired
    Protections protections;

    @Autowired
    Residents residents;

    @Autowired
    RegisterChanges changes;

    @Autowired
    Towns towns;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    Families.Family family;

    @BeforeEach
    void arrive() {
        DemoCity.in(database);
        family = Families.family(changes, towns);
    }

    private Protections.Application application() {
        return new Protections.Application(
                family.wife(),
                Protections.Harm.SPOUSE_VIOLENCE,
                FILED,
                "警察署",
                List.of(new Protections.Opponent("𠮷﨑　一郎", null, null, null)),
                List.of(new Protections.Companion(family.younger(), "子")),
                List.of(new Protections.City("982016", "みなと県さざなみ市")));
    }

    @Test
    void hidesAndRefusesFromTheMomentItIsGranted() {
        protections.grant(SENIOR, application());
        assertThat(residents.open(Askers.reception(), family.younger()))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.resident().address()).isEqualTo(new Whereabouts.Hidden()));
        // the 相手方 is known by name only and still in the household: refused all the same
        assertThat(residents.open(Askers.reception().filedBy(family.head(), FilerBasis.HEAD), family.younger()))
                .isInstanceOf(Reading.Refused.class);
        assertThat(residents.open(
                        Askers.reception().filedBy(family.head(), FilerBasis.LEGAL_REPRESENTATIVE), family.wife()))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void masksAlsoAfterTheYearUntilAClerkEndsIt() {
        protections.grant(SENIOR, application());
        assertThat(protections.dueBy(SENIOR, LocalDate.parse("2027-02-28")))
                .extracting(Protections.Due::person)
                .contains(family.wife());
        assertThat(protections.dueBy(SENIOR, LocalDate.parse("2027-02-27")))
                .extracting(Protections.Due::person)
                .doesNotContain(family.wife());
        assertThat(protections.end(SENIOR, family.wife())).isTrue();
        assertThat(protections.end(SENIOR, family.wife())).isFalse();
        assertThat(residents.open(Askers.reception(), family.wife()))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.resident().stop()).isNull());
    }

    @Test
    void isRenewedWithoutAGap() {
        protections.grant(SENIOR, application());
        protections.grant(SENIOR, application());
        assertThat(jdbc.sql("SELECT count(*) FROM registry.protection WHERE person_id = :p AND ended_at IS NULL")
                        .param("p", family.wife().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(residents.mayIssueWithoutMeeting(family.wife())).isFalse();
    }

    @Test
    void isGrantedByThePermittedOnly() {
        assertThatThrownBy(() -> protections.grant(Acting.by(Askers.RECEPTION), application()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> protections.end(Acting.by(Askers.RECEPTION), family.wife()))
                .isInstanceOf(NotAllowed.class);
    }
}

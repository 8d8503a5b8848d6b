package hitomado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.registry.Protections.EndReason;
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
    ProtectionRecords records;

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
        assertThat(records.dueBy(SENIOR, LocalDate.parse("2027-02-28")))
                .extracting(ProtectionRecords.Due::person)
                .contains(family.wife());
        assertThat(records.dueBy(SENIOR, LocalDate.parse("2027-02-27")))
                .extracting(ProtectionRecords.Due::person)
                .doesNotContain(family.wife());
        assertThat(protections.end(SENIOR, family.wife(), EndReason.REQUEST, ""))
                .isTrue();
        assertThat(protections.end(SENIOR, family.wife(), EndReason.REQUEST, ""))
                .isFalse();
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
        assertThatThrownBy(() -> protections.end(Acting.by(Askers.RECEPTION), family.wife(), EndReason.REQUEST, ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isRenewedFromOneMonthBeforeTheEndWithEverythingThatWasFiled() {
        protections.grant(SENIOR, application());

        assertThat(protections.renew(SENIOR, family.wife(), LocalDate.parse("2027-01-27")))
                .isEqualTo(new Protections.Renewal.TooEarly(LocalDate.parse("2027-01-28")));
        assertThat(protections.renew(SENIOR, family.wife(), LocalDate.parse("2027-01-28")))
                .isEqualTo(new Protections.Renewal.Renewed(LocalDate.parse("2028-02-28")));

        var files = records.of(SENIOR, family.wife());
        assertThat(files).hasSize(2);
        assertThat(files.getFirst()).satisfies(now -> {
            assertThat(now.inForce()).isTrue();
            assertThat(now.renewed()).isTrue();
            assertThat(now.validFrom()).isEqualTo("2027-02-28");
            assertThat(now.opponents()).extracting(Protections.Opponent::name).containsExactly("𠮷﨑　一郎");
            assertThat(now.companions())
                    .extracting(ProtectionFile.NamedCompanion::person)
                    .containsExactly(family.younger());
            assertThat(now.cities()).containsExactly(new Protections.City("982016", "みなと県さざなみ市"));
        });
        assertThat(files.getLast().end()).satisfies(end -> {
            assertThat(end).isNotNull();
            assertThat(end.reason()).isEqualTo(EndReason.RENEWED);
        });
        assertThat(residents.stopped(List.of(family.wife(), family.younger()))).hasSize(2);
    }

    @Test
    void aRenewalThatComesLateBeginsOnItsDay() {
        protections.grant(SENIOR, application());

        assertThat(protections.renew(SENIOR, family.wife(), LocalDate.parse("2027-03-10")))
                .isEqualTo(new Protections.Renewal.Renewed(LocalDate.parse("2028-03-10")));
        protections.end(SENIOR, family.wife(), EndReason.MOVED_OUT, "");
        assertThat(protections.renew(SENIOR, family.wife(), LocalDate.parse("2028-03-01")))
                .isEqualTo(new Protections.Renewal.NothingToRenew());
    }

    @Test
    void everyStepIsAuditedAndTheLedgerIsForThePermittedOnly() {
        protections.grant(SENIOR, application());
        protections.renew(SENIOR, family.wife(), LocalDate.parse("2027-02-01"));
        protections.end(SENIOR, family.wife(), EndReason.OTHER, "𠮷﨑さんの申出");
        records.of(SENIOR, family.wife());

        assertThat(jdbc.sql("SELECT kind FROM platform.audit_event WHERE subject = :s ORDER BY id")
                        .param("s", "person:" + family.wife())
                        .query(String.class)
                        .list())
                .containsExactly("PROTECTION_SET", "PROTECTION_RENEWED", "PROTECTION_ENDED", "PROTECTED_READ");
        assertThat(records.of(SENIOR, family.wife()).getFirst().end())
                .extracting(end -> end.note())
                .isEqualTo("𠮷﨑さんの申出");
        assertThatThrownBy(() -> records.of(Acting.by(Askers.RECEPTION), family.wife()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> records.dueBy(Acting.by(Askers.RECEPTION), FILED))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> protections.renew(Acting.by(Askers.RECEPTION), family.wife(), FILED))
                .isInstanceOf(NotAllowed.class);
    }
}
